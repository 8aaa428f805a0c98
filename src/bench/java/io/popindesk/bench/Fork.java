package io.popindesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Runs one measurement in a process of its own, with the options of the packaged program. */
final class Fork {
    /** What the packaged program tells its Java about compiler and memory. */
    static final List<String> JVM =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xms48m",
                    "-Xmx256m",
                    "-Xmn24m");

    /** Out of memory, a window would wait for ever, and who measures it with it. */
    private static final List<String> OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dprism.order=sw",
                    "-XX:+ExitOnOutOfMemoryError");

    private final Screen screen;
    private final List<String> more;

    Fork(Screen screen) {
        this(screen, List.of());
    }

    private Fork(Screen screen, List<String> more) {
        this.screen = screen;
        this.more = more;
    }

    /** The same with options that win over the program's. */
    Fork with(String... options) {
        return new Fork(screen, List.of(options));
    }

    /** Runs the class' main method, and gives the figures that it tells. */
    Map<String, List<Double>> run(Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(Map.of(), main, arguments);
    }

    /** The same against a service, in a new home. */
    Map<String, List<Double>> against(URI service, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("popin-desk-bench");
        return run(
                Map.of(
                        "POPINDESK_HOME",
                        home.toString(),
                        "POPIN_BASE_URL",
                        service.toString(),
                        "POPIN_API_KEY",
                        "demo-api-key",
                        "POPIN_SELLER_TOKEN",
                        "1001"),
                main,
                arguments);
    }

    private Map<String, List<Double>> run(
            Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(screen.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(screen.environment());
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> output = new ArrayList<>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output::add);
        }
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " failed:\n" + String.join("\n", output));
        }
        return Result.read(output);
    }

    /** One figure of several runs: the middle one. */
    static double median(Collection<Map<String, List<Double>>> runs, String name) {
        return Result.median(
                runs.stream().flatMap(run -> run.getOrDefault(name, List.of()).stream()).toList());
    }
}
