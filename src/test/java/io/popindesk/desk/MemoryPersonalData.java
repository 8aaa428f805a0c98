package io.popindesk.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The details in a journal without files; what is erased is gone at once. */
public final class MemoryPersonalData implements PersonalData {
    private static final Set<Standing> OPEN =
            EnumSet.of(Standing.NEEDS_PERSON, Standing.UNDER_WAY, Standing.WAITING);

    private final MemoryJournal journal;

    public MemoryPersonalData(MemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<AttemptId> attemptsOf(Customer customer) {
        return journal.attempts().stream()
                .filter(one -> !one.isErased())
                .filter(one -> one.customer().mobile().equals(customer.mobile()))
                .sorted(Comparator.comparing(Attempt::createdAt).reversed())
                .map(Attempt::id)
                .toList();
    }

    @Override
    public Due due(Instant before) {
        List<Attempt> old =
                journal.attempts().stream()
                        .filter(one -> !one.isErased() && one.changedAt().isBefore(before))
                        .toList();
        return new Due(
                (int)
                        old.stream()
                                .filter(one -> isDue(one, before))
                                .map(one -> one.customer().mobile())
                                .distinct()
                                .count(),
                (int) old.stream().filter(one -> OPEN.contains(one.standing())).count());
    }

    private static boolean isDue(Attempt one, Instant before) {
        return !one.isErased()
                && one.changedAt().isBefore(before)
                && !OPEN.contains(one.standing())
                && (one.standing() == Standing.OVER
                        || one.slot().filter(slot -> !slot.instant().isBefore(before)).isEmpty());
    }

    @Override
    public List<AttemptId> eraseDue(Instant before, int most) {
        List<Attempt> due =
                journal.attempts().stream()
                        .filter(one -> isDue(one, before))
                        .sorted(Comparator.comparing(Attempt::changedAt))
                        .limit(most)
                        .toList();
        due.forEach(this::erase);
        return due.stream().map(Attempt::id).toList();
    }

    @Override
    public List<AttemptId> erase(Person person) throws JournalFailure {
        List<AttemptId> ids = attemptsOf(person.newest());
        List<Attempt> all = journal.load(ids);
        if (all.stream().anyMatch(one -> one.state().isInFlight())) {
            throw new JournalFailure(JournalFailure.Reason.CONFLICT, null);
        }
        all.forEach(this::erase);
        if (person.isIn(journal.draft())) {
            journal.keep(Draft.EMPTY);
        }
        return ids;
    }

    private void erase(Attempt one) {
        journal.put(
                new Attempt(
                        one.id(),
                        one.version() + 1,
                        one.purpose(),
                        OPEN.contains(one.standing()) ? AttemptState.CLOSED : one.state(),
                        one.createdAt(),
                        one.changedAt(),
                        Customer.NOBODY,
                        Optional.empty(),
                        one.slot(),
                        Optional.empty(),
                        "",
                        one.weighing()),
                journal.history(one.id()).stream()
                        .map(
                                step ->
                                        new AttemptEvent(
                                                step.at(),
                                                step.state(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                ""))
                        .toList());
    }

    @Override
    public boolean isUnfinished() {
        return false;
    }

    @Override
    public int finish(Instant before) {
        return 0;
    }
}
