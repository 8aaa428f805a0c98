import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured on. */
final class Machine {
    private Machine() {}

    static String facts(Packaged packaged) throws IOException, InterruptedException {
        String chromium =
                Chromium.find().isPresent()
                        ? lastLine(
                                Commands.output(
                                        List.of(Chromium.find().get().toString(), "--version"),
                                        Map.of()))
                        : "no Chromium";
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GiB, %s (Linux %s), %s; Java %s; %s",
                value(Path.of("/proc/cpuinfo"), "model name", ":"),
                Runtime.getRuntime().availableProcessors(),
                Double.parseDouble(
                                value(Path.of("/proc/meminfo"), "MemTotal", ":")
                                        .replaceAll("\\D", ""))
                        / (1 << 20),
                value(Path.of("/etc/os-release"), "PRETTY_NAME", "="),
                System.getProperty("os.version"),
                Files.exists(Path.of("/dev/dri")) ? "graphics card" : "no graphics card",
                value(packaged.runtime().resolve("release"), "JAVA_VERSION", "="),
                chromium);
    }

    private static String value(Path file, String key, String separator) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(separator) + 1).replace("\"", "").strip())
                .findFirst()
                .orElse("unknown " + key);
    }

    /** Debian's launcher may complain first. */
    private static String lastLine(String lines) {
        return lines.strip().lines().reduce("", (before, line) -> line);
    }
}
