package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptQuery.Filter;
import io.popindesk.desk.Tally;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/**
 * A journal of 100,000 attempts answers at once. The limits are far above what was measured, for
 * the sake of machines that are busy; what is printed is what to compare.
 */
class SizeTest {
    private static final int EACH = 200;
    private static final int ROUNDS = 500;

    @TempDir private Path directory;

    @Test
    void largeJournalAnswersAtOnce() throws Exception {
        Journals journals = new Journals(directory);
        journals.open().close();
        fill(journals.file);
        try (SqliteJournal journal = journals.closed(UnaryOperator.identity())) {
            long opened = nanos(() -> open(journal));
            long searched = best(() -> find(journal, "asha 7"));
            long listed = best(() -> find(journal, ""));
            List<AttemptId> all = find(journal, "");
            long loaded = best(() -> journal.load(all.subList(70_000, 70_050)));
            long counted = best(() -> count(journal));

            System.out.printf(
                    "%d attempts: open %.0f ms, search %.0f ms, list all %.0f ms, load 50 %.1f ms,"
                            + " tally %.1f ms%n",
                    all.size(),
                    opened / 1e6,
                    searched / 1e6,
                    listed / 1e6,
                    loaded / 1e6,
                    counted / 1e6);
            assertThat(all).hasSize(EACH * ROUNDS);
            assertThat(find(journal, "asha 7")).hasSizeBetween(1, EACH * ROUNDS / 10);
            assertThat(count(journal).total()).isEqualTo(EACH * ROUNDS);
            assertThat(Duration.ofNanos(opened)).isLessThan(Duration.ofSeconds(1));
            assertThat(Duration.ofNanos(searched)).isLessThan(Duration.ofMillis(250));
            assertThat(Duration.ofNanos(listed)).isLessThan(Duration.ofMillis(250));
            assertThat(Duration.ofNanos(loaded)).isLessThan(Duration.ofMillis(50));
            assertThat(Duration.ofNanos(counted)).isLessThan(Duration.ofMillis(100));
        }
        assertThat(journals.setAside).isEmpty();
    }

    private static boolean open(SqliteJournal journal) throws Exception {
        journal.open();
        return true;
    }

    private static List<AttemptId> find(SqliteJournal journal, String text) throws Exception {
        return journal.search(new AttemptQuery(text, Filter.ALL, Journals.NOW));
    }

    private static Tally count(SqliteJournal journal) throws Exception {
        return journal.tally(Journals.NOW, Journals.NOW.plus(Duration.ofDays(1)));
    }

    private static long best(Callable<?> work) throws Exception {
        long best = Long.MAX_VALUE;
        for (int count = 0; count < 5; count++) {
            best = Math.min(best, nanos(work));
        }
        return best;
    }

    private static long nanos(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        assertThat(work.call()).isNotNull();
        return System.nanoTime() - begun;
    }

    /** Draws some attempts, and has SQLite multiply them. */
    private static void fill(Path file) throws Exception {
        Walkers walkers = new Walkers(new Random(10), Journals.NOW);
        try (Connection connection = new Connections(UnaryOperator.identity()).writer(file);
                Handle handle = Jdbi.create(connection).open()) {
            handle.execute("PRAGMA cache_size = -200000");
            handle.execute("PRAGMA secure_delete = OFF");
            handle.useTransaction(
                    filling -> {
                        for (int count = 0; count < EACH; count++) {
                            new Attempts(filling).add(walkers.somewhere(40));
                        }
                        filling.execute("CREATE TEMP TABLE copy AS SELECT * FROM attempt");
                        for (int round = 1; round < ROUNDS; round++) {
                            filling.execute(
                                    "UPDATE copy SET id = "
                                            + round
                                            + " * 1000 + rowid,"
                                            + " created_at = created_at + 1000");
                            filling.execute("INSERT INTO attempt SELECT * FROM copy");
                        }
                    });
        }
    }
}
