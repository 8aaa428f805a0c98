package io.popindesk.desk;

import java.time.Instant;
import java.util.List;

/**
 * The customers' details that the journal keeps, and their end. What is erased is the name, mobile
 * number, email address, PIN code and group, Popin's name for the customer and the join link, what
 * was sent, and all words of Popin's; the bare event stays: that there was an attempt, when, for
 * what time, and how it ended.
 *
 * <p>Erasing has two steps. The first is in the journal when the method returns, so that nobody
 * finds the details any more, in this program or after its next start. The second, {@link #finish},
 * makes them be gone from the files as well; where the program ends before that, it is still to do.
 * Every method blocks, so none may be called on the JavaFX thread. Safe for use by any thread.
 */
public interface PersonalData {

    /**
     * What would be erased, and what is old enough and is not.
     *
     * @param people how many customers lose details, each counted once
     * @param unsettled how many attempts stay as they are because they still wait or need a person:
     *     their details go when they are settled and old
     */
    record Due(int people, int unsettled) {}

    /** The attempts with a customer's mobile number, the newest first; none for nobody. */
    List<AttemptId> attemptsOf(Customer customer) throws JournalFailure;

    /**
     * Counts what is due.
     *
     * @param before what happened last before this moment is; a booked call happens at its time
     */
    Due due(Instant before) throws JournalFailure;

    /**
     * Erases the details of some attempts that are due, the oldest first. Attempts that are under
     * way, wait to be sent or need a person are not: without the details nobody could finish them.
     *
     * @param before see {@link #due}
     * @param most how many at once; others can write in between
     * @return the attempts; fewer than {@code most} where no more are due
     */
    List<AttemptId> eraseDue(Instant before, int most) throws JournalFailure;

    /**
     * Erases all details of somebody, in attempts that still wait or need a person as well; those
     * are closed. The unfinished form goes too if it is theirs.
     *
     * @return the attempts
     * @throws JournalFailure with {@link JournalFailure.Reason#CONFLICT} where a request is under
     *     way for them; nothing was changed then
     */
    List<AttemptId> erase(Person person) throws JournalFailure;

    /** Whether there is something left to do for {@link #finish}. */
    boolean isUnfinished() throws JournalFailure;

    /**
     * Makes what was erased be gone from the files: backups are made anew without it, or removed
     * where they cannot be read, and what is not in use is cut off the journal. Takes long for a
     * large journal. May be called at any time, and does little where there is nothing to do.
     *
     * @param before what is due in the backups as well; {@link Instant#MIN} for nothing
     * @return how many backups had to be removed
     * @throws JournalFailure when not all could be done; it is still to do then
     */
    int finish(Instant before) throws JournalFailure;
}
