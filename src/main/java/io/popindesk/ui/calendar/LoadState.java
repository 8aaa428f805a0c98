package io.popindesk.ui.calendar;

/** How far the calendar's slots can be relied on. */
public enum LoadState {
    /** Nothing has been read yet; a reading is awaited. */
    FIRST_LOAD,

    /** The last reading succeeded and is shown. A refresh may be under way beside it. */
    READY,

    /** The last reading failed; an earlier one is still shown, marked as old. */
    STALE,

    /** The last reading failed, and there is none to show. */
    FAILED
}
