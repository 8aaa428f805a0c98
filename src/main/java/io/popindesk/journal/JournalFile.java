package io.popindesk.journal;

import io.popindesk.desk.JournalFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The journal's file: open or not, in use by one thread that writes, one that reads, and one for
 * what takes long. It is opened when it is first needed, and again after it was lost or found to be
 * damaged. Safe for use by any thread.
 *
 * <p>The writing thread alone opens and lets go, and may wait for the other two. Neither of them
 * ever waits for it.
 */
final class JournalFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    private final Place place;
    private final Opening opening;
    private final Inspection inspection;
    private final Failures failures;
    private final Consumer<SetAside> onSetAside;

    private final Lane writer = new Lane("journal writer");
    private final Lane reader = new Lane("journal reader");
    private final Lane upkeep = new Lane("journal upkeep");
    private final Access writing;
    private final Access reading;

    /** Whether it is in use. Made true by the writing thread only, and false by whoever fails. */
    private volatile boolean open;

    /** Whether each page is to be looked at before it is used again. */
    private volatile boolean suspect;

    /** Whether it has been open before. Belongs to the writing thread, as does the next. */
    private boolean hadOne;

    private boolean begunAnew;

    JournalFile(
            Place place,
            Connections connections,
            Opening opening,
            Inspection inspection,
            Consumer<SetAside> onSetAside) {
        this.place = place;
        this.opening = opening;
        this.inspection = inspection;
        this.onSetAside = onSetAside;
        failures = new Failures(place.directory());
        writing =
                new Access(
                        List.of(place.file(), place.wal()),
                        () -> connections.writer(place.file()),
                        failures);
        reading =
                new Access(List.of(place.file()), () -> connections.reader(place.file()), failures);
    }

    /** Work on files that is no SQL on the journal's own connections. */
    interface FileWork<T> {
        T run() throws IOException, SQLException, JournalFailure;
    }

    /** Opens the journal unless it is open. */
    void open() throws JournalFailure {
        if (!open) {
            writer.call(
                    () -> {
                        makeSureItIsOpen();
                        return true;
                    });
        }
    }

    /** Writes in one transaction. */
    <T> T write(Access.Sql<T> work) throws JournalFailure {
        return onWriter(() -> writing.write(work));
    }

    /** Writes, and begins and ends the transactions itself. */
    <T> T writeFreely(Access.Sql<T> work) throws JournalFailure {
        return onWriter(() -> writing.use(work));
    }

    private <T> T onWriter(Lane.Work<T> work) throws JournalFailure {
        return writer.call(
                () -> {
                    makeSureItIsOpen();
                    try {
                        return work.run();
                    } catch (JournalFailure failure) {
                        doubtAfter(failure);
                        throw failure;
                    }
                });
    }

    <T> T read(Access.Sql<T> work) throws JournalFailure {
        try {
            Optional<T> result = Optional.empty();
            while (result.isEmpty()) {
                open();
                // Between the two it may have been let go.
                result =
                        reader.call(
                                () -> open ? Optional.of(reading.read(work)) : Optional.empty());
            }
            return result.get();
        } catch (JournalFailure failure) {
            doubtAfter(failure);
            throw failure;
        }
    }

    /** Does what may take long and keeps nobody else waiting. */
    <T> T maintain(FileWork<T> work) throws JournalFailure {
        open();
        try {
            return upkeep.call(() -> onFiles(work));
        } catch (JournalFailure failure) {
            doubtAfter(failure);
            throw failure;
        }
    }

    private <T> T onFiles(FileWork<T> work) throws JournalFailure {
        try {
            return work.run();
        } catch (IOException | SQLException | RuntimeException e) {
            throw failures.of(e);
        }
    }

    /**
     * Whether this program had another journal before and begun this one instead. To be asked by
     * the writing thread.
     */
    boolean isBegunAnew() {
        return begunAnew;
    }

    /** Finishes what is being written and read, and puts all of it into the one file. */
    @Override
    public void close() {
        upkeep.close();
        try {
            writer.call(
                    () -> {
                        letGo();
                        return true;
                    });
        } catch (JournalFailure e) {
            LOG.debug("the journal was closed already", e);
        }
        reader.close();
        writer.close();
    }

    private void makeSureItIsOpen() throws JournalFailure {
        if (open) {
            return;
        }
        letGo();
        try {
            boolean everyPage = suspect || opening.endedInAHurry();
            opening.open(everyPage, hadOne, this::setAside);
            // The first connection that can write puts SQLite's files in place.
            writing.use(handle -> true);
            open = true;
            hadOne = true;
            suspect = false;
            if (!everyPage) {
                upkeep.start(this::checkEveryPage);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw failures.of(e);
        }
    }

    private void setAside(SetAside what) {
        hadOne = false;
        begunAnew = true;
        LOG.warn("the journal was set aside: {}", what.reason());
        onSetAside.accept(what);
    }

    private void checkEveryPage() {
        try {
            if (open && inspection.thorough(place.file()).isPresent()) {
                writer.start(this::replaceDamaged);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            // Whatever keeps it from being read shows at the next use, where somebody is told.
            LOG.warn("the journal could not be checked", e);
        }
    }

    private void replaceDamaged() {
        try {
            suspect = true;
            open = false;
            makeSureItIsOpen();
        } catch (JournalFailure e) {
            LOG.error("a damaged journal could not be set aside yet", e);
        }
    }

    private void doubtAfter(JournalFailure failure) {
        switch (failure.reason()) {
            case LOST -> open = false;
            case DAMAGED, OTHER -> {
                suspect = true;
                open = false;
            }
            case FULL, READ_ONLY, BUSY, CONFLICT -> {
                // The file is still what it was.
            }
        }
    }

    private void letGo() {
        open = false;
        try {
            reader.call(
                    () -> {
                        reading.close();
                        return true;
                    });
            upkeep.call(() -> true);
        } catch (JournalFailure e) {
            LOG.debug("the journal is being closed", e);
        }
        // Last, since the last connection has to put SQLite's files in order.
        writing.close();
    }
}
