package io.popindesk.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of an attempt, as the journal keeps it for good.
 *
 * @param at when the step was made
 * @param state where it led
 * @param sent what was sent to Popin, word for word: the customer's details, a line each in the
 *     order of {@link CustomerField}, or the text that names the slot; empty where the step was no
 *     request
 * @param cause why Popin did not simply do as asked
 * @param words Popin's own words, one plain line, possibly empty
 */
public record AttemptEvent(
        Instant at,
        AttemptState state,
        Optional<String> sent,
        Optional<Cause> cause,
        String words) {

    /** Tells nothing about the person, so that it may appear in a log. */
    @Override
    public String toString() {
        return "AttemptEvent[" + state + " at " + at + "]";
    }
}
