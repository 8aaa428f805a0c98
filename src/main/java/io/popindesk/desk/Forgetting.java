package io.popindesk.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Ends what the desk knows about people: by itself after some time, and of one person when they ask
 * for it. Every method blocks, so none may be called on the JavaFX thread.
 */
public final class Forgetting {
    /** Few enough for a booking beside not to wait noticeably. */
    private static final int BATCH = 100;

    /** More people than that are told apart by more characters. */
    private static final int MOST_PEOPLE = 30;

    /** Among so many attempts people are looked for. */
    private static final int MOST_ATTEMPTS = 400;

    private final Journal journal;
    private final PersonalData data;
    private final Bookkeeper bookkeeper;
    private final InstantSource clock;

    public Forgetting(
            Journal journal, PersonalData data, Bookkeeper bookkeeper, InstantSource clock) {
        this.journal = journal;
        this.data = data;
        this.bookkeeper = bookkeeper;
        this.clock = clock;
    }

    /**
     * The people that a text finds.
     *
     * @param people the one who was here last first
     * @param more whether there may be others
     */
    public record Found(List<Person> people, boolean more) {
        public Found {
            people = List.copyOf(people);
        }
    }

    /**
     * Looks for people by any part of a name, mobile number or email address that is kept of them,
     * not the newest alone.
     *
     * @param text nobody is found by fewer than {@link Sought#FEWEST} characters
     */
    public Found find(String text) throws JournalFailure {
        if (text.strip().length() < Sought.FEWEST) {
            return new Found(List.of(), false);
        }
        AttemptQuery query = new AttemptQuery(text, AttemptQuery.Filter.ALL, clock.instant());
        List<AttemptId> ids = journal.search(query);
        Map<String, Attempt> ofNumbers = new LinkedHashMap<>();
        for (Attempt attempt : journal.load(ids.subList(0, Math.min(ids.size(), MOST_ATTEMPTS)))) {
            ofNumbers.putIfAbsent(attempt.customer().mobile(), attempt);
        }
        List<Person> people = new ArrayList<>();
        for (Attempt one : ofNumbers.values().stream().limit(MOST_PEOPLE).toList()) {
            person(one).ifPresent(people::add);
        }
        people.sort((one, other) -> lastHere(other).compareTo(lastHere(one)));
        return new Found(people, ids.size() > MOST_ATTEMPTS || ofNumbers.size() > MOST_PEOPLE);
    }

    private static Instant lastHere(Person person) {
        return person.attempts().getFirst().createdAt();
    }

    /** All that is kept of the customer of an attempt; empty where nothing is any more. */
    public Optional<Person> person(Attempt attempt) throws JournalFailure {
        List<Attempt> all = journal.load(data.attemptsOf(attempt.customer()));
        return all.isEmpty() ? Optional.empty() : Optional.of(new Person(all));
    }

    /** The steps of each attempt of a person, the first first. */
    public Map<AttemptId, List<AttemptEvent>> histories(Person person) throws JournalFailure {
        Map<AttemptId, List<AttemptEvent>> histories = new LinkedHashMap<>();
        for (Attempt attempt : person.attempts()) {
            histories.put(attempt.id(), journal.history(attempt.id()));
        }
        return histories;
    }

    /**
     * Erases a person; everybody who follows the journal is told. The files are to be finished
     * after this.
     *
     * @throws JournalFailure with {@link JournalFailure.Reason#CONFLICT} where something is under
     *     way for them, or not kept yet
     */
    public void erase(Person person) throws JournalFailure {
        bookkeeper.forget(person, data);
    }

    /** What would be erased if details were kept for so long. */
    public PersonalData.Due due(int days) throws JournalFailure {
        return days == 0 ? new PersonalData.Due(0, 0) : data.due(before(days));
    }

    /**
     * Erases what is older than that, a little at a time.
     *
     * @param days how long details are kept; 0 for as long as the journal
     * @param told which attempts lost theirs, as it happens
     */
    public void eraseDue(int days, Cancellation cancellation, Consumer<List<AttemptId>> told)
            throws JournalFailure {
        if (days == 0) {
            return;
        }
        Instant before = before(days);
        boolean more = true;
        while (more && !cancellation.isCancelled()) {
            List<AttemptId> erased = data.eraseDue(before, BATCH);
            if (!erased.isEmpty()) {
                told.accept(erased);
            }
            more = erased.size() == BATCH;
        }
    }

    /**
     * Makes what was erased be gone from the files as well: see {@link PersonalData#finish}.
     *
     * @param days how long details are kept, in backups too; 0 for as long as those
     * @return how many backups had to be removed
     */
    public int finish(int days) throws JournalFailure {
        return data.finish(days == 0 ? Instant.MIN : before(days));
    }

    /** Whether something was erased that may still be in a file. */
    public boolean isUnfinished() throws JournalFailure {
        return data.isUnfinished();
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
