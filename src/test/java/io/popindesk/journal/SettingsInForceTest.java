package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The settings that the journal's promises rest on, read back from SQLite and from the disk. */
class SettingsInForceTest {
    @TempDir private Path directory;

    @Test
    void sqliteIsNewEnough() throws Exception {
        try (Connection connection = Connections.inMemory();
                Handle handle = Jdbi.create(connection).open()) {
            String version = ask(handle, "SELECT sqlite_version()");

            assertThat(Runtime.Version.parse(version))
                    .isGreaterThanOrEqualTo(Runtime.Version.parse("3.51.3"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode,wal",
        "synchronous,2",
        "foreign_keys,1",
        "secure_delete,1",
        "trusted_schema,0",
        "busy_timeout,5000",
        "cell_size_check,1",
        "fullfsync,1",
        "checkpoint_fullfsync,1",
        "temp_store,2",
        "application_id,1347375172",
        "user_version,3",
    })
    void connectionThatWritesHas(String setting, String value) throws Exception {
        Path file = begun();
        try (Connection connection = new Connections(UnaryOperator.identity()).writer(file);
                Handle handle = Jdbi.create(connection).open()) {
            assertThat(ask(handle, "PRAGMA " + setting)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"journal_mode,wal", "trusted_schema,0", "busy_timeout,5000", "cell_size_check,1"})
    void connectionThatReadsHas(String setting, String value) throws Exception {
        Path file = begun();
        try (Connection connection = new Connections(UnaryOperator.identity()).reader(file);
                Handle handle = Jdbi.create(connection).open()) {
            assertThat(ask(handle, "PRAGMA " + setting)).isEqualTo(value);
        }
    }

    @Test
    void connectionThatReadsCannotWrite() throws Exception {
        Path file = begun();
        try (Connection connection = new Connections(UnaryOperator.identity()).reader(file);
                Handle handle = Jdbi.create(connection).open()) {
            assertThatExceptionOfType(JdbiException.class)
                    .isThrownBy(() -> handle.execute("DELETE FROM draft"))
                    .withMessageContaining("SQLITE_READONLY");
        }
    }

    @Test
    void transactionTakesTheRightToWriteAsItBegins() throws Exception {
        Path file = begun();
        Connections connections = new Connections(UnaryOperator.identity());
        try (Connection one = connections.writer(file);
                Connection two = connections.writer(file);
                Statement settings = two.createStatement()) {
            settings.execute("PRAGMA busy_timeout = 1");
            one.setAutoCommit(false);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> two.setAutoCommit(false))
                    .withMessageContaining("SQLITE_BUSY");
            one.rollback();
        }
    }

    @Test
    void everyTableIsStrict() throws Exception {
        try (Connection connection = new Connections(UnaryOperator.identity()).reader(begun());
                Handle handle = Jdbi.create(connection).open()) {
            assertThat(
                            handle.createQuery(
                                            "SELECT name FROM pragma_table_list WHERE strict = 0"
                                                    + " AND name NOT LIKE 'sqlite_%'")
                                    .map((row, context) -> row.getString(1))
                                    .list())
                    .isEmpty();
        }
    }

    /** Rights are set as a file is made, so the moment before cannot be seen: the last one can. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadAnyOfIt() throws Exception {
        Journals journals = new Journals(directory.resolve("home/live"));
        Map<Path, String> meanwhile;
        try (SqliteJournal journal = journals.open()) {
            journal.add(new Walkers(new Random(9), Journals.NOW).begin());
            journal.backUpIfDue(LocalDate.EPOCH);
            meanwhile = rights();
        }
        Files.writeString(journals.file, "spoiled");
        journals.open().close();

        assertThat(meanwhile.keySet().stream().map(path -> path.getFileName().toString()))
                .contains("live", "journal.db", "journal.db-wal", "journal.db-shm", "backups")
                .contains("journal-1970-01-01.db");
        for (Map<Path, String> rights : List.of(meanwhile, rights())) {
            rights.forEach(
                    (path, mode) ->
                            assertThat(mode)
                                    .as(path.toString())
                                    .isEqualTo(
                                            Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    /** Between its making and its getting its name, a new journal or backup is as private. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void unfinishedFilesArePrivateToo() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        Journals journals = new Journals(directory.resolve("live"));
        UnaryOperator<Connection> looking =
                connection -> {
                    try {
                        rights().forEach((path, mode) -> seen.put(path.getFileName() + "", mode));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    return connection;
                };
        try (SqliteJournal journal = journals.open(looking)) {
            journal.backUpIfDue(LocalDate.EPOCH);
        }

        assertThat(seen)
                .containsEntry("unfinished.db", "rw-------")
                .containsEntry("backups", "rwx------");
        assertThat(seen.values()).containsOnly("rw-------", "rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "with?mode=ro#x", "100%41", "ज़र्नल", "a'b\"c;d"})
    void anyDirectoryNameWillDo(String name) throws Exception {
        Journals journals = new Journals(directory.resolve(name));
        try (SqliteJournal journal = journals.open()) {
            journal.add(new Walkers(new Random(9), Journals.NOW).begin());
            assertThat(journal.restore(journal.backUpIfDue(LocalDate.EPOCH).orElseThrow()))
                    .isZero();
            assertThat(journals.directory.resolve("journal.db-wal")).isNotEmptyFile();
        }
        assertThat(journals.file).isNotEmptyFile();
        assertThat(journals.directory.resolve("journal.db-wal")).doesNotExist();
    }

    private Path begun() throws Exception {
        Journals journals = new Journals(directory);
        journals.open().close();
        return journals.file;
    }

    private static String ask(Handle handle, String sql) {
        return handle.createQuery(sql).map((row, context) -> row.getString(1)).one();
    }

    private Map<Path, String> rights() throws IOException {
        Map<Path, String> rights = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.filter(path -> !path.equals(directory)).toList()) {
                rights.put(
                        path, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return rights;
    }
}
