package io.popindesk.journal;

import io.popindesk.desk.AttemptId;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/**
 * Erases customers' details from attempts and their steps. What still waited or needed somebody is
 * closed by it. The version goes up, so that nobody can put back what they had read before.
 */
final class Erasing {
    /** SQL with thousands of parameters gains nothing. */
    private static final int AT_A_TIME = 500;

    /** Without the details nobody can finish these. */
    private static final String OPEN = "standing IN ('NEEDS_PERSON', 'UNDER_WAY', 'WAITING')";

    private static final String CLOSE =
            """
            INSERT INTO attempt_event (attempt, version, happened_at, state, words)
            SELECT id, version + 1, :now, 'CLOSED', '' FROM attempt
            WHERE id IN (<ids>) AND search_text <> '' AND\s"""
                    + OPEN;

    private static final String ERASE =
            """
            UPDATE attempt SET
                version = version + 1,
                state = CASE WHEN %1$s THEN 'CLOSED' ELSE state END,
                changed_at = CASE WHEN %1$s THEN :now ELSE changed_at END,
                rank = 2,
                standing = CASE WHEN %1$s THEN 'OVER' ELSE standing END,
                mobile = '', name = '', email = '', pin_code = '', routing_group = '',
                search_text = '',
                popin_customer = NULL, link = NULL, link_loopback = NULL,
                registration_words = NULL,
                cause_words = CASE WHEN cause_words IS NULL THEN NULL ELSE '' END,
                words = '',
                erased_at = :now
            WHERE id IN (<ids>) AND search_text <> ''
            """
                    .formatted(OPEN);

    private static final String ERASE_STEPS =
            """
            UPDATE attempt_event SET
                sent = NULL,
                cause_words = CASE WHEN cause_words IS NULL THEN NULL ELSE '' END,
                words = ''
            WHERE attempt IN (<ids>)
            """;

    private final Handle handle;

    /**
     * @param handle in a transaction, of a journal of the newest version
     */
    Erasing(Handle handle) {
        this.handle = handle;
    }

    /** Erases the details of these; those that have none any more stay as they are. */
    void erase(List<AttemptId> attempts, Instant now) {
        for (int from = 0; from < attempts.size(); from += AT_A_TIME) {
            List<Long> ids =
                    attempts.subList(from, Math.min(from + AT_A_TIME, attempts.size())).stream()
                            .map(AttemptId::value)
                            .toList();
            handle.createUpdate(CLOSE).bindList("ids", ids).bind("now", Nanos.of(now)).execute();
            handle.createUpdate(ERASE).bindList("ids", ids).bind("now", Nanos.of(now)).execute();
            handle.createUpdate(ERASE_STEPS).bindList("ids", ids).execute();
        }
    }
}
