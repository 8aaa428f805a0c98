package io.popindesk.journal;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The steps by which the schema came to be what it is: SQL files, numbered from 1. A file that has
 * gone out to a customer is never changed; a change is a new file.
 */
final class Migrations {
    /** Says in a database's header that it is a journal of this program: "POPD". */
    static final int APPLICATION_ID = 0x504F5044;

    /** In the directory {@code sqlite}, in the order of their numbers. */
    private static final List<String> FILES =
            List.of("001-attempts.sql", "002-acquaintances.sql", "003-erasure.sql");

    private final List<String> scripts;

    /**
     * @param scripts SQL, the first makes version 1 of an empty database
     */
    Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** Those of this program. */
    static Migrations standard() {
        List<String> scripts = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream script = Migrations.class.getResourceAsStream("sqlite/" + file)) {
                byte[] sql = Objects.requireNonNull(script, file).readAllBytes();
                scripts.add(new String(sql, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException("the program is not complete: " + file, e);
            }
        }
        return new Migrations(scripts);
    }

    /** The version that the last of them makes. */
    int version() {
        return scripts.size();
    }

    /** The first of them, as an older program had them. */
    Migrations upTo(int version) {
        return new Migrations(scripts.subList(0, version));
    }

    /** Brings a database up to the last version, each step in a transaction of its own. */
    void apply(Handle handle) throws SQLException {
        int from = version(handle);
        for (int version = from + 1; version <= version(); version++) {
            int next = version;
            handle.useTransaction(
                    transaction -> {
                        run(transaction.getConnection(), scripts.get(next - 1));
                        transaction.execute("PRAGMA user_version = " + next);
                        transaction.execute("PRAGMA application_id = " + APPLICATION_ID);
                    });
        }
    }

    /** How far a database has come; 0 for an empty one. */
    static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").map((row, context) -> row.getInt(1)).one();
    }

    /** The driver runs all statements of a text, which Jdbi would have to take apart first. */
    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }
}
