import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The folder that is installed: the program with its Java, and where what is in it lies.
 *
 * @param root the folder itself
 * @param java the program that starts Java there
 * @param app the folder with the program's jars and the cache
 * @param libraries the folder with its native libraries
 */
record Image(Os os, Path root, Path java, Path app, Path libraries) {
    /** How jpackage's configuration of a launcher names a jar, after a slash of the system. */
    private static final String ENTRY = "app.classpath=$APPDIR";

    /** The one that lies there. */
    static Image at(Os os, Path root) {
        return switch (os) {
            case LINUX -> of(os, root, root.resolve("lib/runtime"), root.resolve("lib/app"));
            case WINDOWS -> of(os, root, root.resolve("runtime"), root.resolve("app"));
            case MACOS ->
                    of(
                            os,
                            root,
                            root.resolve("Contents/runtime/Contents/Home"),
                            root.resolve("Contents/app"));
        };
    }

    private static Image of(Os os, Path root, Path runtime, Path app) {
        String java = os == Os.WINDOWS ? "java.exe" : "java";
        return new Image(
                os, root, runtime.resolve("bin").resolve(java), app, app.resolve("native"));
    }

    /** The file with classes as Java has them in memory once they are loaded. */
    Path cache() {
        return app.resolve(Project.NAME + ".aot");
    }

    /** The jars in the order in which the launchers name them; the cache holds for no other. */
    List<Path> classPath() throws IOException {
        Path configuration = app.resolve(Project.TITLE + ".cfg");
        if (Files.exists(configuration)) {
            return Files.readAllLines(configuration).stream()
                    .filter(line -> line.startsWith(ENTRY))
                    .map(line -> app.resolve(line.substring(ENTRY.length() + 1)))
                    .toList();
        }
        // The program's own comes first: most of what is looked for is in it.
        return Trees.files(app).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .sorted(Comparator.comparing(file -> !file.endsWith(Project.NAME + ".jar")))
                .toList();
    }

    /** What starts a main class as the launchers do, without the cache. */
    List<String> start(List<String> more, String main) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(JvmOptions.standing(os, libraries.toString()));
        command.addAll(more);
        command.add("-cp");
        command.add(
                String.join(File.pathSeparator, classPath().stream().map(Path::toString).toList()));
        command.add(main);
        return command;
    }

    /** That there is such an image at all. */
    void check() {
        if (!Files.isExecutable(java)) {
            throw new BuildException("there is no program in " + root);
        }
    }
}
