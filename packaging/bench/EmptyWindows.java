import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The floor: a JavaFX window with nothing in it, by the package's Java, with a cache of its own.
 */
final class EmptyWindows {
    private static final String MAIN = "EmptyWindow";

    private final Stand stand;
    private final Trial trial;

    EmptyWindows(Stand stand, Trial trial) {
        this.stand = stand;
        this.trial = trial;
    }

    /** Makes its cache by starting it once. */
    Contender contender(String name) throws IOException, InterruptedException {
        Path cache = stand.directory().resolve("empty.aot");
        trial.wholeScreenOf(started(name, "-XX:AOTCacheOutput=" + cache));
        return started(name, "-XX:AOTCache=" + cache);
    }

    private Contender started(String name, String option) throws IOException {
        return stand.contender(
                name, stand.packaged().commandAlone(option, stand.inside(), MAIN), Map.of());
    }
}
