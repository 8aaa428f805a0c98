package io.popindesk.journal;

import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * One connection to the journal, opened when it is first needed and dropped after whatever went
 * wrong: a fresh one has no half-finished business. Belongs to one thread.
 */
final class Access {
    /** Opens the connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    /** What is to be done with the journal. */
    interface Sql<T> {
        T on(Handle handle) throws JournalFailure;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final List<Path> files;
    private final Opener opener;
    private final Failures failures;

    private @Nullable Handle handle;
    private @Nullable FileIdentity opened;

    /**
     * @param files which must remain those that they are when the connection is opened
     */
    Access(List<Path> files, Opener opener, Failures failures) {
        this.files = files;
        this.opener = opener;
        this.failures = failures;
    }

    /** Reads, each statement by itself. */
    <T> T read(Sql<T> work) throws JournalFailure {
        return use(work);
    }

    /** Writes all of it or, where this throws, nothing. */
    <T> T write(Sql<T> work) throws JournalFailure {
        return use(connected -> connected.inTransaction(work::on));
    }

    /** Does what a transaction cannot hold. */
    <T> T use(Sql<T> work) throws JournalFailure {
        try {
            Handle connected = connected();
            verify();
            return work.on(connected);
        } catch (JournalFailure said) {
            throw said;
        } catch (IOException | SQLException | RuntimeException e) {
            close();
            throw failures.of(e);
        }
    }

    /** Lets go of the file; the next use opens it again. */
    void close() {
        Handle old = handle;
        handle = null;
        opened = null;
        if (old != null) {
            close(old);
        }
    }

    private Handle connected() throws SQLException, IOException {
        Handle current = handle;
        if (current == null) {
            current = Jdbi.create(opener.open()).open();
            handle = current;
            // SQLite makes its -wal file when it first reads.
            current.execute("SELECT count(*) FROM sqlite_schema");
            opened = FileIdentity.of(files);
        }
        return current;
    }

    /**
     * Leaves the connection as it is: where only the -wal file has been removed, SQLite still has
     * it open, and can put it into the journal when the very last connection is closed.
     */
    private void verify() throws JournalFailure {
        try {
            if (!FileIdentity.of(files).equals(opened)) {
                throw new JournalFailure(Reason.LOST, null);
            }
        } catch (IOException e) {
            throw new JournalFailure(Reason.LOST, e);
        }
    }

    private static void close(Handle old) {
        try {
            Connection connection = old.getConnection();
            old.close();
            connection.close();
        } catch (SQLException | RuntimeException e) {
            // It is dropped because something is wrong with it, and nothing was left to write.
            LOG.debug("a connection did not close in peace", e);
        }
    }
}
