package io.popindesk.desk;

import java.util.Map;
import java.util.Optional;

/**
 * A form that is not finished, as it stands on the screen.
 *
 * @param typed what has been typed, a text for each field that has any
 * @param slot the selected slot
 * @param attempt the attempt that the form goes on with
 */
public record Draft(
        Map<CustomerField, String> typed, Optional<Slot> slot, Optional<AttemptId> attempt) {

    /** A form with nothing in it. */
    public static final Draft EMPTY = new Draft(Map.of(), Optional.empty(), Optional.empty());

    public Draft {
        typed = Map.copyOf(typed);
    }

    /** Tells nothing about the person, so that it may appear in a log. */
    @Override
    public String toString() {
        return "Draft[…]";
    }
}
