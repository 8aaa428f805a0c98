package io.popindesk.ui.calendar;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The keys of the grid, as those of a grid on the web. Combinations not named here pass on. */
final class SlotKeys {
    private static final Map<KeyCode, GridMove> MOVES =
            Map.of(
                    KeyCode.LEFT, GridMove.LEFT,
                    KeyCode.RIGHT, GridMove.RIGHT,
                    KeyCode.UP, GridMove.UP,
                    KeyCode.DOWN, GridMove.DOWN,
                    KeyCode.HOME, GridMove.DAY_START,
                    KeyCode.END, GridMove.DAY_END);
    private static final Map<KeyCode, GridMove> CONTROL_MOVES =
            Map.of(KeyCode.HOME, GridMove.WEEK_START, KeyCode.END, GridMove.WEEK_END);

    private final GridCursor cursor;

    SlotKeys(GridCursor cursor) {
        this.cursor = cursor;
    }

    void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown() || event.isShiftDown()) {
            return;
        }
        boolean known =
                event.isShortcutDown() ? withControl(event.getCode()) : plain(event.getCode());
        if (known) {
            event.consume();
        }
    }

    private boolean plain(KeyCode key) {
        switch (key) {
            case PAGE_UP -> cursor.turnPage(false);
            case PAGE_DOWN -> cursor.turnPage(true);
            case ENTER, SPACE -> cursor.select();
            default -> {
                return move(MOVES.get(key));
            }
        }
        return true;
    }

    private boolean withControl(KeyCode key) {
        return move(CONTROL_MOVES.get(key));
    }

    private boolean move(@Nullable GridMove move) {
        if (move == null) {
            return false;
        }
        cursor.move(move);
        return true;
    }
}
