import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The classes of the folder "inside", which run in the package's own Java: compiled, in one jar.
 */
final class Inside {
    private static final Path SOURCES = Path.of("packaging", "bench", "inside");

    private Inside() {}

    static Path jar(Packaged packaged, Path directory) throws IOException {
        Path classes = Files.createDirectory(directory.resolve("inside"));
        List<String> compiling =
                new ArrayList<>(
                        List.of(
                                "--system",
                                packaged.runtime().toString(),
                                "-cp",
                                packaged.classPath(),
                                "-nowarn",
                                "-proc:none",
                                "-d",
                                classes.toString()));
        try (var sources = Files.list(SOURCES)) {
            sources.map(Path::toString).sorted().forEach(compiling::add);
        }
        run("javac", compiling);
        Path jar = directory.resolve("inside.jar");
        run("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
        return jar;
    }

    private static void run(String tool, List<String> arguments) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status =
                ToolProvider.findFirst(tool)
                        .orElseThrow(() -> new IOException("this Java has no " + tool))
                        .run(writer, writer, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IOException(tool + " says: " + said);
        }
    }
}
