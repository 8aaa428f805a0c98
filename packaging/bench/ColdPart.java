import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The first start of a day: nothing of the program is in memory yet. */
final class ColdPart implements Part {
    private static final Path DROP = Path.of("/proc/sys/vm/drop_caches");

    /** Clean pages, and the names and nodes of files. */
    private static final String EVERYTHING = "3";

    private static final int ROUNDS = 5;

    private final Stand stand;
    private final Page page;
    private final Trial trial;

    ColdPart(Stand stand, Page page, Trial trial) {
        this.stand = stand;
        this.page = page;
        this.trial = trial;
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        if (!Files.isWritable(DROP)) {
            throw new IOException("only root may empty the page cache (" + DROP + ")");
        }
        Path chromium =
                Chromium.find().orElseThrow(() -> new IOException("Chromium is not installed"));
        List<Contender> contenders =
                List.of(
                        stand.program(StartPart.PROGRAM, Map.of()),
                        Chromium.showing(
                                page.address(),
                                chromium,
                                Files.createTempDirectory(stand.directory(), "cold")));
        Starts starts =
                Starts.of(contenders, trial, Math.min(ROUNDS, stand.rounds()), 0, ColdPart::forget);
        return List.of(
                Row.ratio(
                        "the same, page cache dropped",
                        starts.slots(StartPart.PROGRAM),
                        "ms",
                        StartPart.CHROMIUM,
                        starts.slots(StartPart.CHROMIUM),
                        Row.Goal.atMost(0.85)));
    }

    private static void forget() throws IOException, InterruptedException {
        Commands.output(List.of("sync"), Map.of());
        Files.writeString(DROP, EVERYTHING);
    }
}
