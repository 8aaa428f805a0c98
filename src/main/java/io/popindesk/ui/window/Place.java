package io.popindesk.ui.window;

/** The places of the window, of which one is shown at a time. */
enum Place {
    /** The customer form, the free slots, the booking. */
    BOOK,
    /** What the journal has. */
    BOOKINGS
}
