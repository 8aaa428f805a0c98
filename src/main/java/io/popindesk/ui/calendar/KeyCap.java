package io.popindesk.ui.calendar;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** A shortcut as it is shown beside its action, drawn like a key. */
final class KeyCap extends Label {
    KeyCap(String keys) {
        super(keys);
        getStyleClass().setAll("key-cap");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }
}
