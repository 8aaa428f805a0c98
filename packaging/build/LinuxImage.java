import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The image for Linux, put together by hand: the launcher that jpackage makes asks the package
 * manager who it is before it starts anything, which takes longer than Java's own start.
 */
final class LinuxImage {
    /** What every program and library of Linux begins with. */
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

    private final Project project;

    LinuxImage(Project project) {
        this.project = project;
    }

    Image build(Path runtime, Path jars) throws IOException, InterruptedException {
        Image image =
                Image.at(
                        Os.LINUX,
                        Trees.fresh(project.target().resolve("image")).resolve(Project.NAME));
        Trees.copy(runtime, image.root().resolve("lib/runtime"));
        Trees.copy(jars, image.app());
        new NativeLibraries(project, Os.LINUX).put(image.libraries());
        strip(image);
        writeLauncher(image);
        return image;
    }

    /** Without the names that only a debugger needs: a fifth of Java's own library. */
    private static void strip(Image image) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        Trees.filesBelow(image.root()).stream()
                .filter(file -> Trees.beginsWith(file, ELF))
                .map(Path::toString)
                .forEach(command::add);
        Command.run(command);
    }

    private void writeLauncher(Image image) throws IOException {
        String template = Files.readString(project.packaging().resolve("linux/launcher.sh"));
        String options =
                JvmOptions.standing(Os.LINUX, "$home/lib/app/native").stream()
                        .map(option -> option.contains("$") ? '"' + option + '"' : option)
                        .collect(Collectors.joining(" \\\n    "));
        String classPath =
                image.classPath().stream()
                        .map(jar -> "$home/lib/app/" + jar.getFileName())
                        .collect(Collectors.joining(":"));
        Path launcher = image.root().resolve("bin").resolve(Project.NAME);
        Files.createDirectories(launcher.getParent());
        Files.writeString(
                launcher,
                template.replace("@OPTIONS@", options)
                        .replace("@CLASS_PATH@", classPath)
                        .replace("@CACHE@", "$home/lib/app/" + image.cache().getFileName())
                        .replace("@MAIN@", Project.MAIN));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
