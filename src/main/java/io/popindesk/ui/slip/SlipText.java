package io.popindesk.ui.slip;

import java.util.List;
import java.util.Optional;

/**
 * What stands on a slip, in the customer's language.
 *
 * @param title what it is about
 * @param when when the call is; empty for a call at once
 * @param whose for whom it is
 * @param howTo heads what follows
 * @param scan what to do with the code and the link
 * @param link the address to type in, the same as in the code
 * @param steps what to do then, a sentence each
 */
public record SlipText(
        String title,
        Optional<When> when,
        String whose,
        String howTo,
        String scan,
        String link,
        List<String> steps) {

    /**
     * By the seller's clock.
     *
     * @param day for example {@code Thursday 26 November 2026}
     * @param time for example {@code 3:15 PM}
     * @param zone for example {@code India Standard Time}
     */
    public record When(String day, String time, String zone) {}

    public SlipText {
        steps = List.copyOf(steps);
    }

    /** Names somebody and lets whoever reads it join the call, so it is kept out of logs. */
    @Override
    public String toString() {
        return "SlipText[…]";
    }
}
