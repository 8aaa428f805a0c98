package io.popindesk.journal;

import static io.popindesk.journal.FailuresSeen.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JournalFailure.Reason;
import io.popindesk.desk.PopinFailure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Backups, one a day, and what comes back of them. */
class BackupTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 24);

    @TempDir private Path directory;

    private final Walkers walkers = new Walkers(new Random(7), Journals.NOW);

    @SuppressWarnings("NullAway.Init")
    private Journals journals;

    @BeforeEach
    void choosePlace() {
        journals = new Journals(directory.resolve("live"));
    }

    @Test
    void backupOfADayIsMadeOnceAndHasAll() throws Exception {
        Attempt attempt = walkers.somewhere(30);
        Path backup;
        try (SqliteJournal journal = journals.open()) {
            journal.add(attempt);

            backup = journal.backUpIfDue(DAY).orElseThrow();

            assertThat(backup)
                    .isEqualTo(journals.directory.resolve("backups/journal-2025-09-24.db"));
            assertThat(journal.backUpIfDue(DAY)).isEmpty();
            assertThat(journal.lastGoodBackup()).contains(backup);
        }
        assertThat(contentOf(backup)).containsExactly(attempt);
        assertThat(namesIn("backups")).containsExactly("journal-2025-09-24.db");
    }

    @Test
    void theLastSevenAreKept() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            for (int day = 0; day < 10; day++) {
                journal.backUpIfDue(DAY.plusDays(day));
            }
        }

        assertThat(namesIn("backups"))
                .containsExactlyInAnyOrderElementsOf(
                        DAY.plusDays(3)
                                .datesUntil(DAY.plusDays(10))
                                .map(day -> "journal-" + day + ".db")
                                .toList());
    }

    @Test
    void failedBackupLeavesNothingAndHarmsNothing() throws Exception {
        Disturbed disk = new Disturbed();
        Attempt attempt = walkers.begin();
        try (SqliteJournal journal = journals.open(disk)) {
            journal.add(attempt);
            disk.failAt("VACUUM", SQLiteErrorCode.SQLITE_FULL);

            assertThat(reason(() -> journal.backUpIfDue(DAY))).isEqualTo(Reason.FULL);

            assertThat(namesIn("backups")).isEmpty();
            assertThat(journal.find(attempt.id())).contains(attempt);
            assertThat(journal.lastGoodBackup()).isEmpty();
            disk.stop();
            assertThat(journal.backUpIfDue(DAY)).isPresent();
        }
    }

    @Test
    void whatWasLostComesBackBesideWhatIsNew() throws Exception {
        Attempt old = walkers.somewhere(0).registered(walkers.registration(), walkers.later());
        Attempt both = walkers.begin();
        Attempt fresh = walkers.begin();
        Attempt bothLater = both.registered(walkers.registration(), walkers.later());
        Path backup;
        try (SqliteJournal journal = journals.open()) {
            journal.add(old);
            journal.add(both);
            backup = journal.backUpIfDue(DAY).orElseThrow();
        }
        Files.write(journals.file, new byte[0]);

        try (SqliteJournal journal = journals.open()) {
            journal.add(fresh);
            journal.replace(bothLater);

            assertThat(journal.restore(backup)).isEqualTo(1);

            assertThat(journal.find(old.id())).contains(old);
            assertThat(journal.find(both.id())).contains(bothLater);
            assertThat(journal.find(fresh.id())).contains(fresh);
            assertThat(journal.history(old.id())).hasSize(1);
            assertThat(journal.history(both.id()))
                    .extracting(step -> step.state())
                    .containsExactly(AttemptState.REGISTERING, AttemptState.REGISTERED);
            assertThat(journal.restore(backup)).as("it is all there").isZero();
        }
        assertThat(namesIn("")).doesNotContain("restoring.db");
        assertThat(contentOf(backup)).containsExactlyInAnyOrder(old, both);
    }

    /** It may have been sent after the backup was made, and nothing may be sent twice. */
    @Test
    void whatWasToBeSentComesBackAsUnknown() throws Exception {
        Attempt waiting =
                walkers.begin()
                        .notRegistered(
                                new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE),
                                walkers.later());
        Attempt registering = walkers.begin();
        Attempt scheduling =
                walkers.begin()
                        .registered(walkers.registration(), walkers.later())
                        .scheduling(walkers.slot(), walkers.later());
        Path backup;
        try (SqliteJournal journal = journals.open()) {
            for (Attempt attempt : List.of(waiting, registering, scheduling)) {
                journal.add(attempt);
            }
            backup = journal.backUpIfDue(DAY).orElseThrow();
        }
        Files.delete(journals.file);

        try (SqliteJournal journal = journals.open()) {
            assertThat(journal.restore(backup)).isEqualTo(3);

            Cause stopped =
                    new Cause.Unknown(PopinFailure.Unknown.Reason.STOPPED, OptionalInt.empty());
            for (Attempt attempt : List.of(waiting, registering, scheduling)) {
                Attempt back = journal.find(attempt.id()).orElseThrow();
                assertThat(back.state())
                        .isEqualTo(
                                attempt.equals(scheduling)
                                        ? AttemptState.SCHEDULE_UNKNOWN
                                        : AttemptState.REGISTER_UNKNOWN);
                assertThat(back.cause()).contains(stopped);
                assertThat(back.changedAt()).isEqualTo(Journals.NOW);
                assertThat(journal.history(back.id()))
                        .extracting(step -> step.state())
                        .containsExactly(attempt.state(), back.state());
            }
            assertThat(journal.in(EnumSet.of(AttemptState.WAITING))).isEmpty();
        }
    }

    @Test
    void formComesBackOnlyIfThereIsNone() throws Exception {
        Draft old = draft("old");
        Draft fresh = draft("new");
        Path backup;
        try (SqliteJournal journal = journals.open()) {
            journal.keep(old);
            backup = journal.backUpIfDue(DAY).orElseThrow();
            journal.keep(fresh);
            journal.restore(backup);
            assertThat(journal.draft()).isEqualTo(fresh);

            journal.keep(Draft.EMPTY);
            journal.restore(backup);
            assertThat(journal.draft()).isEqualTo(old);
        }
    }

    @Test
    void spoiledBackupIsNotRestored() throws Exception {
        Attempt attempt = walkers.begin();
        try (SqliteJournal journal = journals.open()) {
            journal.add(attempt);
            Path backup = journal.backUpIfDue(DAY).orElseThrow();
            DamageTest.Damage.TRUNCATED.to(backup);

            assertThat(reason(() -> journal.restore(backup))).isEqualTo(Reason.DAMAGED);
            Files.delete(backup);
            assertThat(reason(() -> journal.restore(backup))).isEqualTo(Reason.LOST);
            assertThat(journal.find(attempt.id())).contains(attempt);
        }
        assertThat(journals.setAside).isEmpty();
        assertThat(namesIn("")).doesNotContain("restoring.db");
    }

    @Test
    void restoringThatFailsChangesNothing() throws Exception {
        Disturbed disk = new Disturbed();
        Attempt attempt = walkers.begin();
        try (SqliteJournal journal = journals.open()) {
            journal.add(attempt);
            journal.backUpIfDue(DAY);
        }
        Files.delete(journals.file);
        try (SqliteJournal journal = journals.open(disk)) {
            Path backup = journal.lastGoodBackup().orElseThrow();
            disk.failAt("INSERT OR IGNORE", SQLiteErrorCode.SQLITE_FULL);

            assertThat(reason(() -> journal.restore(backup))).isEqualTo(Reason.FULL);

            disk.stop();
            assertThat(journal.find(attempt.id())).isEmpty();
            assertThat(journal.restore(backup)).isEqualTo(1);
        }
    }

    private List<Attempt> contentOf(Path backup) throws Exception {
        Journals other = new Journals(Files.createTempDirectory(directory, "opened"));
        Files.copy(backup, other.file);
        try (SqliteJournal journal = other.open()) {
            return journal.in(EnumSet.allOf(AttemptState.class));
        } finally {
            assertThat(other.setAside).isEmpty();
        }
    }

    private Set<String> namesIn(String folder) throws Exception {
        try (Stream<Path> files = Files.list(journals.directory.resolve(folder))) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static Draft draft(String name) {
        return new Draft(Map.of(CustomerField.NAME, name), Optional.empty(), Optional.empty());
    }
}
