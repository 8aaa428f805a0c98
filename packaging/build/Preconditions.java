import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.spi.ToolProvider;

/** What has to be there before a package can be made, each told in a sentence. */
final class Preconditions {
    private static final int JDK = 25;
    private static final long BYTES = 1L << 30;

    private Preconditions() {}

    static void check(Project project, Os os) throws IOException {
        if (Runtime.version().feature() < JDK) {
            throw new BuildException(
                    "this is Java " + Runtime.version().feature() + ", and it takes a JDK " + JDK);
        }
        for (String tool : List.of("jar", "jmod", "jlink", "jpackage")) {
            if (ToolProvider.findFirst(tool).isEmpty()) {
                throw new BuildException(
                        "the Java in "
                                + System.getProperty("java.home")
                                + " has no "
                                + tool
                                + "; it takes a whole JDK");
            }
        }
        if (!Files.isDirectory(project.dependencies())) {
            throw new BuildException(
                    "there are no jars in "
                            + project.dependencies()
                            + "; start it with mvn -Ppackage -DskipTests package");
        }
        if (Files.getFileStore(project.root()).getUsableSpace() < BYTES) {
            throw new BuildException("it takes a gigabyte of free disk space");
        }
        switch (os) {
            case LINUX -> {
                need("dpkg-deb", "install dpkg (apt install dpkg)");
                need("strip", "install binutils (apt install binutils)");
            }
            case WINDOWS -> {
                // Versions 4 and 5 have one program, version 3 has several.
                if (!Command.exists("candle")) {
                    need("wix", "install the WiX Toolset (dotnet tool install --global wix)");
                }
            }
            case MACOS ->
                    need("codesign", "install Xcode's command line tools (xcode-select --install)");
        }
    }

    private static void need(String program, String remedy) {
        if (!Command.exists(program)) {
            throw new BuildException(program + " is not there: " + remedy);
        }
    }
}
