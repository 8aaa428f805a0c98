package io.popindesk.ui.booking;

/** What a person can do when a booking did not simply succeed. */
public enum NextStep {
    /** The same request once more. */
    TRY_AGAIN,
    /** Read the slots once more and say what they suggest. */
    CHECK_AGAIN,
    /** Take the call as booked, though Popin did not say so. */
    MARK_BOOKED,
    /** Take the call as not booked, and go on with another time. */
    MARK_NOT_BOOKED,
    /** Another time for the same customer. */
    PICK_ANOTHER_TIME,
    /** Correct what was typed. */
    MEND_DETAILS,
    /** Somebody else first; the journal keeps this one. */
    LATER,
    /** See how the desk is connected to its account. */
    SHOW_CONNECTION
}
