import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The Java that goes along: the modules that the program needs, with JavaFX among them. JavaFX's
 * jars are made into jmods first, so that its libraries lie beside Java's own.
 */
final class RuntimeImage {
    /**
     * What jdeps finds in the program and its libraries, and what it cannot find: libraries that
     * are named in strings, and what only some machines need.
     */
    private static final List<String> MODULES =
            List.of(
                    "java.base",
                    // JavaFX prints with its help; jdbi reads beans.
                    "java.desktop",
                    "java.logging",
                    "java.management",
                    // The HTTP client looks at names of hosts in certificates.
                    "java.naming",
                    "java.security.jgss",
                    "java.sql",
                    "java.xml",
                    // Hindi: names of days and months.
                    "jdk.localedata",
                    "jdk.net",
                    "jdk.security.auth",
                    "jdk.unsupported",
                    "javafx.controls");

    private static final List<String> JAVAFX = List.of("base", "graphics", "controls");

    private final Project project;
    private final Os os;

    RuntimeImage(Project project, Os os) {
        this.project = project;
        this.os = os;
    }

    /** Makes it anew. */
    Path build() throws IOException {
        Path work = Trees.fresh(project.target().resolve("work"));
        Path jmods = Files.createDirectories(work.resolve("jmods"));
        for (String part : JAVAFX) {
            jmod(part, work, jmods);
        }
        Path runtime = project.target().resolve("runtime");
        Trees.delete(runtime);
        Command.tool("jlink", arguments(jmods, runtime));
        dropLaunchers(runtime);
        Trees.delete(work);
        return runtime;
    }

    private List<String> arguments(Path jmods, Path runtime) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--module-path", jmods.toString()));
        arguments.addAll(List.of("--add-modules", String.join(",", MODULES)));
        arguments.addAll(List.of("--include-locales=en,hi", "--strip-java-debug-attributes"));
        arguments.addAll(List.of("--no-header-files", "--no-man-pages", "--vm=server"));
        arguments.add("--dedup-legal-notices=error-if-not-same-content");
        // Packed twice is packed badly: left as they are, the package makes half as much of them.
        arguments.addAll(List.of("--compress", "zip-0"));
        arguments.addAll(List.of("--output", runtime.toString()));
        return arguments;
    }

    private void jmod(String part, Path work, Path jmods) throws IOException {
        Path classes = Files.createDirectories(work.resolve(part).resolve("classes"));
        Path libraries = Files.createDirectories(work.resolve(part).resolve("libraries"));
        try (JarFile jar = new JarFile(javafx(part).toFile())) {
            for (JarEntry entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                String name = entry.getName();
                if (name.startsWith("META-INF/")) {
                    continue;
                }
                Path file = (os.isLibrary(name) ? libraries : classes).resolve(name);
                Files.createDirectories(file.getParent());
                try (var in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        Command.tool(
                "jmod",
                List.of(
                        "create",
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        libraries.toString(),
                        "--legal-notices",
                        project.packaging().resolve("legal").resolve("javafx").toString(),
                        "--target-platform",
                        os.jmodPlatform(),
                        jmods.resolve("javafx." + part + ".jmod").toString()));
    }

    private Path javafx(String part) throws IOException {
        String end = "-" + os.javafxClassifier() + ".jar";
        return Trees.files(project.dependencies()).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("javafx-" + part + "-"))
                .filter(jar -> jar.getFileName().toString().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new BuildException("no javafx-" + part + "-*" + end));
    }

    /** Only java itself is needed: to start the program, and to make the cache. */
    private void dropLaunchers(Path runtime) throws IOException {
        for (Path file : Trees.files(runtime.resolve("bin"))) {
            String name = file.getFileName().toString();
            boolean tool = os != Os.WINDOWS || name.endsWith(".exe");
            if (tool
                    && !name.equals("java")
                    && !name.equals("java.exe")
                    && !name.equals("javaw.exe")) {
                Files.delete(file);
            }
        }
    }
}
