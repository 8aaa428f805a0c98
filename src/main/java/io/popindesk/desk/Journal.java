package io.popindesk.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The desk's memory: every attempt with all its steps, and the unfinished form. When a method that
 * writes returns, what it wrote outlives a loss of power; when it throws, nothing was changed.
 * Every method blocks, so none may be called on the JavaFX thread. Safe for use by any thread.
 */
public interface Journal {

    /** Adds a new attempt, and its first step. */
    void add(Attempt attempt) throws JournalFailure;

    /**
     * Puts an attempt in place of its own version before, and adds the step if the state changed or
     * was entered again.
     *
     * @throws JournalFailure with {@link JournalFailure.Reason#CONFLICT} where the journal has
     *     another version
     */
    void replace(Attempt attempt) throws JournalFailure;

    /** The attempt as it stands now. */
    Optional<Attempt> find(AttemptId id) throws JournalFailure;

    /** The attempts in any of some states, the oldest first. */
    List<Attempt> in(Set<AttemptState> states) throws JournalFailure;

    /**
     * Looks for attempts. In order: what needs a person or is under way, what waits, everything
     * else; in each, the newest first. Upcoming calls come by their time instead, the soonest
     * first, and the newest first of those at the same time.
     */
    List<AttemptId> search(AttemptQuery query) throws JournalFailure;

    /** The attempts of these ids, in their order; one that is not there is left out. */
    List<Attempt> load(List<AttemptId> ids) throws JournalFailure;

    /**
     * Looks for people who were here before. Somebody is found by their newest details alone, so
     * that nobody is taken for what they were called once.
     *
     * @param most how many people at most
     * @return each once, the one who was here last first
     */
    List<Acquaintance> acquaintances(Sought whom, int most) throws JournalFailure;

    /** The steps of an attempt, the first first. */
    List<AttemptEvent> history(AttemptId id) throws JournalFailure;

    /**
     * Counts.
     *
     * @param from the start of the day of which the booked calls are counted
     * @param to its end, exclusive
     */
    Tally tally(Instant from, Instant to) throws JournalFailure;

    /** Keeps the unfinished form in place of the one before. */
    void keep(Draft draft) throws JournalFailure;

    /** The unfinished form; empty if nothing is in it. */
    Draft draft() throws JournalFailure;
}
