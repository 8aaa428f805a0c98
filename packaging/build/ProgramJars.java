import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;

/**
 * The program's jar and those of its libraries, without what is for other machines: native code
 * goes beside them, and JavaFX into the runtime.
 */
final class ProgramJars {
    private final Project project;
    private final Os os;

    ProgramJars(Project project, Os os) {
        this.project = project;
        this.os = os;
    }

    /** Makes them anew, in a folder of their own. */
    Path build() throws IOException {
        Path folder = Trees.fresh(project.target().resolve("jars"));
        Command.tool(
                "jar",
                List.of(
                        "--create",
                        "--no-compress",
                        "--date=" + project.timestamp(),
                        "--file=" + folder.resolve(Project.NAME + ".jar"),
                        "-C",
                        project.classes().toString(),
                        "."));
        for (Path jar : Trees.files(project.dependencies())) {
            if (isNeeded(jar)) {
                cut(jar, folder.resolve(jar.getFileName()));
            }
        }
        Trees.date(folder, FileTime.from(project.instant()));
        return folder;
    }

    /**
     * Those of JavaFX are in the runtime. The keychain of Windows is reached through JNA, that of
     * macOS through jkeychain, which unpacks a library of its own when it is used; that of Linux is
     * asked over D-Bus.
     */
    private boolean isNeeded(Path jar) {
        String name = jar.getFileName().toString();
        return switch (name.substring(0, name.indexOf('-'))) {
            case "javafx" -> false;
            case "jna" -> os == Os.WINDOWS;
            case "java" -> !name.startsWith("java-keyring-") || os != Os.LINUX;
            case "jkeychain" -> os == Os.MACOS;
            case "dbus" -> os == Os.LINUX;
            default -> true;
        };
    }

    private void cut(Path from, Path to) throws IOException {
        try (JarFile jar = new JarFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                JarOutputStream out = new JarOutputStream(file)) {
            // As in the runtime: the package around them packs better, and nothing is unpacked
            // later.
            out.setLevel(Deflater.NO_COMPRESSION);
            for (JarEntry entry : jar.stream().toList()) {
                if (isNeeded(from, entry.getName())) {
                    JarEntry copy = new JarEntry(entry.getName());
                    copy.setLastModifiedTime(FileTime.from(project.instant()));
                    out.putNextEntry(copy);
                    try (var in = jar.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    private static boolean isNeeded(Path jar, String name) {
        if (jar.getFileName().toString().startsWith("jkeychain-")) {
            return true;
        }
        // A signature does not fit what is left, and nobody asks for it.
        return !name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")
                && !name.matches(".*\\.(so|dll|jnilib|dylib|a)")
                && !name.startsWith("META-INF/native-image/");
    }
}
