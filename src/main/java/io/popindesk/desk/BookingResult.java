package io.popindesk.desk;

import java.util.Optional;

/**
 * How a wish ended. No text of a result tells who the customer is.
 *
 * <p>Where a result says {@code kept}, the journal has what came of the requests; if not, it stands
 * in memory only so far, and must stay on the screen, marked, until the journal takes it.
 */
public sealed interface BookingResult {

    /** Popin confirmed the call. */
    record Booked(Attempt attempt, boolean kept) implements BookingResult {}

    /** Popin registered the customer, and that was all that was wanted. */
    record Registered(Attempt attempt, boolean kept) implements BookingResult {}

    /**
     * The customer is registered, and the slot had gone before it was asked for: no schedule
     * request was made.
     *
     * @param availability the slots that are free instead
     */
    record SlotGone(Attempt attempt, Availability availability, boolean kept)
            implements BookingResult {}

    /**
     * One of the two calls did not succeed. What Popin may have done is told by the kind of the
     * failure, and by the attempt's state where an earlier try is still in doubt.
     *
     * @param stage the call that failed
     */
    record Failed(BookingStage stage, PopinFailure failure, Attempt attempt, boolean kept)
            implements BookingResult {}

    /**
     * What was meant could not be written to the journal, so nothing was sent.
     *
     * @param stage the call that was not made
     * @param before the attempt as far as it had come; empty for a new customer, of whom the
     *     journal then knows nothing
     */
    record NotBegun(
            BookingStage stage, JournalFailure failure, Optional<Attempt> before, boolean kept)
            implements BookingResult {}

    /** Whether the journal has what came of the requests made. */
    boolean kept();
}
