package io.popindesk.journal;

import static io.popindesk.journal.FailuresSeen.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptQuery.Filter;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A disk that is full, may not be written or is gone: what is kept, and what comes after. */
class DiskTroubleTest {
    @TempDir private Path directory;

    private final Walkers walkers = new Walkers(new Random(5), Journals.NOW);
    private final Attempt first = walkers.begin();
    private final Attempt second = walkers.begin();
    private final Attempt firstRegistered =
            first.registered(walkers.registration(), walkers.later());

    @ParameterizedTest
    @ValueSource(
            strings = {"commit", "INSERT INTO attempt ", "INSERT INTO attempt_event", "UPDATE"})
    void fullDiskChangesNothingAndIsOvercome(String where) throws JournalFailure {
        Disturbed disk = new Disturbed();
        try (SqliteJournal journal = new Journals(directory).open(disk)) {
            journal.add(first);
            disk.failAt(where, SQLiteErrorCode.SQLITE_FULL);

            JournalFailure failure =
                    FailuresSeen.failure(
                            () -> {
                                journal.add(second);
                                journal.replace(firstRegistered);
                            });

            assertThat(failure.reason()).isEqualTo(Reason.FULL);
            disk.stop();
            if (!where.equals("UPDATE")) {
                hasOnly(journal, first);
                journal.add(second);
            }
            assertThat(journal.find(first.id())).contains(first);
            journal.replace(firstRegistered);
            assertThat(journal.history(first.id())).hasSize(2);
            assertThat(journal.history(second.id())).hasSize(1);
        }
    }

