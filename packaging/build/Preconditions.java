import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** What has to be there before a package can be made, each told in a sentence. */
final class Preconditions {
    private static final int JDK = 25;
    private static final long BYTES = 1L << 30;

    /** Where a look-up of libraries is on every Linux that has one. */
    private static final String LDCONFIG = "/sbin/ldconfig";

    private static final List<String> WIX_EXTENSIONS =
            List.of("WixToolset.UI.wixext", "WixToolset.Util.wixext");

    private static final String WIX_REMEDY =
            "install it so: dotnet tool install --global wix --version 5.0.2, then wix extension"
                    + " add --global WixToolset.UI.wixext/5.0.2 WixToolset.Util.wixext/5.0.2";

    private Preconditions() {}

    static void check(Project project, Os os) throws IOException, InterruptedException {
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
            case LINUX -> checkLinux();
            case WINDOWS -> checkWix();
            case MACOS -> checkMac();
        }
    }

    private static void checkLinux() throws IOException, InterruptedException {
        need("dpkg-deb", "install dpkg (apt install dpkg)");
        need("strip", "install binutils (apt install binutils)");
        need("gzip", "install it (apt install gzip)");
        if (Command.exists("Xvfb")
                && Files.isExecutable(Path.of(LDCONFIG))
                && !Command.output(List.of(LDCONFIG, "-p")).contains("libgtk-3.so.0")) {
            throw new BuildException(
                    "the rehearsal's window needs GTK 3: install it (apt install libgtk-3-0)");
        }
    }

    /** Versions 4 and 5 have one program, which wins; version 3 has several. */
    private static void checkWix() throws IOException, InterruptedException {
        if (Command.exists("wix")) {
            String extensions = Command.output(List.of("wix", "extension", "list", "--global"));
            if (!WIX_EXTENSIONS.stream().allMatch(extensions::contains)) {
                throw new BuildException(
                        "the WiX Toolset lacks one of "
                                + String.join(", ", WIX_EXTENSIONS)
                                + ": "
                                + WIX_REMEDY);
            }
        } else if (!Command.exists("candle") && !isWix3Installed()) {
            throw new BuildException("the WiX Toolset is not there: " + WIX_REMEDY);
        }
    }

    /** Where jpackage looks for version 3 if it is not on the path. */
    private static boolean isWix3Installed() throws IOException {
        for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)")) {
            Path programs = Path.of(System.getenv().getOrDefault(variable, ""));
            if (Files.isDirectory(programs) && hasWix3(programs)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWix3(Path programs) throws IOException {
        try (var versions = Files.list(programs)) {
            return versions.filter(one -> one.getFileName().toString().startsWith("WiX Toolset v3"))
                    .anyMatch(one -> Files.exists(one.resolve("bin").resolve("candle.exe")));
        }
    }

    private static void checkMac() throws IOException, InterruptedException {
        need("codesign", "install Xcode's command line tools (xcode-select --install)");
        if (MacSigning.isNotarized()
                && !Command.succeeds(List.of("xcrun", "--find", "notarytool"))) {
            throw new BuildException(
                    "notarytool is not there: install Xcode 13 or newer, or leave "
                            + MacSigning.NOTARY_PROFILE
                            + " unset");
        }
    }

    private static void need(String program, String remedy) {
        if (!Command.exists(program)) {
            throw new BuildException(program + " is not there: " + remedy);
        }
    }
}
