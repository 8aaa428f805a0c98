package io.popindesk.ui.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A booking that did not simply succeed, in words.
 *
 * @param kind what is known about it
 * @param headline what happened, in a few words
 * @param sentences why, whether anything was sent, and what that means
 * @param steps what can be done, the likeliest first
 * @param notBefore when the first step may be taken, where Popin asked to wait
 */
public record Trouble(
        Kind kind,
        String headline,
        String sentences,
        List<NextStep> steps,
        Optional<Instant> notBefore) {

    /** What is known about what Popin did. */
    public enum Kind {
        REFUSED,
        NOT_SENT,
        UNKNOWN,
        /** The journal could not be written, so nothing was sent. */
        NOT_KEPT
    }

    public Trouble {
        steps = List.copyOf(steps);
    }
}
