package io.popindesk.ui.calendar;

import io.popindesk.ui.calendar.WeekLayout.Chip;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Follows the mouse over the grid: the chip below it becomes a node, which then shows that it can
 * be clicked, and has the tooltip.
 */
final class ChipHover {
    private final WeekGrid grid;
    private final ChipNodes chips;

    /** One tooltip serves all chips; it is made when the mouse comes for the first time. */
    private @Nullable Tooltip tooltip;

    /** Where the mouse is, from the upper edge of what is in sight; null while it is elsewhere. */
    private @Nullable Point2D mouse;

    ChipHover(WeekGrid grid, ChipNodes chips) {
        this.grid = grid;
        this.chips = chips;
        grid.addEventHandler(MouseEvent.MOUSE_ENTERED, this::moved);
        grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        grid.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> left());
        grid.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, this::tellHovered);
        grid.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, this::leftHovered);
    }

    /** The grid has moved below the mouse. */
    void moved() {
        if (mouse != null) {
            chips.hover(
                    grid.places()
                            .at(mouse.getX(), mouse.getY() + grid.top())
                            .map(Chip::slot)
                            .orElse(null));
        }
    }

    private void moved(MouseEvent event) {
        mouse = new Point2D(event.getX(), event.getY() - grid.top());
        moved();
    }

    private void left() {
        mouse = null;
        chips.hover(null);
    }

    /** The tooltip goes with the mouse and speaks of the chip below it. */
    private void tellHovered(MouseEvent event) {
        if (event.getTarget() instanceof ChipNode chip) {
            Tooltip words = tooltip == null ? newTooltip() : tooltip;
            tooltip = words;
            words.setText(chip.getAccessibleText());
            Tooltip.install(chip, words);
            // A chip that became a node below a mouse at rest is entered, but no move follows, and
            // a tooltip waits for one.
            Event.fireEvent(chip, event.copyFor(chip, chip, MouseEvent.MOUSE_MOVED));
        }
    }

    private static Tooltip newTooltip() {
        Tooltip made = new Tooltip();
        made.getStyleClass().add("slot-tooltip");
        return made;
    }

    private void leftHovered(MouseEvent event) {
        if (event.getTarget() instanceof ChipNode chip) {
            Tooltip.uninstall(chip, tooltip);
        }
    }
}
