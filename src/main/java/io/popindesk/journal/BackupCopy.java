package io.popindesk.journal;

import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A copy of a backup, brought up to the journal's own version, for as long as it is restored. */
final class BackupCopy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCopy.class);

    private final Path copy;

    private BackupCopy(Path copy) {
        this.copy = copy;
    }

    /**
     * Checks and copies a backup.
     *
     * @throws JournalFailure when it is not in order
     */
    static BackupCopy of(
            Path backup,
            Place place,
            Inspection inspection,
            Connections connections,
            Migrations migrations)
            throws IOException, SQLException, JournalFailure {
        if (inspection.thorough(backup).isPresent()) {
            throw new JournalFailure(Reason.DAMAGED, null);
        }
        BackupCopy made = new BackupCopy(place.restoring());
        try {
            Place.removeWithCompanions(made.copy);
            PrivateFiles.copy(backup, made.copy);
            try (Connection connection = connections.writer(made.copy);
                    Handle handle = Jdbi.create(connection).open()) {
                migrations.apply(handle);
            }
            return made;
        } catch (IOException | SQLException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** Works in a transaction in which the copy is there as {@code backup}. */
    <T> T attachedTo(Handle journal, Access.Sql<T> work) throws JournalFailure {
        // Never makes a file: what is not there cannot be restored.
        journal.execute("ATTACH ? AS backup", Connections.uri(copy) + "?mode=rw");
        try {
            return journal.inTransaction(work::on);
        } finally {
            journal.execute("DETACH backup");
        }
    }

    @Override
    public void close() {
        try {
            Place.removeWithCompanions(copy);
        } catch (IOException e) {
            LOG.warn("the copy of a backup stays until the next start", e);
        }
    }
}
