package io.popindesk.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A process that adds attempts to a journal, one commit each, and ends. */
final class Commits {
    private Commits() {}

    /**
     * Adds them.
     *
     * @param arguments the directory, how synchronous, and how many
     */
    public static void main(String[] arguments) throws Exception {
        UnaryOperator<Connection> setting =
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("PRAGMA synchronous = " + arguments[1]);
                        return connection;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                };
        try (SqliteJournal journal =
                new SqliteJournal(
                        Path.of(arguments[0]), InstantSource.system(), what -> {}, setting)) {
            journal.open();
            Walkers walkers = new Walkers(new Random(1), Journals.NOW);
            for (int count = 0; count < Integer.parseInt(arguments[2]); count++) {
                journal.add(walkers.begin());
            }
        }
    }
}
