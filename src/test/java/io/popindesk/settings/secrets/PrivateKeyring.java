package io.popindesk.settings.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A D-Bus and a GNOME Keyring of one's own, which see nothing of the machine's. */
final class PrivateKeyring {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Path directory;
    private final String address;
    private final Process bus;
    private Optional<Process> daemon = Optional.empty();

    /**
     * Starts a bus that offers nothing yet.
     *
     * @param directory an empty one, with a short name as sockets need it
     */
    PrivateKeyring(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        this.address = "unix:path=" + directory.resolve("bus");
        Path configuration = Files.writeString(directory.resolve("bus.conf"), configuration());
        bus = start("dbus-daemon", "--nofork", "--config-file=" + configuration);
        until(() -> Files.exists(directory.resolve("bus")));
    }

    private String configuration() {
        return """
               <busconfig>
                 <type>session</type>
                 <listen>%s</listen>
                 <policy context="default">
                   <allow send_destination="*" eavesdrop="true"/>
                   <allow eavesdrop="true"/>
                   <allow own="*"/>
                 </policy>
               </busconfig>
               """
                .formatted(address);
    }

    /** The first of the commands needed that this machine does not have. */
    static Optional<String> missing() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("dbus-daemon", "dbus-send", "gnome-keyring-daemon", "secret-tool")
                .filter(
                        command ->
                                Stream.of(path.split(":"))
                                        .noneMatch(
                                                folder ->
                                                        Files.isExecutable(
                                                                Path.of(folder, command))))
                .findFirst();
    }

    /** The environment of whoever is to use it. */
    Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
    }

    /** Starts the keyring, made with this password if it is new. */
    void unlock(String password) throws IOException, InterruptedException {
        Process started =
                start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets");
        try (OutputStream input = started.getOutputStream()) {
            input.write(password.getBytes(UTF_8));
        }
        daemon = Optional.of(started);
        awaitService();
    }

    /** Starts the keyring without opening it. */
    void startLocked() throws IOException, InterruptedException {
        daemon = Optional.of(start("gnome-keyring-daemon", "--foreground", "--components=secrets"));
        awaitService();
    }

    private void awaitService() throws IOException, InterruptedException {
        until(() -> run("dbus-send", withReply("org.freedesktop.DBus.Peer.Ping")).exit() == 0);
    }

    /** Locks the keyring while it goes on. */
    void lock() throws IOException, InterruptedException {
        Stream<String> arguments =
                Stream.concat(
                        withReply("org.freedesktop.Secret.Service.Lock"),
                        Stream.of("array:objpath:/org/freedesktop/secrets/collection/login"));
        if (run("dbus-send", arguments).exit() != 0) {
            throw new IOException("the keyring could not be locked");
        }
    }

    private static Stream<String> withReply(String method) {
        return Stream.of(
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
                "/org/freedesktop/secrets",
                method);
    }

    void stopDaemon() throws InterruptedException {
        if (daemon.isPresent()) {
            end(daemon.get());
            daemon = Optional.empty();
        }
    }

    /** The way another program sees what is kept. */
    String lookup(String account) throws IOException, InterruptedException {
        return run("secret-tool", Stream.of("lookup", "service", "Popin Desk", "account", account))
                .output();
    }

    /** What the daemon has put on the disk. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private record Ran(int exit, String output) {}

    private Ran run(String command, Stream<String> arguments)
            throws IOException, InterruptedException {
        Process process =
                start(Stream.concat(Stream.of(command), arguments).toArray(String[]::new));
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment()
                .putAll(
                        Map.of(
                                "HOME", directory.toString(),
                                "XDG_RUNTIME_DIR", directory.toString(),
                                "XDG_DATA_HOME", directory.resolve("data").toString(),
                                "DBUS_SESSION_BUS_ADDRESS", address));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void until(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("did not come up in " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    void close() throws InterruptedException {
        stopDaemon();
        end(bus);
    }
}
