package io.popindesk.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
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

    /** What presses a shortcut, to look at; see {@link #on} for what can be pressed itself. */
    public KeyCap(Shortcut shortcut) {
        this(shortcut.keys());
    }

    /** Shows beside the words of a control what presses it, and tells a screen reader too. */
    public static KeyCap on(ButtonBase control, Shortcut shortcut) {
        KeyCap keys = new KeyCap(shortcut);
        control.setGraphic(keys);
        control.setContentDisplay(ContentDisplay.RIGHT);
        control.setAccessibleHelp(shortcut.spoken());
        return keys;
    }
}
