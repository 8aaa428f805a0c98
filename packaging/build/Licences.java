import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The licences of the libraries, as their jars bring them along, and the list of all that the
 * program consists of, which names the licence of each. Java's and JavaFX's lie in the runtime.
 */
final class Licences {
    private static final String TEXT = "META-INF/(?:.*/)?(LICEN[CS]E|NOTICE|COPYING)[^/]*";

    private Licences() {}

    static void write(Project project, Image image) throws IOException {
        Path folder = Files.createDirectories(image.app().resolve("legal"));
        Path list = project.root().resolve("target/bom.json");
        if (!Files.exists(list)) {
            throw new BuildException("Maven made no " + list);
        }
        Files.copy(list, folder.resolve("bom.json"), StandardCopyOption.REPLACE_EXISTING);
        for (Path jar : image.classPath()) {
            copy(jar, folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
        }
    }

    private static void copy(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> texts =
                    file.stream()
                            .filter(one -> !one.isDirectory() && one.getName().matches(TEXT))
                            .toList();
            for (JarEntry text : texts) {
                Files.createDirectories(folder);
                String name = text.getName().substring("META-INF/".length()).replace('/', '-');
                try (var in = file.getInputStream(text)) {
                    Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
