package io.popindesk.ui.lock;

import javafx.event.EventType;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.EnumSet;
import java.util.Set;

/**
 * Waits for a key or click that is wholly made while it waits: pressed and let go, so that nothing
 * of it is left for what is behind the lock. The key that locked, held down, is none.
 */
final class AnyKey {
    private final Set<KeyCode> heldBefore = EnumSet.noneOf(KeyCode.class);
    private final Set<KeyCode> pressed = EnumSet.noneOf(KeyCode.class);
    private boolean clicking;

    /** What happened as the lock came; it counts for nothing. */
    void ignore(InputEvent event) {
        if (event instanceof KeyEvent key && key.getEventType() == KeyEvent.KEY_PRESSED) {
            heldBefore.add(key.getCode());
        }
    }

    /** Whether this ends a key or click. */
    boolean isEndedBy(InputEvent event) {
        return switch (event) {
            case KeyEvent key -> isEndedBy(key);
            case MouseEvent mouse -> isEndedBy(mouse.getEventType());
            default -> false;
        };
    }

    private boolean isEndedBy(KeyEvent key) {
        KeyCode code = key.getCode();
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            // Control and its like are pressed to reach another window, too.
            if (!heldBefore.contains(code) && !code.isModifierKey()) {
                pressed.add(code);
            }
            return false;
        }
        if (key.getEventType() == KeyEvent.KEY_RELEASED) {
            heldBefore.remove(code);
            return pressed.remove(code);
        }
        return false;
    }

    private boolean isEndedBy(EventType<?> type) {
        if (type == MouseEvent.MOUSE_PRESSED) {
            clicking = true;
        }
        return clicking && type == MouseEvent.MOUSE_CLICKED;
    }
}
