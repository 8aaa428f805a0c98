package io.popindesk.ui.lock;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which input reaches a window while it is locked: what types a PIN and presses the button, and
 * only on the lock screen. All else, shortcuts above all, would act on what is behind it.
 */
final class LockedInput {
    private static final Set<KeyCode> KEYS =
            EnumSet.of(
                    KeyCode.TAB,
                    KeyCode.ENTER,
                    KeyCode.SPACE,
                    KeyCode.BACK_SPACE,
                    KeyCode.DELETE,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END);

    private LockedInput() {}

    static boolean passes(InputEvent event) {
        if (event instanceof KeyEvent key) {
            return !key.isControlDown() && !key.isAltDown() && !key.isMetaDown() && isHarmless(key);
        }
        return isOnLockScreen(event.getTarget());
    }

    private static boolean isHarmless(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_TYPED) {
            return key.getCharacter()
                    .codePoints()
                    .allMatch(one -> Character.isDigit(one) || Character.isISOControl(one));
        }
        return key.getCode().isDigitKey() || KEYS.contains(key.getCode());
    }

    private static boolean isOnLockScreen(EventTarget target) {
        Node node = target instanceof Node one ? one : null;
        while (node != null && !(node instanceof LockScreen)) {
            node = node.getParent();
        }
        return node != null;
    }
}
