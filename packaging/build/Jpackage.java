import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What jpackage is told, for the image and the package of Windows and macOS. */
final class Jpackage {
    /** The same for ever: by it Windows knows an upgrade of what is installed. */
    private static final String UPGRADE_UUID = "3f1c6a52-7d0e-4f0b-9a35-5a9ce8f0b7d1";

    private final Project project;
    private final Os os;

    Jpackage(Project project, Os os) {
        this.project = project;
        this.os = os;
    }

    /** Where the image is once it is made. */
    Image image() {
        String name = os == Os.MACOS ? Project.TITLE + ".app" : Project.TITLE;
        return Image.at(os, project.target().resolve("image").resolve(name));
    }

    /** Where the package is once it is made. */
    Path made() {
        String end = os == Os.MACOS ? ".dmg" : ".msi";
        return project.target().resolve(Project.TITLE + "-" + packageVersion() + end);
    }

    /** Makes the image. The cache's own option comes later, when there is a cache. */
    List<String> imageCommand(Path runtime, Path jars) {
        List<String> command = common("app-image", project.target().resolve("image"));
        add(command, "--input", jars.toString());
        add(command, "--main-jar", Project.NAME + ".jar");
        add(command, "--main-class", Project.MAIN);
        add(command, "--runtime-image", runtime.toString());
        add(command, "--icon", project.icons().resolve(icon()).toString());
        for (String option : JvmOptions.standing(os, "$APPDIR/native")) {
            add(command, "--java-options", option);
        }
        if (os == Os.MACOS) {
            add(command, "--mac-package-identifier", "io.popindesk.desk");
            add(command, "--mac-package-name", Project.TITLE);
            add(command, "--mac-app-category", "public.app-category.business");
        }
        return command;
    }

    /** Makes the package of the image. */
    List<String> packageCommand() {
        List<String> command = common(os == Os.MACOS ? "dmg" : "msi", project.target());
        add(command, "--app-image", image().root().toString());
        if (os == Os.MACOS) {
            return command;
        }
        add(command, "--description", Project.SUMMARY);
        add(command, "--win-upgrade-uuid", UPGRADE_UUID);
        add(command, "--win-menu-group", Project.TITLE);
        // For one person, without the rights of an administrator.
        command.addAll(List.of("--win-per-user-install", "--win-menu", "--win-shortcut-prompt"));
        return command;
    }

    /** Has the launcher use the cache that the rehearsal made. */
    void configure(Image image) throws IOException {
        Path configuration = image.app().resolve(Project.TITLE + ".cfg");
        String text = Files.readString(configuration);
        String option = "java-options=-XX:AOTCache=$APPDIR/" + image.cache().getFileName();
        if (!text.contains(option)) {
            Files.writeString(configuration, text + option + System.lineSeparator());
        }
    }

    private List<String> common(String type, Path destination) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString());
        add(command, "--type", type);
        add(command, "--name", Project.TITLE);
        add(command, "--app-version", packageVersion());
        add(command, "--vendor", Project.TITLE);
        add(command, "--dest", destination.toString());
        return command;
    }

    private String icon() {
        return os == Os.MACOS ? "popin-desk.icns" : "popin-desk.ico";
    }

    /** macOS takes no version that begins with 0. */
    private String packageVersion() {
        return os == Os.MACOS && project.version().startsWith("0.")
                ? "1" + project.version().substring(1)
                : project.version();
    }

    private static void add(List<String> command, String option, String value) {
        command.add(option);
        command.add(value);
    }
}
