package io.popindesk.desk;

import java.time.Instant;

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
    NOT_KNOWN;

    /** What free slots, read at {@code now} or a little before, say about a booking of a slot. */
    public static SlotEvidence of(Slot slot, Availability availability, Instant now) {
        if (availability.slotAt(slot.start()).isPresent()) {
            return STILL_FREE;
        }
        boolean stillToCome = slot.instant().isAfter(now);
        return stillToCome && availability.isMissing(slot) ? GONE : NOT_KNOWN;
    }
}
