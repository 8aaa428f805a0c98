import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the measurements need around them.
 *
 * @param directory for everything that is written meanwhile
 * @param inside the jar of the classes that run inside the package's Java
 * @param rounds how often each start is measured
 */
record Stand(
        Path directory,
        Packaged packaged,
        Path inside,
        Display display,
        Service service,
        int rounds) {
    /** The program as it is packaged, with a home of its own that its first start makes. */
    Contender program(String name, Map<String, String> more) throws IOException {
        return contender(name, packaged.command(), more);
    }

    /** Another way to start the program. */
    Contender contender(String name, List<String> command, Map<String, String> more)
            throws IOException {
        Path own = Files.createTempDirectory(directory, "contender");
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.put("TZ", "Asia/Kolkata");
        environment.put("POPINDESK_HOME", home(own).toString());
        environment.putAll(more);
        return new Contender(name, command, environment, own.resolve("output.log"));
    }

    private static Path home(Path own) throws IOException {
        return Files.createDirectory(own.resolve("home"));
    }
}
