import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A package image: a launcher in bin that starts lib/runtime/bin/java beside it. How it does so is
 * found out by letting it start something else, so that other classes can be run in the very same
 * way.
 */
final class Packaged {
    private static final Path JAVA = Path.of("lib", "runtime", "bin", "java");

    private final Path root;
    private final Path twin;
    private final List<String> options;
    private final String classPath;
    private final String main;

    private Packaged(Path root, Path twin, List<String> arguments) {
        this.root = root;
        this.twin = twin;
        int at = Math.max(arguments.indexOf("-cp"), arguments.indexOf("-classpath"));
        options = List.copyOf(arguments.subList(0, at));
        classPath = arguments.get(at + 1);
        main = arguments.get(at + 2);
    }

    /**
     * Looks at an image.
     *
     * @param directory its own, for this
     * @throws IOException where it is none
     */
    static Packaged at(Path root, Path directory) throws IOException, InterruptedException {
        if (!Files.isExecutable(root.resolve(JAVA))) {
            throw new IOException(
                    "there is no package image in "
                            + root
                            + ": build one (see packaging/README.md)");
        }
        Path twin = Files.createDirectory(directory.resolve("twin"));
        Path launcher = launcherOf(root);
        Files.createDirectories(twin.resolve(JAVA).getParent());
        Files.createDirectory(twin.resolve("bin"));
        Files.copy(launcher, twin.resolve("bin").resolve(launcher.getFileName()));
        Files.setPosixFilePermissions(
                twin.resolve("bin").resolve(launcher.getFileName()),
                PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var entries = Files.list(root.resolve("lib"))) {
            for (Path entry : entries.toList()) {
                Path same = twin.resolve("lib").resolve(entry.getFileName());
                if (!Files.exists(same)) {
                    Files.createSymbolicLink(same, entry);
                }
            }
        }
        Files.writeString(twin.resolve(JAVA), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(
                twin.resolve(JAVA), PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> arguments =
                Commands.output(List.of(launcherOf(twin).toString()), Map.of())
                        .lines()
                        .map(line -> line.replace(twin.toString(), root.toString()))
                        .toList();
        Files.delete(twin.resolve(JAVA));
        Files.createSymbolicLink(twin.resolve(JAVA), Path.of("/bin/true"));
        return new Packaged(root, twin, arguments);
    }

    Path root() {
        return root;
    }

    /** Starts the program. */
    List<String> command() throws IOException {
        return List.of(launcherOf(root).toString());
    }

    /** The launcher alone: Java is a program there that ends at once. */
    List<String> launcherAlone() throws IOException {
        return List.of(launcherOf(twin).toString());
    }

    /** Runs another class with the program's Java, options, cache and class path. */
    List<String> command(Path jar, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(root.resolve(JAVA).toString());
        command.addAll(options);
        // The cache holds for a class path that begins as its own does.
        command.addAll(List.of("-cp", classPath + ":" + jar, main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a class of its own with the program's Java and options, and another cache or none. */
    List<String> commandAlone(String cacheOption, Path jar, String main) {
        List<String> command = new ArrayList<>();
        command.add(root.resolve(JAVA).toString());
        options.stream().filter(option -> !option.startsWith("-XX:AOT")).forEach(command::add);
        command.addAll(List.of(cacheOption, "-cp", jar.toString(), main));
        return command;
    }

    Path runtime() {
        return root.resolve("lib").resolve("runtime");
    }

    String classPath() {
        return classPath;
    }

    String main() {
        return main;
    }

    private static Path launcherOf(Path image) throws IOException {
        try (Stream<Path> launchers = Files.list(image.resolve("bin"))) {
            return launchers.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }
}
