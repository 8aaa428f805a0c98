package io.popindesk.ui.calendar;

import io.popindesk.ui.calendar.WeekLayout.Chip;

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
    private final Tooltip tooltip = new Tooltip();

    /** Where the mouse is, from the upper edge of what is in sight; null while it is elsewhere. */
    private @Nullable Point2D mouse;

    ChipHover(WeekGrid grid, ChipNodes chips) {
        this.grid = grid;
        this.chips = chips;
        tooltip.getStyleClass().add("slot-tooltip");
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

    /** One tooltip serves all chips; it goes with the mouse and speaks of the one below it. */
    private void tellHovered(MouseEvent event) {
        if (event.getTarget() instanceof ChipNode chip) {
            tooltip.setText(chip.getAccessibleText());
            Tooltip.install(chip, tooltip);
        }
    }

    private void leftHovered(MouseEvent event) {
        if (event.getTarget() instanceof ChipNode chip) {
            Tooltip.uninstall(chip, tooltip);
        }
    }
}
