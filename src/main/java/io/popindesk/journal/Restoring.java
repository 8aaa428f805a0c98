package io.popindesk.journal;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/**
 * Brings the attempts of a backup back. What the journal has by now stays as it is, so nothing that
 * happened meanwhile is lost.
 *
 * <p>A backup is older than the end of the journal that it stands in for. What was to be sent, or
 * being sent, when it was made may have been sent since: such an attempt comes back as one of which
 * nobody knows.
 */
final class Restoring {
    private static final String MISSING_HERE = " WHERE id NOT IN (SELECT id FROM main.attempt) ";

    private final Handle handle;
    private final Instant now;

    /**
     * @param handle in a transaction, the backup being attached as {@code backup}, of the same
     *     version as the journal
     */
    Restoring(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Returns how many attempts came back. */
    int merge() throws JournalFailure {
        List<AttemptId> mayHaveMovedOn =
                handle.createQuery(
                                "SELECT id FROM backup.attempt"
                                        + MISSING_HERE
                                        + "AND standing IN ('UNDER_WAY', 'WAITING')")
                        .map((row, context) -> new AttemptId(row.getLong(1)))
                        .list();
        int back =
                handle.execute(
                        "INSERT INTO main.attempt SELECT * FROM backup.attempt" + MISSING_HERE);
        handle.execute(
                "INSERT OR IGNORE INTO main.attempt_event SELECT * FROM backup.attempt_event");
        handle.execute(
                "INSERT INTO main.draft SELECT * FROM backup.draft"
                        + " WHERE NOT EXISTS (SELECT * FROM main.draft)");
        for (AttemptId id : mayHaveMovedOn) {
            doubt(id);
        }
        return back;
    }

    private void doubt(AttemptId id) throws JournalFailure {
        Attempts attempts = new Attempts(handle);
        Attempt attempt = attempts.find(id).orElseThrow();
        Attempt underWay =
                attempt.state() == AttemptState.WAITING
                        ? attempt.registerAgain(
                                attempt.purpose(), attempt.customer(), attempt.slot(), now)
                        : attempt;
        attempts.leap(attempt, underWay.interrupted(now));
    }
}
