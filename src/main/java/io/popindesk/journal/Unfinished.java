package io.popindesk.journal;

import io.popindesk.desk.AttemptId;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;

/**
 * Which erasures are not finished: what was erased in the journal and may still be in its backups
 * or in parts of the file that are not in use. Holds numbers of attempts and nothing of a person.
 */
final class Unfinished {
    private final Handle handle;

    Unfinished(Handle handle) {
        this.handle = handle;
    }

    /**
     * Notes some in the transaction that erases them, so that the rest is done whatever happens.
     */
    void note(List<AttemptId> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO erasure (attempt) VALUES (:attempt)");
        attempts.forEach(id -> batch.bind("attempt", id.value()).add());
        batch.execute();
    }

    /** Up to where there is something; 0 for nothing. Later ones have larger numbers. */
    long last() {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM erasure")
                .map((row, context) -> row.getLong(1))
                .one();
    }

    /** Those up to a number are finished. */
    void done(long last) {
        handle.execute("DELETE FROM erasure WHERE seq <= ?", last);
    }
}
