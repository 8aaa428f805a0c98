package io.popindesk.journal;

import static io.popindesk.journal.FailuresSeen.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A journal that cannot be used is set aside as it is, and the desk goes on with a new one. */
class DamageTest {
    private static final int PAGE = 4096;

    @TempDir private Path directory;

    private final Walkers walkers = new Walkers(new Random(6), Journals.NOW);
    private final List<Attempt> before = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Journals journals;

    /** Ways to spoil a file. */
    enum Damage {
        ZERO_LENGTH(SetAside.Reason.EMPTY) {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        A_TEXT(SetAside.Reason.FOREIGN) {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "Dear diary, ".repeat(500));
            }
        },
        A_SHORT_TEXT(SetAside.Reason.FOREIGN) {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "x");
            }
        },
        ANOTHER_DATABASE(SetAside.Reason.FOREIGN) {
            @Override
            void to(Path file) throws IOException, SQLException {
                Files.delete(file);
                Journals.execute(
                        file, "CREATE TABLE attempt (id INTEGER)", "PRAGMA application_id = 7");
            }
        },
        A_NEWER_VERSION(SetAside.Reason.NEWER) {
            @Override
            void to(Path file) throws SQLException {
                Journals.execute(
                        file, "PRAGMA user_version = " + (Migrations.standard().version() + 1));
            }
        },
        NO_VERSION(SetAside.Reason.DAMAGED) {
            @Override
            void to(Path file) throws SQLException {
                Journals.execute(file, "PRAGMA user_version = 0");
            }
        },
        TRUNCATED(SetAside.Reason.DAMAGED) {
            @Override
            void to(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2 / PAGE * PAGE);
                }
            }
        },
        CUT_IN_A_PAGE(SetAside.Reason.DAMAGED) {
            @Override
            void to(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() - 100);
                }
            }
        },
        FLIPPED_IN_THE_MIDDLE(SetAside.Reason.DAMAGED) {
            @Override
            void to(Path file) throws IOException {
                flip(file, Files.size(file) / 2 / PAGE * PAGE, 64);
            }
        },
        FLIPPED_SCHEMA(SetAside.Reason.DAMAGED) {
            @Override
            void to(Path file) throws IOException {
                flip(file, 100, 200);
            }
        },
        A_TABLE_DROPPED(SetAside.Reason.DAMAGED) {
            @Override
            void to(Path file) throws SQLException {
                Journals.execute(file, "DROP TABLE attempt_event");
            }
        },
        A_COLUMN_DROPPED(SetAside.Reason.DAMAGED) {
            @Override
            void to(Path file) throws SQLException {
                Journals.execute(file, "ALTER TABLE attempt DROP COLUMN weighed_at");
            }
        };

        final SetAside.Reason reason;

        Damage(SetAside.Reason reason) {
            this.reason = reason;
        }

        abstract void to(Path file) throws IOException, SQLException;

        static void flip(Path file, long from, int count) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.allocate(count);
                channel.read(bytes, from);
                for (int at = 0; at < count; at++) {
                    bytes.put(at, (byte) ~bytes.get(at));
                }
                bytes.rewind();
                channel.write(bytes, from);
            }
        }
    }

    @BeforeEach
    void keepSome() throws JournalFailure {
        journals = new Journals(directory.resolve("live"));
        try (SqliteJournal journal = journals.open()) {
            for (int count = 0; count < 60; count++) {
                Attempt attempt = walkers.begin();
                before.add(attempt);
                journal.add(attempt);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void spoiledJournalIsSetAsideAsItIs(Damage damage) throws Exception {
        damage.to(journals.file);
        byte[] spoiled = Files.readAllBytes(journals.file);

        try (SqliteJournal journal = journals.open()) {
            Until.isTrue(() -> !journals.setAside.isEmpty());
            Attempt next = walkers.begin();
            journal.add(next);
            assertThat(journal.in(EnumSet.allOf(AttemptState.class))).containsExactly(next);
        }

        SetAside what = journals.setAside.getFirst();
        assertThat(journals.setAside).hasSize(1);
        assertThat(what.reason()).isEqualTo(damage.reason);
        assertThat(what.lastGoodBackup()).isEmpty();
        Path folder = what.folder().orElseThrow();
        assertThat(folder).isEqualTo(journals.directory.resolve("set-aside/2025-09-24T04-30-00Z"));
        assertThat(folder.resolve("journal.db")).hasBinaryContent(spoiled);
        try (SqliteJournal journal = journals.open()) {
            assertThat(journal.in(EnumSet.allOf(AttemptState.class))).hasSize(1);
        }
        assertThat(journals.setAside).as("the new one is in order").hasSize(1);
    }

    @Test
    void soundJournalStays() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            assertThat(journal.in(EnumSet.allOf(AttemptState.class))).isEqualTo(before);
        }
        assertThat(journals.setAside).isEmpty();
        assertThat(journals.directory.resolve("set-aside")).doesNotExist();
    }

    @Test
    void whatSqliteKeepsBesideGoesAlong() throws Exception {
        Journals copied = killedWhileOpen();
        Path wal = copied.directory.resolve("journal.db-wal");
        Files.writeString(copied.directory.resolve("journal.db-shm"), "spoiled");
        byte[] walBytes = Files.readAllBytes(wal);
        Damage.A_TEXT.to(copied.file);

        copied.open().close();

        Path folder = copied.setAside.getFirst().folder().orElseThrow();
        assertThat(folder.resolve("journal.db-wal")).hasBinaryContent(walBytes);
        assertThat(folder.resolve("journal.db-shm")).hasContent("spoiled");
        assertThat(wal).doesNotExist();
    }

    /** To be put in order by hand, the two need each other. */
    @Test
    void theWalOfADamagedJournalIsNotTouched() throws Exception {
        Journals copied = killedWhileOpen();
        byte[] walBytes = Files.readAllBytes(copied.directory.resolve("journal.db-wal"));
        for (long page = PAGE; page < Files.size(copied.file); page += PAGE) {
            Damage.flip(copied.file, page, 64);
        }
        byte[] spoiled = Files.readAllBytes(copied.file);

        copied.open().close();

        Path folder = copied.setAside.getFirst().folder().orElseThrow();
        assertThat(copied.setAside.getFirst().reason()).isEqualTo(SetAside.Reason.DAMAGED);
        assertThat(folder.resolve("journal.db-wal")).hasBinaryContent(walBytes);
        assertThat(folder.resolve("journal.db")).hasBinaryContent(spoiled);
    }

    @Test
    void anEarlierOneThatWasSetAsideIsNotOverwritten() throws Exception {
        for (String text : List.of("one", "two", "three")) {
            Files.writeString(journals.file, text);
            journals.open().close();
        }

        List<Path> folders =
                journals.setAside.stream().map(SetAside::folder).flatMap(Optional::stream).toList();
        assertThat(folders).doesNotHaveDuplicates().hasSize(3);
        assertThat(folders.get(0).resolve("journal.db")).hasContent("one");
        assertThat(folders.get(1).resolve("journal.db")).hasContent("two");
        assertThat(folders.get(2).resolve("journal.db")).hasContent("three");
    }

    @Test
    void lostJournalLeavesItsTracesBehindWithoutHarm() throws Exception {
        Journals copied = killedWhileOpen();
        Files.delete(copied.file);

        try (SqliteJournal journal = copied.open()) {
            assertThat(journal.in(EnumSet.allOf(AttemptState.class))).isEmpty();
        }

        assertThat(copied.setAside.getFirst().reason()).isEqualTo(SetAside.Reason.MISSING);
        assertThat(copied.setAside.getFirst().folder().orElseThrow().resolve("journal.db-wal"))
                .isNotEmptyFile();
    }

    @Test
    void aJournalThatIsGoneWithNothingButItsBackupsLeftIsMissed() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
        }
        Files.delete(journals.file);

        journals.open().close();

        assertThat(journals.setAside).hasSize(1);
        assertThat(journals.setAside.getFirst().reason()).isEqualTo(SetAside.Reason.MISSING);
        assertThat(journals.setAside.getFirst().folder()).isEmpty();
        assertThat(journals.setAside.getFirst().lastGoodBackup()).isPresent();
    }

    @Test
    void theLastGoodBackupIsOffered() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
            journal.backUpIfDue(LocalDate.of(2025, 9, 21));
            journal.backUpIfDue(LocalDate.of(2025, 9, 22));
        }
        Path backups = journals.directory.resolve("backups");
        Damage.FLIPPED_IN_THE_MIDDLE.to(backups.resolve("journal-2025-09-22.db"));
        Damage.ZERO_LENGTH.to(backups.resolve("journal-2025-09-21.db"));
        Damage.TRUNCATED.to(journals.file);

        journals.open().close();

        assertThat(journals.setAside.getFirst().lastGoodBackup())
                .contains(backups.resolve("journal-2025-09-20.db"));
    }

    @Test
    void damageThatShowsInUseIsDealtWith() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt known = before.getFirst();
            // Waits for the check at the start to be over.
            journal.lastGoodBackup();
            Journals.execute(journals.file, "DROP TABLE attempt_event");

            Attempt next = known.registered(walkers.registration(), walkers.later());
            assertThat(reason(() -> journal.replace(next))).isEqualTo(Reason.OTHER);

            journal.replace(next);
            assertThat(journals.setAside.getFirst().reason()).isEqualTo(SetAside.Reason.DAMAGED);
            assertThat(journal.find(known.id())).contains(next);
            assertThat(reason(() -> journal.replace(next))).isEqualTo(Reason.CONFLICT);
            assertThat(journal.find(before.get(1).id())).isEmpty();
        }
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheJournalStays() throws Exception {
        Journals.execute(
                journals.file,
                "UPDATE attempt SET state = 'secret' WHERE id = " + before.getFirst().id().value());
        try (SqliteJournal journal = journals.open()) {
            JournalFailure failure =
                    FailuresSeen.failure(() -> journal.find(before.getFirst().id()));

            assertThat(failure.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(FailuresSeen.told(failure)).doesNotContain("secret");
            assertThat(journal.find(before.get(1).id())).contains(before.get(1));
        }
        assertThat(journals.setAside).isEmpty();
    }

    @Test
    void whatCannotBeReadAtAllIsNotMoved() throws Exception {
        Files.delete(journals.file);
        Files.createDirectory(journals.file);
        Files.writeString(journals.file.resolve("inside"), "x");

        try (SqliteJournal journal = journals.closed(UnaryOperator.identity())) {
            assertThat(reason(journal::open)).isEqualTo(Reason.OTHER);
        }

        assertThat(journals.file.resolve("inside")).hasContent("x");
        assertThat(journals.setAside).isEmpty();
    }

    @Test
    void killedProgramLosesNothing() throws Exception {
        Journals copied = killedWhileOpen();

        try (SqliteJournal journal = copied.open()) {
            assertThat(journal.in(EnumSet.allOf(AttemptState.class))).isEqualTo(before);
        }
        assertThat(copied.setAside).isEmpty();
    }

    /** SQLite takes commits from there up to the first that is spoiled. */
    @Test
    void spoiledWalLosesItsEndAndNothingElse() throws Exception {
        Journals copied = killedWhileOpen();
        Path wal = copied.directory.resolve("journal.db-wal");
        Damage.flip(wal, Files.size(wal) - PAGE, 8);

        try (SqliteJournal journal = copied.open()) {
            List<Attempt> left = journal.in(EnumSet.allOf(AttemptState.class));

            assertThat(left).isEqualTo(before.subList(0, left.size()));
            assertThat(left).hasSizeBetween(60, before.size() - 1);
            journal.add(walkers.begin());
        }
        assertThat(copied.setAside).isEmpty();
    }

    @Test
    void whatAnInterruptedBeginningLeftIsRemoved() throws Exception {
        for (String name :
                List.of(
                        "unfinished.db",
                        "unfinished.db-wal",
                        "restoring.db",
                        "restoring.db-journal")) {
            Files.writeString(journals.directory.resolve(name), "litter");
        }
        Files.createDirectory(journals.directory.resolve("backups"));
        Files.writeString(journals.directory.resolve("backups/unfinished.db"), "litter");

        journals.open().close();

        try (Stream<Path> left = Files.walk(journals.directory)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(journals.file);
        }
    }

    /** What would be on the disk had the program been killed just now, ten commits later. */
    private Journals killedWhileOpen() throws Exception {
        Journals copied = new Journals(Files.createDirectory(directory.resolve("killed")));
        try (SqliteJournal journal = journals.open()) {
            for (int count = 0; count < 10; count++) {
                Attempt attempt = walkers.begin();
                before.add(attempt);
                journal.add(attempt);
            }
            for (String name : Arrays.asList("journal.db", "journal.db-wal")) {
                Files.copy(journals.directory.resolve(name), copied.directory.resolve(name));
            }
        }
        return copied;
    }
}
