import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** A journal of 100,000 records, written by the program's own journal once a day. */
final class FullJournal {
    private static final String RECORDS = "100000";
    private static final String FILE = "journal.db";

    private FullJournal() {}

    /** Puts a copy into a home of the program. */
    static void put(Stand stand, Path home) throws IOException, InterruptedException {
        // The program erases what is older than ninety days, so yesterday's will not do.
        Path kept =
                Path.of("target", "bench", "journal-" + RECORDS + "-" + LocalDate.now() + ".db");
        if (!Files.exists(kept)) {
            Files.createDirectories(kept.getParent());
            Path filled = Files.createDirectory(stand.directory().resolve("filled"));
            Commands.output(
                    stand.packaged()
                            .command(stand.inside(), "FillJournal", filled.toString(), RECORDS),
                    Map.of());
            Files.move(filled.resolve(FILE), kept);
        }
        Path live = Files.createDirectories(home.resolve("live"));
        Files.copy(kept, live.resolve(FILE));
    }
}
