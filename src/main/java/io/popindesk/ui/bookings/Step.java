package io.popindesk.ui.bookings;

/** What a person can do next about an attempt. */
public enum Step {
    /** Register a customer of whom nothing was sent yet, or ask for the time not asked for yet. */
    SEND_NOW,
    /** Read the free slots for what they say about a call in doubt. */
    CHECK,
    MARK_BOOKED,
    MARK_NOT_BOOKED,
    /** Ask for the time in doubt once more, which may book two calls. */
    TRY_AGAIN,
    /** Register once more, which may make a second entry at Popin. */
    REGISTER_AGAIN,
    CORRECT_DETAILS,
    PICK_TIME,
    PICK_ANOTHER_TIME,
    /** Take a booking up again that a person had stopped. */
    GO_ON,
    OPEN_LINK,
    COPY_LINK,
    CLOSE,
    REOPEN,
    /** What happened so far, step by step. */
    HISTORY,
    /** What is kept of the customer, to be handed over or erased. */
    PERSON;

    /** Whether it may double something at Popin, so that the person is told before. */
    boolean mayDouble() {
        return this == TRY_AGAIN || this == REGISTER_AGAIN;
    }
}
