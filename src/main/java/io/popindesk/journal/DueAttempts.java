package io.popindesk.journal;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.PersonalData;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/** The attempts whose details are due to be erased: see {@link PersonalData}. */
final class DueAttempts {
    /** Of a settled attempt the last change and the call itself, if there is one, are the last. */
    private static final String SETTLED =
            """
            changed_at < :before AND (
                standing = 'OVER'
                OR standing = 'BOOKED' AND (slot_at IS NULL OR slot_at < :beforeMillis))
            """;

    /**
     * What still has details, through the index that has nothing else: left to itself, SQLite goes
     * through every settled attempt there ever was. Older journals have neither column nor index.
     */
    private static final String KEPT =
            "attempt INDEXED BY attempt_kept WHERE erased_at IS NULL AND ";

    private final Handle handle;
    private final Instant before;

    DueAttempts(Handle handle, Instant before) {
        this.handle = handle;
        this.before = before;
    }

    PersonalData.Due count() {
        return handle.createQuery(
                        "SELECT (SELECT count(DISTINCT mobile) FROM "
                                + KEPT
                                + SETTLED
                                + "), (SELECT count(*) FROM "
                                + KEPT
                                + "changed_at < :before AND standing NOT IN ('OVER', 'BOOKED'))")
                .bind("before", Nanos.of(before))
                .bind("beforeMillis", before.toEpochMilli())
                .map((row, context) -> new PersonalData.Due(row.getInt(1), row.getInt(2)))
                .one();
    }

    /** The oldest first. */
    List<AttemptId> first(int most) {
        return ids("SELECT id FROM " + KEPT + SETTLED + "ORDER BY changed_at", most);
    }

    /** All of a journal of whichever version. */
    List<AttemptId> ofAnyVersion() {
        return ids("SELECT id FROM attempt WHERE search_text <> '' AND " + SETTLED, -1);
    }

    private List<AttemptId> ids(String select, int most) {
        return handle.createQuery(select + " LIMIT :most")
                .bind("before", Nanos.of(before))
                .bind("beforeMillis", before.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new AttemptId(row.getLong(1)))
                .list();
    }
}
