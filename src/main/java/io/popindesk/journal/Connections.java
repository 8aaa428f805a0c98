package io.popindesk.journal;

import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

/** Opens SQLite files with the settings that the journal's promises rest on. */
final class Connections {
    /** How long another program may hold the journal before a write gives up, in milliseconds. */
    private static final int PATIENCE = 5000;

    private static final List<String> EVERYWHERE =
            List.of(
                    "busy_timeout = " + PATIENCE,
                    // A damaged or hostile schema runs no functions.
                    "trusted_schema = OFF",
                    "cell_size_check = ON",
                    "temp_store = MEMORY");

    private static final List<String> WRITING =
            List.of(
                    "journal_mode = WAL",
                    // Each commit is on the disk when it returns. NORMAL syncs at checkpoints only.
                    "synchronous = FULL",
                    // On macOS a plain fsync leaves data in the drive's own memory.
                    "fullfsync = ON",
                    "checkpoint_fullfsync = ON",
                    "foreign_keys = ON",
                    // What is erased is overwritten.
                    "secure_delete = ON");

    private final UnaryOperator<Connection> wrap;

    /**
     * @param wrap handed each connection that writes, so that a test can stand between
     */
    Connections(UnaryOperator<Connection> wrap) {
        this.wrap = wrap;
    }

    /** For the one thread that writes. Transactions take the right to write as they begin. */
    Connection writer(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // A transaction that asks for it later fails at once if another one was quicker.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = open(config, file);
        try {
            set(connection, WRITING);
            return wrap.apply(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Can write nothing, whatever it is asked. */
    Connection reader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(config, file);
    }

    /** For copying a journal into a backup, which writes to the backup only. */
    Connection copier(Path file) throws SQLException {
        return wrap.apply(reader(file));
    }

    /** A database that is gone when it is closed. */
    static Connection inMemory() throws SQLException {
        return new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
    }

    /** The name of a file as SQLite takes it, whatever characters the path has. */
    static String uri(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    private static Connection open(SQLiteConfig config, Path file) throws SQLException {
        Connection connection = config.createConnection("jdbc:sqlite:" + uri(file));
        try {
            set(connection, EVERYWHERE);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void set(Connection connection, List<String> settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute("PRAGMA " + setting);
            }
        }
    }
}
