package io.popindesk.journal;

import io.popindesk.desk.JournalFailure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Journals in a directory of a test, and what became of them. */
final class Journals {
    static final Instant NOW = Instant.parse("2025-09-24T04:30:00.123456789Z");

    final Path directory;
    final Path file;
    final List<SetAside> setAside = new CopyOnWriteArrayList<>();

    Journals(Path directory) {
        this.directory = directory;
        file = directory.resolve("journal.db");
    }

    SqliteJournal open() throws JournalFailure {
        return open(UnaryOperator.identity());
    }

    SqliteJournal open(UnaryOperator<Connection> writing) throws JournalFailure {
        SqliteJournal journal = closed(writing);
        journal.open();
        return journal;
    }

    SqliteJournal closed(UnaryOperator<Connection> writing) {
        return new SqliteJournal(directory, InstantSource.fixed(NOW), setAside::add, writing);
    }

    SqliteJournal open(Migrations migrations) throws JournalFailure {
        SqliteJournal journal =
                new SqliteJournal(
                        directory,
                        InstantSource.fixed(NOW),
                        setAside::add,
                        UnaryOperator.identity(),
                        migrations);
        journal.open();
        return journal;
    }

    /** Does something to a database file behind the journal's back. */
    static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
