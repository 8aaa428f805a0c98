import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The licences of the libraries, as their jars bring them along, and the list of all that the
 * program consists of, which names the licence of each. What a jar does not bring is in
 * packaging/legal. Java's and JavaFX's lie in the runtime.
 */
final class Licences {
    /** How they are called, wherever they are in a jar; no class is one. */
    private static final String TEXT =
            "(?i)(?:.*/)?[^/]*(?:LICEN[CS]E|NOTICE|COPYING|OFL\\.txt|AL2\\.0)[^/]*(?<!\\.class)";

    /** Under the Apache License, whose text they do not bring. */
    private static final Set<String> APACHE =
            Set.of("core", "jdbi3-core", "geantyref", "libphonenumber", "jspecify");

    /** The library that brings the text of the Apache License, and nothing else with it. */
    private static final String APACHE_SOURCE = "httpclient5";

    private static final String APACHE_TEXT = "META-INF/LICENSE";

    private final Path ours;
    private final Path folder;

    private Licences(Path ours, Path folder) {
        this.ours = ours;
        this.folder = folder;
    }

    static void write(Project project, Image image) throws IOException {
        Path folder = Trees.fresh(image.app().resolve("legal"));
        Path list = project.root().resolve("target/bom.json");
        if (!Files.exists(list)) {
            throw new BuildException("Maven made no " + list);
        }
        Files.copy(list, folder.resolve("bom.json"));
        new Licences(project.packaging().resolve("legal"), folder).write(image.classPath());
    }

    private void write(List<Path> jars) throws IOException {
        List<String> without = new ArrayList<>();
        for (Path jar : jars) {
            Path texts = folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            copyFrom(jar, TEXT, texts);
            if (APACHE.contains(artifact(jar))) {
                copyFrom(apacheSource(jars), APACHE_TEXT, texts);
            }
            addOurs(jar, texts);
            if (!Files.exists(texts) && !artifact(jar).equals(Project.NAME)) {
                without.add(jar.getFileName().toString());
            }
        }
        if (!without.isEmpty()) {
            throw new BuildException(
                    "there is no licence of "
                            + String.join(", ", without)
                            + ": put its text into "
                            + ours);
        }
    }

    private static void copyFrom(Path jar, String pattern, Path texts) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (!entry.isDirectory() && entry.getName().matches(pattern)) {
                    Files.createDirectories(texts);
                    String name = entry.getName().replaceFirst("^META-INF/", "").replace('/', '-');
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, texts.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** A text is for all jars whose names begin with its own. */
    private void addOurs(Path jar, Path texts) throws IOException {
        for (Path text : Trees.files(ours)) {
            String name = text.getFileName().toString();
            if (jar.getFileName().toString().startsWith(name.replaceFirst("\\.txt$", "-"))) {
                Files.createDirectories(texts);
                Files.copy(text, texts.resolve(name));
            }
        }
    }

    private static Path apacheSource(List<Path> jars) {
        return jars.stream()
                .filter(jar -> artifact(jar).equals(APACHE_SOURCE))
                .findFirst()
                .orElseThrow(() -> new BuildException("there is no " + APACHE_SOURCE + "*.jar"));
    }

    /** The name of a jar without its version. */
    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("(-\\d.*)?\\.jar$", "");
    }
}
