import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where the rehearsal shows its window: on a screen of its own where Xvfb is installed, which
 * leaves the person's alone; on the system's screen under Windows and macOS; else nowhere.
 *
 * @param xvfb the screen of its own, or null
 */
record Display(Process xvfb, Map<String, String> environment, List<String> options)
        implements AutoCloseable {

    static Display open(Path work) throws IOException, InterruptedException {
        if (Os.here() != Os.LINUX) {
            return new Display(null, Map.of(), List.of());
        }
        if (!Command.exists("Xvfb")) {
            System.out.println("No Xvfb, so the rehearsal has no window (apt install xvfb).");
            return new Display(
                    null, Map.of(), List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        Path told = work.resolve("display");
        Process xvfb =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1366x768x24",
                                "-nolisten",
                                "tcp")
                        .redirectOutput(told.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        for (int tries = 0; tries < 100; tries++) {
            String number = Files.readString(told).strip();
            if (!number.isEmpty()) {
                Files.delete(told);
                return new Display(
                        xvfb, Map.of("DISPLAY", ":" + number), List.of("-Dprism.order=sw"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        xvfb.destroy();
        throw new BuildException("Xvfb does not start");
    }

    @Override
    public void close() {
        if (xvfb != null) {
            xvfb.destroy();
        }
    }
}
