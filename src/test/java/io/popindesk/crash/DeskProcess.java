package io.popindesk.crash;

import io.popindesk.desk.AttemptId;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A desk in a process of its own, from its start to its sudden end. */
final class DeskProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Thread listener;
    private final Map<AttemptId, Integer> told;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    /**
     * Starts a desk.
     *
     * @param locale the language that its computer is set to
     * @param log takes what it says for people
     * @param told the newest version of each attempt that it says is kept, added to as it speaks
     */
    DeskProcess(Orders orders, Locale locale, Path log, Map<AttemptId, Integer> told)
            throws IOException {
        this.told = told;
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dorg.sqlite.tmpdir=" + log.getParent(),
                                "-Duser.language=" + locale.getLanguage(),
                                "-Duser.country=" + locale.getCountry(),
                                "-Duser.variant=" + locale.getVariant(),
                                "-cp",
                                OwnClassPath.text(),
                                CrashingDesk.class.getName()));
        command.addAll(orders.arguments());
        process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        listener = Thread.ofVirtual().start(this::listen);
    }

    /**
     * Waits until it has recovered what was under way.
     *
     * @return whether it has; false where it came to its stop on the way
     */
    boolean awaitReady() throws InterruptedException {
        await(CompletableFuture.anyOf(ready, stopped));
        return ready.isDone();
    }

    /** Lets it begin to work. */
    void begin() throws IOException {
        OutputStream in = process.getOutputStream();
        in.write('\n');
        in.flush();
    }

    /** Waits until it has come to where it is to stop. */
    void awaitStop() throws InterruptedException {
        await(stopped);
    }

    /** Waits until it has told of so many attempts in all its lives. */
    void awaitToldOf(int attempts) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (told) {
            while (told.size() < attempts) {
                TimeUnit.NANOSECONDS.timedWait(told, end - System.nanoTime());
                if (System.nanoTime() > end) {
                    throw new AssertionError("the desk went no further");
                }
            }
        }
    }

    /** Lets it work for a while. */
    void work(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the desk ended by itself: " + process.exitValue());
        }
    }

    /** Stops all of it, as a computer that is put to sleep does, until it is told to go on. */
    void sleep() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** SIGKILL; returns when all that it had said has been heard. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        listener.join();
    }

    private static void await(CompletableFuture<?> event) throws InterruptedException {
        try {
            event.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the desk did not get there", e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            lines.lines().forEach(this::hear);
            fail("it ended");
        } catch (UncheckedIOException | IOException e) {
            fail("its pipe broke: " + e);
        }
    }

    private void hear(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case Told.READY -> ready.complete(null);
            case Told.STOPPED -> stopped.complete(null);
            case Told.KEPT, Told.SHOWN ->
                    heard(new AttemptId(Long.parseLong(words[1])), Integer.parseInt(words[2]));
            default -> fail(line);
        }
    }

    private void heard(AttemptId id, int version) {
        synchronized (told) {
            told.merge(id, version, Math::max);
            told.notifyAll();
        }
    }

    private void fail(String reason) {
        ready.completeExceptionally(new AssertionError(reason));
        stopped.completeExceptionally(new AssertionError(reason));
    }
}
