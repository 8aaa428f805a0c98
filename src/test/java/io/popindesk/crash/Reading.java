package io.popindesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;
import io.popindesk.journal.SetAside;
import io.popindesk.journal.SqliteJournal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a journal out of a copy of its files, while its desk waits or is dead, so that the desk
 * itself finds them as it left them.
 */
final class Reading {
    private final Path journal;
    private final Path copy;

    /** The steps of attempts that have not moved since they were read. */
    private final Map<AttemptId, Kept> read = new HashMap<>();

    /**
     * @param journal the directory of the journal
     * @param copy a directory for the copy
     */
    Reading(Path journal, Path copy) {
        this.journal = journal;
        this.copy = copy;
    }

    /** An attempt with all its steps. */
    record Kept(Attempt attempt, List<AttemptEvent> steps) {}

    /** Everything in the journal, after SQLite's own check; nothing where there is none yet. */
    List<Kept> read() throws IOException, SQLException, JournalFailure {
        if (!Files.exists(journal.resolve("journal.db"))) {
            return List.of();
        }
        copyFiles();
        assertThat(quickCheck()).containsExactly("ok");
        List<SetAside> setAside = new ArrayList<>();
        try (SqliteJournal opened =
                new SqliteJournal(copy, InstantSource.system(), setAside::add)) {
            for (Attempt attempt : opened.in(EnumSet.allOf(AttemptState.class))) {
                Kept known = read.get(attempt.id());
                if (known == null || known.attempt().version() != attempt.version()) {
                    read.put(attempt.id(), new Kept(attempt, opened.history(attempt.id())));
                }
            }
        }
        assertThat(setAside).isEmpty();
        return List.copyOf(read.values());
    }

    private void copyFiles() throws IOException {
        Files.createDirectories(copy);
        for (String name : List.of("journal.db", "journal.db-wal")) {
            Files.deleteIfExists(copy.resolve(name));
            if (Files.exists(journal.resolve(name))) {
                Files.copy(
                        journal.resolve(name),
                        copy.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(copy.resolve("journal.db-shm"));
    }

    private List<String> quickCheck() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("journal.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
