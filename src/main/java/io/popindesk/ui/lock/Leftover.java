package io.popindesk.ui.lock;

import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is left of the input that opened the lock: a key that is still held down and repeats itself,
 * the second half of a double click. It would press what has come to lie under it.
 */
final class Leftover {
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private boolean clicked;

    /** Notes what happens while it is locked. */
    void note(InputEvent event) {
        switch (event) {
            case KeyEvent key when key.getEventType() == KeyEvent.KEY_PRESSED ->
                    held.add(key.getCode());
            case KeyEvent key when key.getEventType() == KeyEvent.KEY_RELEASED ->
                    held.remove(key.getCode());
            case MouseEvent mouse -> clicked = mouse.getClickCount() > 0;
            default -> {
                // Leaves nothing.
            }
        }
    }

    /** Whether this belongs to what was noted. */
    boolean has(InputEvent event) {
        if (held.isEmpty() && !clicked) {
            return false;
        }
        return switch (event) {
            case KeyEvent key when key.getEventType() == KeyEvent.KEY_TYPED -> !held.isEmpty();
            case KeyEvent key when key.getEventType() == KeyEvent.KEY_RELEASED ->
                    held.remove(key.getCode());
            case KeyEvent key -> held.contains(key.getCode());
            case MouseEvent mouse when clicked && mouse.getClickCount() > 0 -> {
                clicked = mouse.getClickCount() > 1;
                yield clicked;
            }
            default -> false;
        };
    }

    /** Forgets it: whoever went to another window let go of the keys there. */
    void forget() {
        held.clear();
        clicked = false;
    }
}
