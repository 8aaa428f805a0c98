package io.popindesk.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** A journal that forgets at the end of the test, and fails when it is told to. */
public final class MemoryJournal implements Journal {
    private final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>();
    private final Map<AttemptId, List<AttemptEvent>> events = new LinkedHashMap<>();
    private Draft draft = Draft.EMPTY;
    private Predicate<Attempt> refusing = attempt -> false;
    private boolean unreadable;
    private boolean lying;
    private int draftsKept;

    /** From now on refuses to keep some attempts, as a full disk does. */
    public synchronized void refuse(Predicate<Attempt> which) {
        refusing = which;
    }

    /** From now on keeps what it is given and reports a failure all the same, or no longer. */
    public synchronized void keepAndFail(boolean failing) {
        lying = failing;
    }

    /** From now on fails to read the form and single attempts, or no longer. */
    public synchronized void failReads(boolean failing) {
        unreadable = failing;
    }

    /** How often a form was kept. */
    public synchronized int draftsKept() {
        return draftsKept;
    }

    /** Every attempt, the first first. */
    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts.values());
    }

    /** Puts another version of an attempt in its place, without a step. */
    synchronized void put(Attempt attempt, List<AttemptEvent> history) {
        attempts.put(attempt.id(), attempt);
        events.put(attempt.id(), new ArrayList<>(history));
    }

    /** The states that an attempt went through. */
    public synchronized List<AttemptState> states(AttemptId id) {
        return events.getOrDefault(id, List.of()).stream().map(AttemptEvent::state).toList();
    }

    @Override
    public synchronized void add(Attempt attempt) throws JournalFailure {
        if (attempts.containsKey(attempt.id())) {
            throw new JournalFailure(JournalFailure.Reason.CONFLICT, null);
        }
        put(attempt);
    }

    @Override
    public synchronized void replace(Attempt attempt) throws JournalFailure {
        Attempt before = attempts.get(attempt.id());
        if (before == null || before.version() != attempt.version() - 1) {
            throw new JournalFailure(JournalFailure.Reason.CONFLICT, null);
        }
        put(attempt);
    }

    private void put(Attempt attempt) throws JournalFailure {
        if (refusing.test(attempt)) {
            throw new JournalFailure(JournalFailure.Reason.FULL, null);
        }
        Attempt before = attempts.put(attempt.id(), attempt);
        if (before == null
                || !before.changedAt().equals(attempt.changedAt())
                || before.state() != attempt.state()) {
            events.computeIfAbsent(attempt.id(), id -> new ArrayList<>())
                    .add(
                            new AttemptEvent(
                                    attempt.changedAt(),
                                    attempt.state(),
                                    attempt.sent(),
                                    attempt.cause(),
                                    attempt.words()));
        }
        if (lying) {
            throw new JournalFailure(JournalFailure.Reason.OTHER, null);
        }
    }

    @Override
    public synchronized Optional<Attempt> find(AttemptId id) throws JournalFailure {
        requireReadable();
        return Optional.ofNullable(attempts.get(id));
    }

    @Override
    public synchronized List<Attempt> in(Set<AttemptState> states) {
        return attempts.values().stream()
                .filter(attempt -> states.contains(attempt.state()))
                .sorted(Comparator.comparing(Attempt::createdAt))
                .toList();
    }

    @Override
    public synchronized List<AttemptId> search(AttemptQuery query) {
        return attempts.values().stream()
                .filter(attempt -> isFound(attempt, query.text()))
                .filter(attempt -> passes(query, attempt))
                .sorted(order(query.filter()))
                .map(Attempt::id)
                .toList();
    }

    private static Comparator<Attempt> order(AttemptQuery.Filter filter) {
        Comparator<Attempt> main =
                filter == AttemptQuery.Filter.UPCOMING
                        ? Comparator.comparing(
                                attempt -> attempt.slot().map(Slot::instant).orElseThrow())
                        : Comparator.comparingInt(MemoryJournal::rank);
        return main.thenComparing(Attempt::createdAt, Comparator.reverseOrder());
    }

    private static boolean isFound(Attempt attempt, String text) {
        String folded = SearchText.of(attempt.customer());
        return SearchText.terms(text).stream().allMatch(term -> term.isIn(folded));
    }

    private static int rank(Attempt attempt) {
        return switch (attempt.standing()) {
            case NEEDS_PERSON, UNDER_WAY -> 0;
            case WAITING -> 1;
            case BOOKED, OVER -> 2;
        };
    }

    private static boolean passes(AttemptQuery query, Attempt attempt) {
        boolean toCome =
                attempt.slot().filter(slot -> slot.instant().isAfter(query.now())).isPresent();
        return switch (query.filter()) {
            case ALL -> true;
            case ATTENTION -> attempt.standing() == Standing.NEEDS_PERSON;
            case WAITING -> attempt.standing() == Standing.WAITING;
            case UPCOMING -> attempt.standing() == Standing.BOOKED && toCome;
            case PAST -> attempt.standing() == Standing.BOOKED && !toCome;
        };
    }

    @Override
    public synchronized List<Attempt> load(List<AttemptId> ids) {
        return ids.stream().map(attempts::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<Acquaintance> acquaintances(Sought whom, int most)
            throws JournalFailure {
        requireReadable();
        Map<String, Attempt> newest = new LinkedHashMap<>();
        attempts.values()
                .forEach(
                        attempt ->
                                newest.merge(
                                        attempt.customer().mobile(),
                                        attempt,
                                        BinaryOperator.maxBy(
                                                Comparator.comparing(Attempt::createdAt))));
        return newest.values().stream()
                .filter(attempt -> whom.fits(attempt.customer()))
                .sorted(Comparator.comparing(Attempt::createdAt).reversed())
                .limit(most)
                .map(Acquaintance::new)
                .toList();
    }

    @Override
    public synchronized List<AttemptEvent> history(AttemptId id) {
        return List.copyOf(events.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Tally tally(Instant from, Instant to) {
        return new Tally(
                count(
                        attempt ->
                                attempt.standing() == Standing.BOOKED
                                        && !attempt.changedAt().isBefore(from)
                                        && attempt.changedAt().isBefore(to)),
                count(attempt -> attempt.standing() == Standing.WAITING),
                count(
                        attempt ->
                                attempt.state() == AttemptState.SCHEDULE_UNKNOWN
                                        || attempt.state() == AttemptState.REGISTER_UNKNOWN),
                count(attempt -> attempt.standing() == Standing.NEEDS_PERSON),
                attempts.size());
    }

    private int count(Predicate<Attempt> which) {
        return (int) attempts.values().stream().filter(which).count();
    }

    @Override
    public synchronized void keep(Draft unfinished) {
        draft = unfinished;
        draftsKept++;
    }

    @Override
    public synchronized Draft draft() throws JournalFailure {
        requireReadable();
        return draft;
    }

    private void requireReadable() throws JournalFailure {
        if (unreadable) {
            throw new JournalFailure(JournalFailure.Reason.OTHER, null);
        }
    }
}
