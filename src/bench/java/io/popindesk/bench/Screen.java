package io.popindesk.bench;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the windows open: a screen of our own (Xvfb) if there can be one, else the one that there
 * is, else none (JavaFX's headless platform, where neither X nor its costs exist).
 */
final class Screen implements AutoCloseable {
    private final String name;
    private final Map<String, String> environment;
    private final List<String> options;
    private final Optional<Process> server;

    private Screen(
            String name,
            Map<String, String> environment,
            List<String> options,
            Optional<Process> server) {
        this.name = name;
        this.environment = environment;
        this.options = options;
        this.server = server;
    }

    static Screen open() throws IOException {
        try {
            Process server =
                    new ProcessBuilder(
                                    "Xvfb",
                                    "-displayfd",
                                    "1",
                                    "-screen",
                                    "0",
                                    "1920x1080x24",
                                    "-nolisten",
                                    "tcp")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var output =
                    new BufferedReader(
                            new InputStreamReader(
                                    server.getInputStream(), StandardCharsets.US_ASCII));
            @Nullable String number = output.readLine();
            if (number != null) {
                return new Screen(
                        "Xvfb, 1920x1080",
                        Map.of("DISPLAY", ":" + number.strip()),
                        List.of(),
                        Optional.of(server));
            }
        } catch (IOException e) {
            System.out.println("no Xvfb: " + e.getMessage());
        }
        boolean any = System.getenv("DISPLAY") != null;
        return any
                ? new Screen("the display", Map.of(), List.of(), Optional.empty())
                : new Screen(
                        "headless",
                        Map.of(),
                        List.of("-Dglass.platform=Headless"),
                        Optional.empty());
    }

    String name() {
        return name;
    }

    /** What a process needs in its environment. */
    Map<String, String> environment() {
        return environment;
    }

    /** What a process needs as options of its Java. */
    List<String> options() {
        return options;
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }
}
