import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Native code that libraries otherwise unpack into the temporary directory at each start. */
final class NativeLibraries {
    private final Project project;
    private final Os os;

    NativeLibraries(Project project, Os os) {
        this.project = project;
        this.os = os;
    }

    /** Lays them into a folder. */
    void put(Path folder) throws IOException {
        Files.createDirectories(folder);
        extract("sqlite-jdbc-", os.sqliteFolder(), folder);
        if (os == Os.WINDOWS) {
            extract("jna-5", os.jnaFolder(), folder);
        }
    }

    private void extract(String jarName, String within, Path folder) throws IOException {
        Path jar =
                Trees.files(project.dependencies()).stream()
                        .filter(file -> file.getFileName().toString().startsWith(jarName))
                        .findFirst()
                        .orElseThrow(() -> new BuildException("there is no " + jarName + "*.jar"));
        int found = 0;
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(within + "/") && name.matches(".*\\.(so|dll|jnilib|dylib)")) {
                    Path to = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                    }
                    found++;
                }
            }
        }
        if (found == 0) {
            throw new BuildException(jar.getFileName() + " has no library in " + within);
        }
    }
}
