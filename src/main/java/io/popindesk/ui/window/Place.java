package io.popindesk.ui.window;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The places of the window, of which one is shown at a time. */
enum Place {
    /** The customer form, the free slots, the booking. */
    BOOK(KeyCode.DIGIT1),
    /** What the journal has. */
    BOOKINGS(KeyCode.DIGIT2),
    /** What is chosen for this desk. */
    SETTINGS(KeyCode.DIGIT3);

    private final KeyCode digit;

    Place(KeyCode digit) {
        this.digit = digit;
    }

    /** The keys that lead there. */
    KeyCombination keys() {
        return new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN);
    }
}
