package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Counts, from outside, how often the program has the disk write what it holds in its memory. The
 * flight recorder does not see what native code does, so the system calls are counted.
 */
class FsyncTest {
    private static final int COMMITS = 50;
    private static final String STRACE = "/usr/bin/strace";

    @TempDir private Path directory;

    @Test
    void everyCommitIsForcedToTheDisk() throws Exception {
        assumeTrue(Files.isExecutable(Path.of(STRACE)), "there is no strace");

        long none = syncs("FULL", 0);
        long full = syncs("FULL", COMMITS) - none;
        long normal = syncs("NORMAL", COMMITS) - none;

        System.out.printf(
                "%d commits: %d fsyncs with synchronous=FULL, %d with NORMAL%n",
                COMMITS, full, normal);
        assertThat(full).isGreaterThanOrEqualTo(COMMITS);
        assertThat(normal).as("so the count can tell").isLessThan(COMMITS / 5);
    }

    private long syncs(String synchronous, int commits) throws IOException, InterruptedException {
        Path run = Files.createDirectory(directory.resolve(synchronous + commits));
        Path calls = run.resolve("calls");
        Process traced =
                new ProcessBuilder(
                                STRACE,
                                "-f",
                                "-e",
                                "trace=fsync,fdatasync",
                                "-o",
                                calls.toString(),
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath(),
                                Commits.class.getName(),
                                run.resolve("live").toString(),
                                synchronous,
                                Integer.toString(commits))
                        .redirectErrorStream(true)
                        .redirectOutput(run.resolve("output").toFile())
                        .start();
        assertThat(traced.waitFor(100, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(run.resolve("output"));
        assumeTrue(!output.contains("ptrace"), "this machine lets nobody look");
        assertThat(traced.exitValue()).as(output).isZero();
        try (Stream<String> lines = Files.lines(calls)) {
            // A call that another thread interrupts is told in two lines.
            return lines.filter(line -> line.contains("sync(")).count();
        }
    }

    /** What a process needs that has a journal and no window. */
    static String classPath() throws IOException {
        StringBuilder path = new StringBuilder();
        for (Class<?> each :
                List.of(
                        SqliteJournal.class,
                        Commits.class,
                        org.sqlite.JDBC.class,
                        org.jdbi.v3.core.Jdbi.class,
                        io.leangen.geantyref.GenericTypeReflector.class,
                        org.slf4j.Logger.class,
                        org.jspecify.annotations.NullMarked.class,
                        com.google.i18n.phonenumbers.PhoneNumberUtil.class)) {
            path.append(root(each)).append(File.pathSeparator);
        }
        return path.toString();
    }

    private static Path root(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        URL url =
                Objects.requireNonNull(
                        type.getResource(name.substring(name.lastIndexOf('/') + 1)), name);
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Path.of(URI.create(jar.getJarFileURL().toString()));
        }
        Path file = Path.of(URI.create(url.toString()));
        return Path.of("/").resolve(file.subpath(0, file.getNameCount() - name.split("/").length));
    }
}
