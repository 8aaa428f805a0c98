package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Customer;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import java.util.Optional;

/**
 * What the customer leaves with.
 *
 * @param attempt the journal's name for it
 * @param slot the time booked; empty for a call at once
 * @param message Popin's own words, possibly empty
 * @param by who says that the call is booked
 */
public record Confirmation(
        AttemptId attempt,
        Customer customer,
        Registration registration,
        Optional<Slot> slot,
        String message,
        By by) {

    /** Whose word it is. */
    public enum By {
        POPIN,
        /** Popin never answered, and the person decided from the evidence. */
        PERSON
    }

    /** What it is that is confirmed. */
    public enum State {
        BOOKED,
        /** By the person, not by Popin. */
        MARKED,
        /** A link, without a time. */
        CALL_NOW
    }

    /** What it is that is confirmed. */
    public State state() {
        if (slot.isEmpty()) {
            return State.CALL_NOW;
        }
        return by == By.POPIN ? State.BOOKED : State.MARKED;
    }

    /** What there is to leave with; empty while the customer does not even have a link. */
    static Optional<Confirmation> of(Attempt attempt) {
        return attempt.registration()
                .map(
                        registration ->
                                new Confirmation(
                                        attempt.id(),
                                        attempt.customer(),
                                        registration,
                                        attempt.purpose() == Purpose.CALL_NOW
                                                ? Optional.empty()
                                                : attempt.slot(),
                                        attempt.words(),
                                        attempt.state() == AttemptState.MARKED_BOOKED
                                                ? By.PERSON
                                                : By.POPIN));
    }
}
