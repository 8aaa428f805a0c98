package io.popindesk.desk;

import java.time.Instant;

/**
 * Which attempts to look for in the journal.
 *
 * @param text words that all have to be found in the name, the mobile number or the email address;
 *     see {@link SearchText}
 * @param filter which of them
 * @param now what upcoming and past are measured by
 */
public record AttemptQuery(String text, Filter filter, Instant now) {

    /** A part of the journal. */
    public enum Filter {
        ALL,
        /** What needs a person. */
        ATTENTION,
        /** What waits to be sent. */
        WAITING,
        /** Booked calls whose time is still to come; the soonest first. */
        UPCOMING,
        /** Booked calls whose time has come, and calls at once. */
        PAST
    }

    /** Without the text, which is a person's name most of the time. */
    @Override
    public String toString() {
        return "AttemptQuery[" + filter + "]";
    }
}
