package io.popindesk.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** A key or chord shown beside the action that it stands for. */
public final class KeyCap extends Label {

    /**
     * @param keys as they are written on the keyboard, for example {@code Ctrl ⏎}
     */
    public KeyCap(String keys) {
        super(keys);
        getStyleClass().setAll("key-cap");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    public KeyCap(Shortcut shortcut) {
        this(shortcut.keys());
    }
}
