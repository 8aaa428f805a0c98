package io.popindesk.journal;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks into a file for whether it is a journal in order. Changes nothing; a file that is not ours
 * is not even shown to SQLite.
 */
final class Inspection {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_LENGTH = 100;

    /** Where a header has these: see "The Database Header" of SQLite's file format. */
    private static final int USER_VERSION_AT = 60;

    private static final int APPLICATION_ID_AT = 68;
    private static final int PAGE_SIZE_AT = 16;

    /** What is less stands for the largest page there is. */
    private static final int SMALLEST_PAGE = 512;

    private static final String COLUMNS =
            """
            SELECT tables.name || '.' || columns.name
            FROM sqlite_schema tables JOIN pragma_table_info(tables.name) columns
            WHERE tables.type = 'table'
            """;

    private final Connections connections;
    private final Migrations migrations;

    Inspection(Connections connections, Migrations migrations) {
        this.connections = connections;
        this.migrations = migrations;
    }

    /**
     * What is wrong, as far as can be told in a moment: the size of the file does not matter.
     *
     * @throws IOException where the file cannot be read, whatever is in it
     */
    Optional<SetAside.Reason> quick(Path file) throws IOException, SQLException {
        return inspect(file, false);
    }

    /** What is wrong, each page looked at. */
    Optional<SetAside.Reason> thorough(Path file) throws IOException, SQLException {
        return inspect(file, true);
    }

    private Optional<SetAside.Reason> inspect(Path file, boolean everyPage)
            throws IOException, SQLException {
        Optional<SetAside.Reason> plain = header(file);
        if (plain.isPresent()) {
            return plain;
        }
        try (Connection connection = connections.reader(file);
                Handle handle = Jdbi.create(connection).open()) {
            int version = Migrations.version(handle);
            if (version > migrations.version()) {
                return Optional.of(SetAside.Reason.NEWER);
            }
            boolean whole = hasAllTables(handle, version) && (!everyPage || isSound(handle));
            return whole ? Optional.empty() : Optional.of(SetAside.Reason.DAMAGED);
        } catch (SQLException | JdbiException e) {
            if (Failures.isDamage(e)) {
                return Optional.of(SetAside.Reason.DAMAGED);
            }
            throw e;
        }
    }

    private Optional<SetAside.Reason> header(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Optional.of(SetAside.Reason.EMPTY);
        }
        byte[] header;
        try (InputStream start = Files.newInputStream(file)) {
            header = start.readNBytes(HEADER_LENGTH);
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        if (header.length < HEADER_LENGTH
                || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || fields.getInt(APPLICATION_ID_AT) != Migrations.APPLICATION_ID) {
            return Optional.of(SetAside.Reason.FOREIGN);
        }
        if (fields.getInt(USER_VERSION_AT) > migrations.version()) {
            return Optional.of(SetAside.Reason.NEWER);
        }
        return isCut(file, fields) ? Optional.of(SetAside.Reason.DAMAGED) : Optional.empty();
    }

    /**
     * Whether the last page is not all there, which SQLite overlooks. After a loss of power it may
     * be so for a good reason, but then the -wal file still has that page.
     */
    private static boolean isCut(Path file, ByteBuffer header) throws IOException {
        int pageSize = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
        boolean whole = pageSize < SMALLEST_PAGE || Files.size(file) % pageSize == 0;
        return !whole && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    /**
     * Compares with a database made by the same migrations. SQLite finds an empty file in order.
     */
    private boolean hasAllTables(Handle handle, int version) throws SQLException {
        try (Connection fresh = Connections.inMemory();
                Handle example = Jdbi.create(fresh).open()) {
            migrations.upTo(version).apply(example);
            Set<String> expected = columns(example);
            return !expected.isEmpty() && columns(handle).containsAll(expected);
        }
    }

    private static Set<String> columns(Handle handle) {
        return new HashSet<>(
                handle.createQuery(COLUMNS).map((row, context) -> row.getString(1)).list());
    }

    private static boolean isSound(Handle handle) {
        return handle.createQuery("PRAGMA quick_check(1)")
                .map((row, context) -> row.getString(1))
                .one()
                .equals("ok");
    }
}
