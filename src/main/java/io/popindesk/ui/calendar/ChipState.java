package io.popindesk.ui.calendar;

/** What a slot in the shown week is at the moment. */
public enum ChipState {
    /** Can be picked. */
    FREE,

    /** Is picked, and will be booked next. */
    SELECTED,

    /** Is being booked. */
    BOOKING,

    /** Was free a moment ago; kept in its place so that the person sees what became of it. */
    TAKEN,

    /** Has begun. */
    PAST;

    /** Whether a person may pick a slot in this state, or has. */
    public boolean isOpen() {
        return this == FREE || this == SELECTED;
    }
}
