package io.popindesk.journal;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes sure that there is a journal in order, of the newest version. */
final class Opening {
    private final Place place;
    private final Connections connections;
    private final Migrations migrations;
    private final Inspection inspection;
    private final Backups backups;
    private final InstantSource clock;

    Opening(
            Place place,
            Connections connections,
            Migrations migrations,
            Inspection inspection,
            Backups backups,
            InstantSource clock) {
        this.place = place;
        this.connections = connections;
        this.migrations = migrations;
        this.inspection = inspection;
        this.backups = backups;
        this.clock = clock;
    }

    /**
     * Whether SQLite has not put everything into the one file: the program was killed or the power
     * was lost. Damage is most likely then, and to mend it by hand needs all files as they are.
     */
    boolean endedInAHurry() throws IOException {
        return Place.isThere(place.wal());
    }

    /**
     * Checks the journal, sets it aside if it cannot be used, begins one if there is none, and
     * brings an older one up to date.
     *
     * @param everyPage whether to look at each page, which takes the longer the larger it is
     * @param hadOne whether this program has had the journal open before: its directory is then not
     *     made again, since a drive may only be away for a while
     * @param onSetAside told when the journal was set aside, before another is begun
     * @throws IOException when files cannot be read or written; nothing was moved then
     */
    void open(boolean everyPage, boolean hadOne, Consumer<SetAside> onSetAside)
            throws IOException, SQLException {
        if (!hadOne) {
            PrivateFiles.createDirectories(place.directory());
        } else if (!Files.isDirectory(place.directory())) {
            throw new NoSuchFileException(place.directory().toString());
        }
        place.removeLitter();
        Optional<SetAside.Reason> problem = problem(everyPage, hadOne);
        if (problem.isPresent()) {
            Optional<Path> backup = backups.lastGood();
            Optional<Path> folder = new Shelf(place).putAway(clock.instant());
            onSetAside.accept(new SetAside(problem.get(), folder, backup));
        }
        if (Place.isThere(place.file())) {
            bringUpToDate();
        } else {
            begin();
        }
    }

    private Optional<SetAside.Reason> problem(boolean everyPage, boolean hadOne)
            throws IOException, SQLException {
        if (Place.isThere(place.file())) {
            return everyPage ? inspection.thorough(place.file()) : inspection.quick(place.file());
        }
        // What is left of a journal must not get under a new one, nor what was copied of it be
        // forgotten.
        boolean traces =
                hadOne
                        || Place.isThere(place.wal())
                        || Place.isThere(place.shm())
                        || !place.backupsNewestFirst().isEmpty();
        return traces ? Optional.of(SetAside.Reason.MISSING) : Optional.empty();
    }

    /** Makes it under another name first: a file of that name always is a complete journal. */
    private void begin() throws IOException, SQLException {
        PrivateFiles.createFile(place.unfinished());
        migrate(place.unfinished());
        PrivateFiles.publish(place.unfinished(), place.file());
    }

    private void bringUpToDate() throws IOException, SQLException {
        if (isOld()) {
            backups.make(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            migrate(place.file());
        }
    }

    private boolean isOld() throws SQLException {
        try (Connection connection = connections.reader(place.file());
                Handle handle = Jdbi.create(connection).open()) {
            return Migrations.version(handle) < migrations.version();
        }
    }

    private void migrate(Path file) throws SQLException {
        try (Connection connection = connections.writer(file);
                Handle handle = Jdbi.create(connection).open()) {
            migrations.apply(handle);
        }
    }
}
