import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium, or Chrome, showing one page as if it were a program. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private Chromium() {}

    /** Where it is installed, if it is. */
    static Optional<Path> find() {
        return NAMES.stream().flatMap(Chromium::onPath).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable);
    }

    /**
     * As a window of its own, of the screen's size.
     *
     * @param directory for its profile, which is warm from the second start on, and its output
     */
    static Contender showing(String address, Path chromium, Path directory) {
        Stream<String> command =
                Stream.of(
                        chromium.toString(),
                        "--app=" + address,
                        "--user-data-dir=" + directory.resolve("chromium"),
                        "--window-position=0,0",
                        "--window-size=1366,748",
                        "--force-device-scale-factor=1",
                        "--lang=en",
                        // It is not to ask, nor to fetch anything for itself meanwhile.
                        "--no-first-run",
                        "--no-default-browser-check",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--password-store=basic",
                        "--hide-crash-restore-bubble");
        // It refuses to run as root inside its sandbox.
        Stream<String> asRoot =
                System.getProperty("user.name").equals("root")
                        ? Stream.of("--no-sandbox", "--test-type")
                        : Stream.of();
        return new Contender(
                "Chromium --app",
                Stream.concat(command, asRoot).toList(),
                Map.of("TZ", "Asia/Kolkata"),
                directory.resolve("chromium.log"));
    }
}
