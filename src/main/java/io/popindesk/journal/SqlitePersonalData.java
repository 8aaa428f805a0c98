package io.popindesk.journal;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;
import io.popindesk.desk.Person;
import io.popindesk.desk.PersonalData;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The customers' details in the journal's files. */
final class SqlitePersonalData implements PersonalData {
    /** A reader is done within a moment; a copy being made may take longer. */
    private static final int TRIES = 5;

    private final JournalFile file;
    private final BackupErasing backups;
    private final InstantSource clock;

    SqlitePersonalData(JournalFile file, BackupErasing backups, InstantSource clock) {
        this.file = file;
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public List<AttemptId> attemptsOf(Customer customer) throws JournalFailure {
        return file.read(handle -> attemptsOf(customer.mobile(), handle));
    }

    /** In a journal or backup of any version. */
    static List<AttemptId> attemptsOf(String mobile, Handle handle) {
        return handle.createQuery(
                        "SELECT id FROM attempt WHERE mobile = :mobile AND mobile <> ''"
                                + " ORDER BY created_at DESC, id")
                .bind("mobile", mobile)
                .map((row, context) -> new AttemptId(row.getLong(1)))
                .list();
    }

    @Override
    public Due due(Instant before) throws JournalFailure {
        return file.read(handle -> new DueAttempts(handle, before).count());
    }

    @Override
    public List<AttemptId> eraseDue(Instant before, int most) throws JournalFailure {
        return file.write(
                handle -> {
                    List<AttemptId> due = new DueAttempts(handle, before).first(most);
                    erase(due, handle);
                    return due;
                });
    }

    @Override
    public List<AttemptId> erase(Person person) throws JournalFailure {
        Set<AttemptId> inBackups = file.maintain(() -> backups.attemptsOf(person.mobile()));
        return file.write(
                handle -> {
                    List<AttemptId> here = attemptsOf(person.mobile(), handle);
                    refuseWhileUnderWay(here, handle);
                    erase(here, handle);
                    List<AttemptId> elsewhere = new ArrayList<>(new LinkedHashSet<>(inBackups));
                    elsewhere.removeAll(here);
                    new Unfinished(handle).note(elsewhere);
                    Drafts drafts = new Drafts(handle);
                    if (person.isIn(drafts.draft())) {
                        drafts.keep(Draft.EMPTY);
                    }
                    return here;
                });
    }

    private void erase(List<AttemptId> attempts, Handle handle) {
        new Erasing(handle).erase(attempts, clock.instant());
        new Unfinished(handle).note(attempts);
    }

    private static void refuseWhileUnderWay(List<AttemptId> attempts, Handle handle)
            throws JournalFailure {
        boolean underWay =
                new Attempts(handle)
                        .load(attempts).stream().anyMatch(one -> one.state().isInFlight());
        if (underWay) {
            throw new JournalFailure(Reason.CONFLICT, null);
        }
    }

    @Override
    public boolean isUnfinished() throws JournalFailure {
        return file.read(handle -> new Unfinished(handle).last() > 0);
    }

    @Override
    public int finish(Instant before) throws JournalFailure {
        long last = file.read(handle -> new Unfinished(handle).last());
        int removed = file.maintain(() -> backups.bringIntoLine(before, last > 0));
        if (last > 0) {
            cutOff();
            file.write(
                    handle -> {
                        new Unfinished(handle).done(last);
                        return true;
                    });
        }
        return removed;
    }

    /**
     * Copies what is in use into as many pages as it needs, and puts all of that into the one file.
     * To overwrite what is deleted, as secure_delete does, is not enough: where SQLite moves a row
     * to another page, the old place may keep it.
     */
    private void cutOff() throws JournalFailure {
        file.writeFreely(
                handle -> {
                    handle.execute("VACUUM");
                    return true;
                });
        for (int tries = 1; !file.writeFreely(SqlitePersonalData::emptyTheLog); tries++) {
            if (tries == TRIES) {
                throw new JournalFailure(Reason.BUSY, null);
            }
        }
    }

    /** Returns whether nobody was reading what is in the -wal file. */
    private static boolean emptyTheLog(Handle handle) {
        return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, context) -> row.getInt(1) == 0)
                .one();
    }
}
