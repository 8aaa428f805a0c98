package io.popindesk.journal;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Draft;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PersonalData;
import io.popindesk.desk.Sought;
import io.popindesk.desk.Tally;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The journal as an SQLite file. It is opened by {@link #open}, or else by whatever is asked of it
 * first; where that fails, the next try may succeed. A journal that cannot be used is set aside and
 * a new one begun, at the start or whenever the damage shows. Every method blocks, so none may be
 * called on the JavaFX thread. Safe for use by any thread, but by one program at a time.
 */
public final class SqliteJournal implements Journal, AutoCloseable {
    private final Place place;
    private final Inspection inspection;
    private final Backups backups;
    private final JournalFile file;
    private final Migrations migrations;
    private final Connections connections;
    private final InstantSource clock;
    private final PersonalData personalData;

    /**
     * A journal; nothing is touched yet.
     *
     * @param directory where its files are, or will be
     * @param onSetAside told when a journal was set aside, on the thread that writes, so it must be
     *     quick and must not ask anything of the journal
     */
    public SqliteJournal(Path directory, InstantSource clock, Consumer<SetAside> onSetAside) {
        this(directory, clock, onSetAside, UnaryOperator.identity());
    }

    /**
     * A journal whose writing can be watched or disturbed.
     *
     * @param writing handed each connection that writes; what it returns is used instead
     */
    public SqliteJournal(
            Path directory,
            InstantSource clock,
            Consumer<SetAside> onSetAside,
            UnaryOperator<Connection> writing) {
        this(directory, clock, onSetAside, writing, Migrations.standard());
    }

    SqliteJournal(
            Path directory,
            InstantSource clock,
            Consumer<SetAside> onSetAside,
            UnaryOperator<Connection> writing,
            Migrations migrations) {
        this.clock = clock;
        this.migrations = migrations;
        place = new Place(directory);
        connections = new Connections(writing);
        inspection = new Inspection(connections, migrations);
        backups = new Backups(place, connections, inspection);
        Opening opening = new Opening(place, connections, migrations, inspection, backups, clock);
        file = new JournalFile(place, connections, opening, inspection, onSetAside);
        personalData =
                new SqlitePersonalData(
                        file,
                        new BackupErasing(place, connections, inspection, migrations, clock),
                        clock);
    }

    /**
     * Opens the journal, unless it is open.
     *
     * @throws JournalFailure where it cannot be read or begun; nothing was moved then
     */
    public void open() throws JournalFailure {
        file.open();
    }

    @Override
    public void add(Attempt attempt) throws JournalFailure {
        file.write(
                handle -> {
                    new Attempts(handle).add(attempt);
                    return true;
                });
    }

    /**
     * {@inheritDoc}
     *
     * <p>In a journal that was begun in place of one that this program could no longer use, an
     * attempt that is not there at all is added: all that is known of it is in the attempt itself.
     */
    @Override
    public void replace(Attempt attempt) throws JournalFailure {
        file.write(
                handle -> {
                    new Attempts(handle).replace(attempt, file.isBegunAnew());
                    return true;
                });
    }

    @Override
    public Optional<Attempt> find(AttemptId id) throws JournalFailure {
        return file.read(handle -> new Attempts(handle).find(id));
    }

    @Override
    public List<Attempt> in(Set<AttemptState> states) throws JournalFailure {
        return file.read(handle -> new Attempts(handle).in(states));
    }

    @Override
    public List<AttemptId> search(AttemptQuery query) throws JournalFailure {
        return file.read(handle -> new AttemptList(handle).search(query));
    }

    @Override
    public List<Attempt> load(List<AttemptId> ids) throws JournalFailure {
        return file.read(handle -> new Attempts(handle).load(ids));
    }

    @Override
    public List<Acquaintance> acquaintances(Sought whom, int most) throws JournalFailure {
        return file.read(handle -> new Acquaintances(handle).find(whom, most));
    }

    @Override
    public List<AttemptEvent> history(AttemptId id) throws JournalFailure {
        return file.read(handle -> new Attempts(handle).history(id));
    }

    @Override
    public Tally tally(Instant from, Instant to) throws JournalFailure {
        return file.read(handle -> new AttemptList(handle).tally(from, to));
    }

    @Override
    public void keep(Draft draft) throws JournalFailure {
        file.write(
                handle -> {
                    new Drafts(handle).keep(draft);
                    return true;
                });
    }

    @Override
    public Draft draft() throws JournalFailure {
        return file.read(handle -> new Drafts(handle).draft());
    }

    /**
     * Makes the backup of a day, unless there is one. Takes a second or so for a large journal;
     * neither reading nor writing waits for it.
     *
     * @return the backup, if one was made
     * @throws JournalFailure when none could be made; the journal is as it was
     */
    public Optional<Path> backUpIfDue(LocalDate today) throws JournalFailure {
        return file.maintain(
                () ->
                        backups.isDue(today)
                                ? Optional.of(backups.make(today))
                                : Optional.<Path>empty());
    }

    /** The newest backup that is in order. */
    public Optional<Path> lastGoodBackup() throws JournalFailure {
        return file.maintain(backups::lastGood);
    }

    /**
     * Brings the attempts of a backup back into the journal, beside what is there. An attempt that
     * was to be sent or under way when the backup was made comes back as unknown, because it may
     * have been sent since. The unfinished form comes back if there is none.
     *
     * @return how many attempts came back
     * @throws JournalFailure when the backup is not in order, or the journal cannot be written;
     *     nothing was changed then
     */
    public int restore(Path backup) throws JournalFailure {
        try (BackupCopy copy =
                file.maintain(
                        () -> BackupCopy.of(backup, place, inspection, connections, migrations))) {
            return file.writeFreely(
                    handle ->
                            copy.attachedTo(
                                    handle,
                                    merging -> new Restoring(merging, clock.instant()).merge()));
        }
    }

    /** The customers' details in it. */
    public PersonalData personalData() {
        return personalData;
    }

    /** Puts everything into the one file and lets go of it. What is asked later fails. */
    @Override
    public void close() {
        file.close();
    }
}
