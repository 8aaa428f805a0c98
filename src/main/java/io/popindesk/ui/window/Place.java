package io.popindesk.ui.window;

import io.popindesk.ui.Shortcut;

import javafx.scene.input.KeyCombination;

/** The places of the window, of which one is shown at a time. */
enum Place {
    /** The customer form, the free slots, the booking. */
    BOOK(Shortcut.TO_BOOK),
    /** What the journal has. */
    BOOKINGS(Shortcut.TO_BOOKINGS),
    /** What is chosen for this desk. */
    SETTINGS(Shortcut.TO_SETTINGS);

    private final Shortcut shortcut;

    Place(Shortcut shortcut) {
        this.shortcut = shortcut;
    }

    /** The keys that lead there. */
    KeyCombination keys() {
        return shortcut.combination();
    }
}
