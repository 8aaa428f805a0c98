package io.popindesk;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a person starts it, in a process of its own, without a screen. */
final class ProgramInAProcess implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path home;
    private final Path output;

    private ProgramInAProcess(Process process, Path home, Path output) {
        this.process = process;
        this.home = home;
        this.output = output;
    }

    /**
     * Starts it with just the modules that it asks for.
     *
     * @param environment what it finds there besides its home
     */
    static ProgramInAProcess start(Path home, Map<String, String> environment) throws IOException {
        return start(Main.class, home, environment);
    }

    /**
     * Starts another of its main classes.
     *
     * @param environment what it finds there besides its home
     */
    static ProgramInAProcess start(Class<?> main, Path home, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("program", ".txt");
        output.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-exports=javafx.base/com.sun.javafx.event=org.controlsfx.controls",
                        "--add-exports=javafx.graphics/com.sun.javafx.text=io.popindesk",
                        "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--module-path",
                        modulePath(),
                        "--module",
                        "io.popindesk/" + main.getName());
        builder.environment().putAll(environment);
        builder.environment().put("POPINDESK_HOME", home.toString());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new ProgramInAProcess(builder.start(), home, output);
    }

    Process process() {
        return process;
    }

    /** The exit code, for which it waits. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end: " + output());
        }
        return process.exitValue();
    }

    /** Sends a signal, as the shell's kill does. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** What it printed so far. */
    String output() {
        return read(output);
    }

    /** What it logged so far. */
    String log() {
        return read(home.resolve("log/popin-desk.0.log"));
    }

    /** Waits for something to come about while the program runs. */
    void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("it does not come about: " + output() + log());
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Where the modules come from that this very test runs with, the tests' own left out. */
    private static String modulePath() {
        List<ResolvedModule> modules = List.copyOf(ModuleLayer.boot().configuration().modules());
        Stream<URI> locations =
                modules.stream()
                        .map(ResolvedModule::reference)
                        .map(ModuleReference::location)
                        .flatMap(Optional::stream);
        return locations
                .filter(location -> location.getScheme().equals("file"))
                .map(location -> Path.of(location).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
