package io.popindesk.journal;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Attempts and their steps in the tables. */
final class Attempts {
    /** SQL with thousands of parameters gains nothing. */
    private static final int AT_A_TIME = 500;

    private final Handle handle;

    Attempts(Handle handle) {
        this.handle = handle;
    }

    /** What the next version is compared with. */
    private record Before(int version, String state, long changedAt) {}

    /** Adds an attempt that is not there yet, and its step. */
    void add(Attempt attempt) throws JournalFailure {
        if (before(attempt.id()).isPresent()) {
            throw new JournalFailure(Reason.CONFLICT, null);
        }
        insert(attempt);
    }

    /**
     * Puts an attempt in the place of its version before.
     *
     * @param missingIsFine whether an attempt that is not there at all is added
     */
    void replace(Attempt attempt, boolean missingIsFine) throws JournalFailure {
        Optional<Before> found = before(attempt.id());
        if (found.isEmpty() && missingIsFine) {
            insert(attempt);
            return;
        }
        if (found.isEmpty() || found.get().version() != attempt.version() - 1) {
            throw new JournalFailure(Reason.CONFLICT, null);
        }
        update(found.get().version(), attempt);
        if (!found.get().state().equals(attempt.state().name())
                || found.get().changedAt() != Nanos.of(attempt.changedAt())) {
            addStep(attempt);
        }
    }

    /** Puts an attempt in the place of any version of it, without the steps between. */
    void leap(Attempt from, Attempt to) throws JournalFailure {
        update(from.version(), to);
        addStep(to);
    }

    private Optional<Before> before(AttemptId id) {
        return handle.createQuery("SELECT version, state, changed_at FROM attempt WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> new Before(row.getInt(1), row.getString(2), row.getLong(3)))
                .findFirst();
    }

    private void insert(Attempt attempt) {
        Columns columns = AttemptRow.columns(attempt);
        handle.createUpdate("INSERT INTO " + columns.into("attempt"))
                .bindMap(columns.values())
                .execute();
        addStep(attempt);
    }

    private void update(int before, Attempt attempt) throws JournalFailure {
        Columns columns = AttemptRow.columns(attempt);
        int updated =
                handle.createUpdate(
                                "UPDATE attempt SET "
                                        + columns.assignments()
                                        + " WHERE id = :id AND version = :before")
                        .bindMap(columns.values())
                        .bind("before", before)
                        .execute();
        if (updated != 1) {
            throw new JournalFailure(Reason.CONFLICT, null);
        }
    }

    private void addStep(Attempt attempt) {
        Columns columns =
                new Columns()
                        .put("attempt", attempt.id().value())
                        .put("version", attempt.version())
                        .put("happened_at", Nanos.of(attempt.changedAt()))
                        .put("state", attempt.state().name())
                        .put("sent", attempt.sent())
                        .put("words", attempt.words());
        CauseColumns.put(attempt.cause(), columns);
        handle.createUpdate("INSERT INTO " + columns.into("attempt_event"))
                .bindMap(columns.values())
                .execute();
    }

    Optional<Attempt> find(AttemptId id) {
        return handle.createQuery("SELECT * FROM attempt WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> AttemptRow.read(row))
                .findFirst();
    }

    /** The oldest first. */
    List<Attempt> in(Set<AttemptState> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(
                        "SELECT * FROM attempt WHERE state IN (<states>) ORDER BY created_at, id")
                .bindList("states", states.stream().map(Enum::name).toList())
                .map((row, context) -> AttemptRow.read(row))
                .list();
    }

    /** In the order of the ids. */
    List<Attempt> load(List<AttemptId> ids) {
        Map<AttemptId, Attempt> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            handle.createQuery("SELECT * FROM attempt WHERE id IN (<ids>)")
                    .bindList(
                            "ids",
                            ids.subList(from, Math.min(from + AT_A_TIME, ids.size())).stream()
                                    .map(AttemptId::value)
                                    .toList())
                    .map((row, context) -> AttemptRow.read(row))
                    .forEach(attempt -> found.put(attempt.id(), attempt));
        }
        List<Attempt> ordered = new ArrayList<>();
        ids.stream().map(found::get).filter(Objects::nonNull).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** The first step first. */
    List<AttemptEvent> history(AttemptId id) {
        return handle.createQuery(
                        "SELECT * FROM attempt_event WHERE attempt = :id ORDER BY version")
                .bind("id", id.value())
                .map((row, context) -> event(row))
                .list();
    }

    private static AttemptEvent event(ResultSet row) throws SQLException {
        return new AttemptEvent(
                Nanos.instant(row.getLong("happened_at")),
                Columns.constant(AttemptState.class, row, "state"),
                Columns.optionalText(row, "sent"),
                CauseColumns.read(row),
                Columns.text(row, "words"));
    }
}
