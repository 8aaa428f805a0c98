package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** The keyboard's cursor over the shown week. It moves between slots that can be picked. */
final class GridCursor {
    private final CalendarModel model;
    private final Picks picks;
    private boolean focused;

    GridCursor(CalendarModel model, Picks picks) {
        this.model = model;
        this.picks = picks;
    }

    boolean isFocused() {
        return focused;
    }

    /**
     * Tells whether the grid has the keyboard's focus. As it comes, the cursor stands where it was,
     * else on the selected slot, else on the first free one.
     */
    void setFocused(boolean nowFocused) {
        focused = nowFocused;
        if (focused) {
            place();
        } else {
            picks.dropStrayCursor();
        }
        model.update();
    }

    /** Moves within the shown week, or not at all where the move leads nowhere. */
    void move(GridMove move) {
        Slot from = picks.cursor.get();
        if (from == null || !week().contains(from.start().toLocalDate())) {
            place();
        } else {
            new GridMoves(week()).from(from.start(), move).ifPresent(picks.cursor::set);
        }
        model.update();
    }

    /** Shows the week after, or the one before, and goes to the same time of it. */
    void turnPage(boolean forward) {
        LocalDate before = week().start();
        if (forward) {
            model.nextWeek();
        } else {
            model.previousWeek();
        }
        Slot from = picks.cursor.get();
        if (from == null) {
            place();
        } else {
            long days = week().start().toEpochDay() - before.toEpochDay();
            new GridMoves(week())
                    .nearestTo(from.start().plusDays(days))
                    .ifPresent(picks.cursor::set);
        }
        model.update();
    }

    /** Picks the slot that the cursor stands on, if it can be picked. */
    void select() {
        Slot slot = picks.cursor.get();
        if (slot != null && shown(slot).isPresent()) {
            model.select(slot);
        }
    }

    private void place() {
        GridMoves moves = new GridMoves(week());
        picks.cursor.set(
                shown(picks.cursor.get())
                        .or(() -> shown(picks.selected.get()))
                        .flatMap(slot -> moves.nearestTo(slot.start()))
                        .or(() -> moves.from(week().start().atStartOfDay(), GridMove.WEEK_START))
                        .orElse(null));
    }

    private Optional<Slot> shown(@Nullable Slot slot) {
        return slot == null ? Optional.empty() : week().chipOf(slot).map(WeekLayout.Chip::slot);
    }

    private WeekLayout week() {
        return model.weekProperty().get();
    }
}
