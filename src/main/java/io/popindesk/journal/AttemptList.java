package io.popindesk.journal;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.SearchText;
import io.popindesk.desk.Tally;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the list of attempts shows and counts. */
final class AttemptList {
    private final Handle handle;

    AttemptList(Handle handle) {
        this.handle = handle;
    }

    /**
     * Every part of it is answered from the index {@code attempt_list} alone, in its order; but for
     * the upcoming calls, which are few enough to be sorted.
     */
    List<AttemptId> search(AttemptQuery query) {
        Map<String, String> looked = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(condition(query.filter()));
        for (SearchText.Term term : SearchText.terms(query.text())) {
            List<String> spellings = new ArrayList<>();
            for (String spelling : term.spellings()) {
                String name = "text" + looked.size();
                looked.put(name, spelling);
                // Unlike LIKE, it takes % and _ for what they are.
                spellings.add("instr(search_text, :" + name + ") > 0");
            }
            conditions.add("(" + String.join(" OR ", spellings) + ")");
        }
        Query select =
                handle.createQuery(
                                "SELECT id FROM attempt WHERE "
                                        + String.join(" AND ", conditions)
                                        + " ORDER BY "
                                        + order(query.filter()))
                        .bindMap(looked);
        if (query.filter() == AttemptQuery.Filter.UPCOMING
                || query.filter() == AttemptQuery.Filter.PAST) {
            select.bind("now", query.now().toEpochMilli());
        }
        return select.map((row, context) -> new AttemptId(row.getLong(1))).list();
    }

    private static String condition(AttemptQuery.Filter filter) {
        return switch (filter) {
            case ALL -> "TRUE";
            case ATTENTION -> "rank = 0 AND standing = 'NEEDS_PERSON'";
            case WAITING -> "rank = 1";
            case UPCOMING -> "rank = 2 AND standing = 'BOOKED' AND slot_at > :now";
            case PAST ->
                    "rank = 2 AND standing = 'BOOKED' AND (slot_at IS NULL OR slot_at <= :now)";
        };
    }

    private static String order(AttemptQuery.Filter filter) {
        return filter == AttemptQuery.Filter.UPCOMING
                ? "slot_at, created_at DESC"
                : "rank, created_at DESC";
    }

    Tally tally(Instant from, Instant to) {
        return handle.createQuery(
                        """
                        SELECT
                            (SELECT count(*) FROM attempt WHERE standing = 'BOOKED'
                                AND changed_at >= :from AND changed_at < :to),
                            (SELECT count(*) FROM attempt WHERE standing = 'WAITING'),
                            (SELECT count(*) FROM attempt
                                WHERE state IN ('REGISTER_UNKNOWN', 'SCHEDULE_UNKNOWN')),
                            (SELECT count(*) FROM attempt WHERE standing = 'NEEDS_PERSON'),
                            (SELECT count(*) FROM attempt)
                        """)
                .bind("from", Nanos.of(from))
                .bind("to", Nanos.of(to))
                .map(
                        (row, context) ->
                                new Tally(
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5)))
                .one();
    }
}
