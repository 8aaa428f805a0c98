package io.popindesk.journal;

import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;

import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says in the desk's terms what kept the journal from being written or read. */
final class Failures {
    /** SQLite's extended result codes have the primary one in their lowest byte. */
    private static final int PRIMARY = 0xFF;

    /** Less than this is no room: one page of the journal and its frame. */
    private static final long NO_ROOM = 8 * 1024;

    private final Path directory;

    Failures(Path directory) {
        this.directory = directory;
    }

    /**
     * @param problem thrown by SQLite, Jdbi or the file system. Of Jdbi's exceptions only SQLite's
     *     own is kept, since the others may show the values that were to be written.
     */
    JournalFailure of(Exception problem) {
        SQLException bySql = sql(problem);
        if (bySql != null) {
            return new JournalFailure(reason(bySql), bySql);
        }
        if (problem instanceof JournalFailure already) {
            return already;
        }
        return switch (problem) {
            case UnreadableRowException unreadable ->
                    new JournalFailure(Reason.DAMAGED, unreadable);
            case NoSuchFileException gone -> new JournalFailure(Reason.LOST, gone);
            case IOException trouble -> new JournalFailure(lookAbove(Reason.OTHER), trouble);
            case JdbiException ownBug -> new JournalFailure(Reason.OTHER, null);
            default -> new JournalFailure(Reason.OTHER, problem);
        };
    }

    /** Whether SQLite says that the content of a file makes no sense. */
    static boolean isDamage(Exception problem) {
        SQLException bySql = sql(problem);
        return bySql != null && isDamage(primary(bySql));
    }

    private Reason reason(SQLException problem) {
        if (code(problem) == SQLiteErrorCode.SQLITE_READONLY_DBMOVED.code) {
            return Reason.LOST;
        }
        SQLiteErrorCode primary = primary(problem);
        if (isDamage(primary)) {
            return Reason.DAMAGED;
        }
        return switch (primary) {
            case SQLITE_FULL -> Reason.FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.BUSY;
            case SQLITE_READONLY, SQLITE_PERM -> lookAround(Reason.READ_ONLY);
            case SQLITE_CANTOPEN, SQLITE_IOERR -> lookAround(Reason.OTHER);
            default -> Reason.OTHER;
        };
    }

    private static boolean isDamage(SQLiteErrorCode primary) {
        return primary == SQLiteErrorCode.SQLITE_CORRUPT
                || primary == SQLiteErrorCode.SQLITE_NOTADB;
    }

    private static SQLiteErrorCode primary(SQLException problem) {
        return SQLiteErrorCode.getErrorCode(code(problem) & PRIMARY);
    }

    private static int code(SQLException problem) {
        return problem instanceof SQLiteException own
                ? own.getResultCode().code
                : problem.getErrorCode();
    }

    /** SQLite often says no more than that it failed; the place itself may show why. */
    private Reason lookAround(Reason otherwise) {
        return Files.isDirectory(directory) ? lookAt(directory, otherwise) : Reason.LOST;
    }

    /** Where the directory was to be made, what is above it tells. */
    private Reason lookAbove(Reason otherwise) {
        Path there = directory.toAbsolutePath();
        for (Path up = there.getParent(); !Files.exists(there) && up != null; ) {
            there = up;
            up = there.getParent();
        }
        return lookAt(there, otherwise);
    }

    private static Reason lookAt(Path there, Reason otherwise) {
        if (!Files.isWritable(there)) {
            return Reason.READ_ONLY;
        }
        try {
            boolean room = Files.getFileStore(there).getUsableSpace() >= NO_ROOM;
            return room ? otherwise : Reason.FULL;
        } catch (IOException e) {
            return Reason.LOST;
        }
    }

    private static @Nullable SQLException sql(Exception problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
