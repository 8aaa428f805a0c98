import java.util.ArrayList;
import java.util.List;

/**
 * The options that the packaged program is started with: the one place for all systems, for the
 * training and for daily use, since a cache fits only the options that it was made with.
 */
final class JvmOptions {
    private JvmOptions() {}

    /**
     * All but the cache's own.
     *
     * @param libraries the folder with the native libraries, as the launcher writes it
     */
    static List<String> standing(Os os, String libraries) {
        List<String> options = new ArrayList<>();
        // Few threads, little memory, soon there: a desk is no server.
        options.add("-XX:+UseSerialGC");
        options.add("-XX:TieredStopAtLevel=1");
        // No file in the temporary directory that tells other tools of it.
        options.add("-XX:-UsePerfData");
        options.addAll(portableCache());
        // Compiling at once what the training found hot takes the processor from the first window:
        // without it, the start took 0.8 times as long, with a fifth less processor time.
        options.add("-XX:-AOTReplayTraining");
        // What the day needs, instead of a 64th of the machine's memory: 190 MB instead of 210.
        options.add("-Xms48m");
        // This collector would rather take more memory than look for garbage among what is older
        // than a minute: with a year of slots in each answer it went to 4 GB, a quarter of the
        // machine and more. 45 MB are in use, and 70 where the screen has 3840 x 2160.
        options.add("-Xmx256m");
        options.add("-Xmn24m");
        options.add("--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");
        options.add("--add-exports=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED");
        options.add("--enable-native-access=ALL-UNNAMED,javafx.graphics");
        options.add("-Djava.net.useSystemProxies=true");
        // Native code lies beside the program: nothing is unpacked at the start.
        options.add("-Dorg.sqlite.lib.path=" + libraries);
        options.add("-Dorg.sqlite.lib.name=" + sqliteLibrary(os));
        if (os == Os.WINDOWS) {
            options.add("-Djna.boot.library.path=" + libraries);
            options.add("-Djna.nounpack=true");
        }
        return options;
    }

    /**
     * JDK 25 keeps machine code for the very CPU in the cache, and does not look whether it is run
     * by another; so that code is left out when the cache is made and when it is read.
     */
    private static List<String> portableCache() {
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching");
    }

    /** As SQLite's own file is called. */
    static String sqliteLibrary(Os os) {
        return switch (os) {
            case LINUX -> "libsqlitejdbc.so";
            case WINDOWS -> "sqlitejdbc.dll";
            case MACOS -> "libsqlitejdbc.dylib";
        };
    }
}
