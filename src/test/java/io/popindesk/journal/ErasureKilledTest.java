package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An erasure that is cut off anywhere has not begun, or is ended after the next start. */
class ErasureKilledTest {
    private static final int POINTS = 10;

    @TempDir private Path directory;

    @Test
    void erasureThatIsCutOffAnywhereHasNotBegunOrIsEndedAfterTheNextStart() throws Exception {
        int all = Integer.parseInt(run(prepared("whole"), 1_000_000).strip().split(" ", -1)[1]);
        assertThat(Marked.tracesIn(directory.resolve("whole"))).isEmpty();
        assertThat(all).as("statements of an erasure").isGreaterThan(POINTS);

        int begun = 0;
        for (int point = 0; point < POINTS; point++) {
            Path home = prepared("at-" + point);
            String said = run(home, point * all / POINTS);
            assertThat(said).as("it was cut off").doesNotContain(Erasures.DONE);
            begun += afterwards(home) ? 1 : 0;
        }
        assertThat(begun).as("cut off after it had begun").isBetween(1, POINTS - 1);
    }

    /** Returns whether the erasure had begun. */
    private static boolean afterwards(Path home) throws Exception {
        Journals journals = new Journals(home);
        boolean begun;
        try (SqliteJournal journal = journals.open()) {
            List<AttemptId> kept = journal.personalData().attemptsOf(Marked.CUSTOMER);
            begun = kept.isEmpty();
            if (begun) {
                journal.personalData().finish(Instant.MIN);
                assertThat(Marked.tracesIn(home)).isEmpty();
            } else {
                assertThat(kept).as("nothing is lost either").hasSize(2);
                assertThat(journal.personalData().isUnfinished()).isFalse();
                assertThat(journal.draft()).isEqualTo(Marked.draft());
            }
            assertThat(others(journal)).hasSize(30);
        }
        assertThat(journals.setAside).isEmpty();
        return begun;
    }

    private static List<Attempt> others(SqliteJournal journal) throws JournalFailure {
        return journal.in(EnumSet.allOf(AttemptState.class)).stream()
                .filter(one -> one.id().value() > 2)
                .toList();
    }

    private Path prepared(String name) throws Exception {
        Path home = directory.resolve(name);
        Walkers walkers = new Walkers(new Random(5), Journals.NOW.minusSeconds(900_000));
        try (SqliteJournal journal = new Journals(home).open()) {
            for (Attempt other : Stream.generate(walkers::begin).limit(30).toList()) {
                journal.add(other);
            }
            Marked.booked(journal, 1, Journals.NOW.minusSeconds(500));
            journal.backUpIfDue(LocalDate.of(2025, 9, 23));
            Marked.refused(journal, 2, Journals.NOW.minusSeconds(400));
            journal.keep(Marked.draft());
            journal.backUpIfDue(LocalDate.of(2025, 9, 24));
        }
        return home;
    }

    /** What it said until it ended. */
    private String run(Path home, int statements) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                FsyncTest.classPath(),
                                Erasures.class.getName(),
                                home.toString(),
                                Integer.toString(statements))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isIn(0, 137);
        try (Stream<String> lines = said.lines()) {
            return lines.filter(line -> line.startsWith(Erasures.DONE)).findFirst().orElse("");
        }
    }
}
