package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Sought;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/** An older journal is brought up to date, or stays what it was. */
class MigrationsTest {
    private static final String NEXT =
            """
            -- A step that no program has taken yet; with a semicolon;
            ALTER TABLE attempt ADD COLUMN note TEXT NOT NULL DEFAULT 'it''s; new';
            CREATE TABLE desk (id INTEGER PRIMARY KEY) STRICT;
            """;

    @TempDir private Path directory;

    private final Walkers walkers = new Walkers(new Random(8), Journals.NOW);
    private final Attempt attempt = walkers.somewhere(40);

    @SuppressWarnings("NullAway.Init")
    private Journals journals;

    @BeforeEach
    void keepSome() throws JournalFailure {
        journals = new Journals(directory);
        try (SqliteJournal journal = journals.open()) {
            journal.add(attempt);
        }
    }

    @Test
    void everyFileIsTaken() throws Exception {
        assertThat(Migrations.standard().version()).isEqualTo(3);
        assertThat(resource("001-attempts.sql")).contains("CREATE TABLE attempt");
        assertThat(resource("002-acquaintances.sql")).contains("CREATE INDEX attempt_person");
        assertThat(resource("003-erasure.sql")).contains("erased_at");
    }

    @Test
    void journalOfTheFirstProgramIsBroughtUpToDateAndFindsItsPeople() throws Exception {
        Files.delete(journals.file);
        try (SqliteJournal journal = journals.open(Migrations.standard().upTo(1))) {
            journal.add(attempt);
        }
        assertThat(version(journals.file)).isEqualTo(1);

        try (SqliteJournal journal = journals.open()) {
            Sought whom = new Sought.ByNumber(List.of(attempt.customer().mobile()));
            assertThat(journal.acquaintances(whom, 3)).containsExactly(new Acquaintance(attempt));
        }
        assertThat(version(journals.file)).isEqualTo(3);
        assertThat(version(directory.resolve("backups/journal-2025-09-24.db"))).isEqualTo(1);
        assertThat(journals.setAside).isEmpty();
    }

    @Test
    void olderJournalIsBackedUpAndBroughtUpToDate() throws Exception {
        try (SqliteJournal journal = journals.open(with(NEXT))) {
            assertThat(journal.find(attempt.id())).contains(attempt);
            assertThat(journal.lastGoodBackup())
                    .contains(directory.resolve("backups/journal-2025-09-24.db"));
        }
        assertThat(version(journals.file)).isEqualTo(4);
        assertThat(version(directory.resolve("backups/journal-2025-09-24.db"))).isEqualTo(3);
        assertThat(journals.setAside).isEmpty();

        journals.open().close();
        assertThat(journals.setAside.getFirst().reason())
                .as("the older program leaves it alone")
                .isEqualTo(SetAside.Reason.NEWER);
    }

    @Test
    void olderBackupIsRestored() throws Exception {
        Path backup;
        try (SqliteJournal journal = journals.open()) {
            backup = journal.backUpIfDue(LocalDate.EPOCH).orElseThrow();
        }
        byte[] before = Files.readAllBytes(backup);
        Files.delete(journals.file);
        try (SqliteJournal journal = journals.open(with(NEXT))) {
            assertThat(journal.restore(backup)).isEqualTo(1);
            assertThat(journal.in(EnumSet.allOf(AttemptState.class))).hasSize(1);
        }
        assertThat(backup).hasBinaryContent(before);
    }

    @Test
    void stepThatFailsLeavesTheJournalAsItWas() throws Exception {
        Migrations broken = with(NEXT + "INSERT INTO nowhere VALUES (1);");

        JournalFailure failure = FailuresSeen.failure(() -> journals.open(broken));

        assertThat(failure.reason()).isEqualTo(JournalFailure.Reason.OTHER);
        assertThat(version(journals.file)).isEqualTo(3);
        assertThat(journals.setAside).isEmpty();
        try (SqliteJournal journal = journals.open()) {
            assertThat(journal.find(attempt.id())).contains(attempt);
        }
        // Takes the same step, which cannot be taken twice.
        try (SqliteJournal journal = journals.open(with(NEXT))) {
            assertThat(journal.find(attempt.id())).contains(attempt);
        }
        assertThat(journals.setAside).isEmpty();
    }

    @Test
    void everyStepIsTakenOnce() throws Exception {
        Migrations three = new Migrations(List.of("CREATE TABLE a (x)", "", "CREATE TABLE b (x)"));
        try (Connection connection = Connections.inMemory();
                Handle handle = Jdbi.create(connection).open()) {
            three.upTo(1).apply(handle);
            assertThat(Migrations.version(handle)).isEqualTo(1);
            three.apply(handle);
            three.apply(handle);
            assertThat(Migrations.version(handle)).isEqualTo(3);
        }
    }

    private static Migrations with(String next) throws IOException {
        return new Migrations(
                List.of(
                        resource("001-attempts.sql"),
                        resource("002-acquaintances.sql"),
                        resource("003-erasure.sql"),
                        next));
    }

    private static String resource(String name) throws IOException {
        try (InputStream script = Migrations.class.getResourceAsStream("sqlite/" + name)) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int version(Path file) throws Exception {
        try (Connection connection = new Connections(UnaryOperator.identity()).reader(file);
                Handle handle = Jdbi.create(connection).open()) {
            return Migrations.version(handle);
        }
    }
}
