package io.popindesk.desk;

/** What the free slots, read again, say about a booking whose outcome is unknown. */
public enum SlotEvidence {
    /** The slot is still offered: probably it was not booked. */
    STILL_FREE,
    /**
     * The slot is no longer offered: probably it was booked, though another desk may have done so.
     */
    GONE,
    /**
     * Nothing can be concluded: the slots could not be read, or not all of them, or the slot's time
     * has come meanwhile and its absence says nothing.
     */
    NOT_KNOWN
}
