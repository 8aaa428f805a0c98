package io.popindesk.journal;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Copies of the journal, one a day, the last seven kept. */
final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final int KEPT = 7;

    private final Place place;
    private final Connections connections;
    private final Inspection inspection;

    Backups(Place place, Connections connections, Inspection inspection) {
        this.place = place;
        this.connections = connections;
        this.inspection = inspection;
    }

    /** Whether there is none of that day yet. */
    boolean isDue(LocalDate day) {
        return !Files.exists(name(day));
    }

    /**
     * Makes the backup of a day, in place of an earlier one of that day. It gets its name once it
     * is complete, in order and on the disk; where this throws, there is nothing new.
     */
    Path make(LocalDate day) throws IOException, SQLException {
        PrivateFiles.createDirectories(place.backups());
        Path unfinished = place.unfinishedBackup();
        try {
            Place.removeWithCompanions(unfinished);
            // SQLite takes an empty file as it is, so that the rights are right from the start.
            PrivateFiles.createFile(unfinished);
            try (Connection connection = connections.copier(place.file());
                    Handle handle = Jdbi.create(connection).open()) {
                handle.execute("VACUUM INTO ?", Connections.uri(unfinished));
            }
            if (inspection.thorough(unfinished).isPresent()) {
                throw new IOException("a backup did not turn out well");
            }
            PrivateFiles.publish(unfinished, name(day));
        } finally {
            Place.removeWithCompanions(unfinished);
        }
        removeOld();
        return name(day);
    }

    /** The newest one that is in order. */
    Optional<Path> lastGood() throws IOException {
        for (Path backup : place.backupsNewestFirst()) {
            if (isGood(backup)) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    private boolean isGood(Path backup) {
        try {
            return inspection.thorough(backup).isEmpty();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("a backup cannot be read", e);
            return false;
        }
    }

    private void removeOld() throws IOException {
        List<Path> all = place.backupsNewestFirst();
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.delete(old);
        }
    }

    private Path name(LocalDate day) {
        return place.backups().resolve("journal-" + day + ".db");
    }
}