    @Test
    void whatFailsTellsNothingOfThePerson() throws JournalFailure {
        Disturbed disk = new Disturbed();
        try (SqliteJournal journal = new Journals(directory).open(disk)) {
            for (String where : List.of("commit", "INSERT", "SELECT")) {
                disk.failAt(where, SQLiteErrorCode.SQLITE_IOERR_WRITE);

                JournalFailure failure = FailuresSeen.failure(() -> journal.add(first));

                assertThat(FailuresSeen.told(failure))
                        .contains("SQLITE_IOERR_WRITE")
                        .doesNotContain(
                                first.customer().name(),
                                first.customer().email(),
                                first.customer().mobile(),
                                Long.toString(first.id().value()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL,FULL",
        "SQLITE_BUSY_SNAPSHOT,BUSY",
        "SQLITE_LOCKED,BUSY",
        "SQLITE_READONLY,READ_ONLY",
        "SQLITE_READONLY_DBMOVED,LOST",
        "SQLITE_CORRUPT_INDEX,DAMAGED",
        "SQLITE_NOTADB,DAMAGED",
        "SQLITE_IOERR_FSYNC,OTHER",
        "SQLITE_CANTOPEN,OTHER",
        "SQLITE_NOMEM,OTHER",
    })
    void everyResultCodeHasItsReasonAndIsOvercome(SQLiteErrorCode code, Reason reason)
            throws JournalFailure {
        Disturbed disk = new Disturbed();
        Journals journals = new Journals(directory);
        try (SqliteJournal journal = journals.open(disk)) {
            journal.add(first);
            disk.failAt("commit", code);

            assertThat(reason(() -> journal.replace(firstRegistered))).isEqualTo(reason);
            disk.stop();
            assertThat(journal.find(first.id())).contains(first);
            journal.replace(firstRegistered);
            assertThat(journal.find(first.id())).contains(firstRegistered);
        }
        assertThat(journals.setAside).as("a sound journal stays").isEmpty();
    }

    @Test
    void journalThatMayNotGrowSaysThatItIsFull() throws JournalFailure {
        Tight disk = new Tight();
        try (SqliteJournal journal = new Journals(directory).open(disk)) {
            List<Attempt> kept = new ArrayList<>();
            disk.limit(40);
            assertThat(reason(() -> addUntilItFails(journal, kept))).isEqualTo(Reason.FULL);
            assertThat(kept).hasSizeGreaterThan(10);
            hasOnly(journal, kept.toArray(new Attempt[0]));
            assertThat(reason(() -> addUntilItFails(journal, kept))).isEqualTo(Reason.FULL);
            disk.limit(10_000);
            journal.add(second);
        }
    }

    @Test
    void otherProgramThatHoldsTheJournalIsNamed() throws Exception {
        UnaryOperator<Connection> impatient =
                connection -> {
                    execute(connection, "PRAGMA busy_timeout = 1");
                    return connection;
                };
        Journals journals = new Journals(directory);
        try (SqliteJournal journal = journals.open(impatient)) {
            try (Connection other =
                    new Connections(UnaryOperator.identity()).writer(journals.file)) {
                other.setAutoCommit(false);

                assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.BUSY);
                hasOnly(journal);
                other.rollback();
            }
            journal.add(first);
            hasOnly(journal, first);
        }
    }

    @Test
    void tinyDiskFillsUpAndIsCleared() throws Exception {
        try (TinyDisk disk = TinyDisk.mount(directory.resolve("tiny"), "700k")) {
            try (SqliteJournal journal = new Journals(disk.directory()).open()) {
                List<Attempt> kept = new ArrayList<>();
                journal.add(first);
                kept.add(first);
                Path ballast = disk.directory().resolve("ballast");
                disk.fill(ballast);

                assertThat(reason(() -> addUntilItFails(journal, kept))).isEqualTo(Reason.FULL);
                hasOnly(journal, kept.toArray(new Attempt[0]));
                assertThat(reason(() -> addUntilItFails(journal, kept))).isEqualTo(Reason.FULL);
                assertThat(reason(() -> journal.backUpIfDue(LocalDate.EPOCH)))
                        .isEqualTo(Reason.FULL);
                assertThat(disk.directory().resolve("backups")).isEmptyDirectory();
                Files.delete(ballast);
                journal.add(second);
                kept.add(second);
                hasOnly(journal, kept.toArray(new Attempt[0]));
            }
            try (SqliteJournal journal = new Journals(disk.directory()).open()) {
                assertThat(journal.find(second.id())).contains(second);
            }
        }
    }

    @Test
    void fullDiskAtTheStartIsOvercome() throws Exception {
        try (TinyDisk disk = TinyDisk.mount(directory.resolve("tiny"), "200k")) {
            Path ballast = disk.directory().resolve("ballast");
            disk.fill(ballast);
            Journals journals = new Journals(disk.directory().resolve("live"));
            try (SqliteJournal journal = journals.closed(UnaryOperator.identity())) {
                assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.FULL);
                assertThat(journals.file).doesNotExist();
                Files.delete(ballast);
                journal.add(first);
                hasOnly(journal, first);
            }
            assertThat(journals.setAside).isEmpty();
        }
    }

    @Test
    void diskThatMayOnlyBeReadIsNamed() throws Exception {
        try (TinyDisk disk = TinyDisk.mount(directory.resolve("tiny"), "700k")) {
            Journals journals = new Journals(disk.directory().resolve("live"));
            disk.remount("ro");
            try (SqliteJournal journal = journals.closed(UnaryOperator.identity())) {
                assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.READ_ONLY);
                disk.remount("rw");
                journal.add(first);
            }
            disk.remount("ro");
            try (SqliteJournal journal = journals.closed(UnaryOperator.identity())) {
                assertThat(reason(() -> journal.add(second))).isEqualTo(Reason.READ_ONLY);
                disk.remount("rw");
                journal.add(second);
                assertThat(journal.find(first.id())).contains(first);
            }
            assertThat(journals.setAside).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such rights")
    void directoryThatMayOnlyBeReadIsNamed() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeTrue(!Files.isWritable(home), "root may write everywhere");
            try (SqliteJournal journal =
                    new Journals(home.resolve("live")).closed(UnaryOperator.identity())) {
                assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.READ_ONLY);
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
                journal.add(first);
            }
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file that is open can be moved")
    void homeThatIsGoneIsNoticedAndWaitedFor() throws Exception {
        Path home = directory.resolve("live");
        Path away = directory.resolve("away");
        Journals journals = new Journals(home);
        try (SqliteJournal journal = journals.open()) {
            journal.add(first);
            Files.move(home, away);

            assertThat(reason(() -> journal.add(second))).isEqualTo(Reason.LOST);
            assertThat(reason(() -> journal.find(first.id()))).isEqualTo(Reason.LOST);
            assertThat(reason(() -> journal.keep(Draft.EMPTY))).isEqualTo(Reason.LOST);
            assertThat(home).doesNotExist();
            Files.move(away, home);
            journal.add(second);
            hasOnly(journal, first, second);
        }
        assertThat(journals.setAside).isEmpty();
        assertThat(reasonOfReadingWhileAway()).isEqualTo(Reason.LOST);
    }

    private Reason reasonOfReadingWhileAway() throws Exception {
        Path home = directory.resolve("other");
        try (SqliteJournal journal = new Journals(home).open()) {
            journal.in(AttemptState.inFlight());
            Files.move(home, directory.resolve("other away"));
            return reason(() -> journal.in(AttemptState.inFlight()));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file that is open can be moved")
    void homeThatComesBackEmptyIsBegunAnewAndSaidSo() throws Exception {
        Journals journals = new Journals(directory.resolve("live"));
        try (SqliteJournal journal = journals.open()) {
            journal.add(first);
            deleteAll(journals.directory);
            Files.createDirectory(journals.directory);

            assertThat(reason(() -> journal.replace(firstRegistered))).isEqualTo(Reason.LOST);
            journal.replace(firstRegistered);
            hasOnly(journal, firstRegistered);
            assertThat(journals.setAside).hasSize(1);
            assertThat(journals.setAside.getFirst().reason()).isEqualTo(SetAside.Reason.MISSING);
            assertThat(journals.setAside.getFirst().folder()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file that is open can be moved")
    void whatIsMissingIsSaidOnceHoweverLongItTakesToBeginAnew() throws Exception {
        Disturbed disk = new Disturbed();
        Journals journals = new Journals(directory.resolve("live"));
        try (SqliteJournal journal = journals.open(disk)) {
            deleteAll(journals.directory);
            Files.createDirectory(journals.directory);
            disk.failAt("commit", SQLiteErrorCode.SQLITE_FULL);

            assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.LOST);
            assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.FULL);
            assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.FULL);
            disk.stop();
            journal.add(first);

            assertThat(journals.setAside).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file that is open can be moved")
    void otherJournalInItsPlaceIsNotTakenForIt() throws Exception {
        Journals journals = new Journals(directory.resolve("live"));
        Journals others = new Journals(directory.resolve("other"));
        try (SqliteJournal other = others.open()) {
            other.add(second);
        }
        try (SqliteJournal journal = journals.open()) {
            journal.add(first);
            Files.move(others.file, journals.file, StandardCopyOption.REPLACE_EXISTING);

            assertThat(reason(() -> journal.replace(firstRegistered))).isEqualTo(Reason.LOST);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file that is open can be moved")
    void commitsOutliveTheRemovalOfTheirWal() throws Exception {
        Journals journals = new Journals(directory);
        try (SqliteJournal journal = journals.open()) {
            journal.add(first);
            journal.find(first.id());
            Files.delete(directory.resolve("journal.db-wal"));

            assertThat(reason(() -> journal.add(second))).isEqualTo(Reason.LOST);
            journal.add(second);
            hasOnly(journal, first, second);
        }
        assertThat(journals.setAside).isEmpty();
    }

    @Test
    void closedJournalFails() throws JournalFailure {
        SqliteJournal journal = new Journals(directory).open();
        journal.close();
        journal.close();

        assertThat(reason(() -> journal.add(first))).isEqualTo(Reason.OTHER);
        assertThat(reason(() -> journal.find(first.id()))).isEqualTo(Reason.OTHER);
    }

    private void addUntilItFails(SqliteJournal journal, List<Attempt> kept) throws JournalFailure {
        for (int count = 0; count < 2000; count++) {
            Attempt next = walkers.begin();
            journal.add(next);
            kept.add(next);
        }
    }

    private static void hasOnly(SqliteJournal journal, Attempt... expected) throws JournalFailure {
        assertThat(journal.in(EnumSet.allOf(AttemptState.class)))
                .containsExactlyInAnyOrder(expected);
        List<AttemptId> listed = journal.search(new AttemptQuery("", Filter.ALL, Journals.NOW));
        assertThat(listed).hasSize(expected.length);
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(directory);
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the journal, by SQLite's own means, from growing. */
    private static final class Tight implements UnaryOperator<Connection> {
        private final List<Connection> opened = new ArrayList<>();
        private int pages = 10_000;

        @Override
        public synchronized Connection apply(Connection connection) {
            opened.add(connection);
            execute(connection, "PRAGMA max_page_count = " + pages);
            return connection;
        }

        synchronized void limit(int most) throws JournalFailure {
            pages = most;
            opened.removeIf(Tight::isClosed);
            opened.forEach(each -> execute(each, "PRAGMA max_page_count = " + most));
        }

        private static boolean isClosed(Connection connection) {
            try {
                return connection.isClosed();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A file system of its own, in memory, where this machine lets the test have one. */
    private record TinyDisk(Path directory) implements AutoCloseable {
        static TinyDisk mount(Path directory, String size) throws IOException {
            Files.createDirectories(directory);
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/mount")), "there is no mount");
            assumeTrue(
                    run(
                            "mount",
                            "-t",
                            "tmpfs",
                            "-o",
                            "size=" + size,
                            "tmpfs",
                            directory.toString()),
                    "mounting is for root");
            return new TinyDisk(directory);
        }

        void remount(String how) throws IOException {
            assertThat(run("mount", "-o", "remount," + how, directory.toString())).isTrue();
        }

        void fill(Path ballast) throws IOException {
            byte[] page = new byte[4096];
            try (OutputStream out = Files.newOutputStream(ballast)) {
                while (true) {
                    out.write(page);
                }
            } catch (IOException full) {
                assertThat(Files.getFileStore(directory).getUsableSpace()).isZero();
            }
        }

        @Override
        public void close() throws IOException {
            assertThat(run("umount", directory.toString())).isTrue();
        }

        private static boolean run(String... command) throws IOException {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.onExit().join().exitValue() == 0;
        }
    }
}
