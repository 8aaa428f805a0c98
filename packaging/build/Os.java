import java.util.Locale;

/** The systems that there are packages for, and how they differ. */
enum Os {
    /** Stripped, and packed by xz at its best. */
    LINUX("linux", "Linux", "linux", 215, 45),
    /** Not stripped, nor packed by xz: by deflate, the image of Linux makes 60 MB. */
    WINDOWS("win", "Windows", "windows", 260, 70),
    /** Not stripped, and packed in haste: so, the image of Linux makes 69 MB. */
    MACOS("mac", "Mac", "macos", 260, 85);

    private final String javafx;
    private final String sqlite;
    private final String jmod;
    private final int imageBudgetMb;
    private final int packageBudgetMb;

    Os(String javafx, String sqlite, String jmod, int imageBudgetMb, int packageBudgetMb) {
        this.javafx = javafx;
        this.sqlite = sqlite;
        this.jmod = jmod;
        this.imageBudgetMb = imageBudgetMb;
        this.packageBudgetMb = packageBudgetMb;
    }

    static Os here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        if (name.startsWith("mac")) {
            return MACOS;
        }
        if (name.startsWith("linux")) {
            return LINUX;
        }
        throw new BuildException(
                "there are packages for Linux, Windows and macOS, not for " + name);
    }

    /** The end of the names of JavaFX's jars with code of this machine. */
    String javafxClassifier() {
        return isArm() ? javafx + "-aarch64" : javafx;
    }

    /** The folder in SQLite's jar with the library of this machine. */
    String sqliteFolder() {
        return "org/sqlite/native/" + sqlite + "/" + (isArm() ? "aarch64" : "x86_64");
    }

    /** The folder in JNA's jar with the library of this machine. */
    String jnaFolder() {
        String os =
                switch (this) {
                    case LINUX -> "linux";
                    case WINDOWS -> "win32";
                    case MACOS -> "darwin";
                };
        return "com/sun/jna/" + os + "-" + (isArm() ? "aarch64" : "x86-64");
    }

    /** As jmod names the platform. */
    String jmodPlatform() {
        return jmod + "-" + (isArm() ? "aarch64" : "amd64");
    }

    /** What a library's file is called. */
    boolean isLibrary(String file) {
        return file.endsWith(".so") || file.endsWith(".dll") || file.contains(".dylib");
    }

    int imageBudgetMb() {
        return imageBudgetMb;
    }

    int packageBudgetMb() {
        return packageBudgetMb;
    }

    static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }
}
