package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.WeekLayout.Cell;
import io.popindesk.ui.calendar.WeekLayout.Chip;
import io.popindesk.ui.calendar.WeekLayout.HourRow;
import io.popindesk.ui.calendar.WeekLayout.Place;

import javafx.geometry.Bounds;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Where the places of a week stand in the grid, and what stands at a point of it. All points and
 * bounds are the grid's own.
 *
 * @param week whose places they are
 * @param metrics fit to that week
 */
record GridPlaces(WeekLayout week, GridMetrics metrics) {

    /** Is shown one place after the other. */
    @FunctionalInterface
    interface Visitor {
        /** Is shown a place, which is in the column {@code day}, counted from 0. */
        void visit(int day, Place place, Bounds bounds);
    }

    /** Where a slot's chip stands, if the week has it. */
    Optional<Bounds> of(Slot slot) {
        int day = (int) ChronoUnit.DAYS.between(week.start(), slot.start().toLocalDate());
        if (day < 0 || day >= WeekLayout.DAYS) {
            return Optional.empty();
        }
        int row = rowOf(slot.start().getHour());
        if (row < 0) {
            return Optional.empty();
        }
        return find(row, day, (chip, _) -> chip.slot().isSameTime(slot)).map(Found::bounds);
    }

    /** The chip at a point; none between chips. */
    Optional<Chip> at(double x, double y) {
        int day = dayAt(x);
        int row = rowAt(y);
        if (day < 0 || row < 0) {
            return Optional.empty();
        }
        return find(row, day, (_, bounds) -> bounds.contains(x, y)).map(Found::chip);
    }

    /** Visits every place of the rows that reach into a part of the grid's height. */
    void visit(double top, double bottom, Visitor visitor) {
        for (int row = 0; row < week.rows().size(); row++) {
            if (metrics.rowY(row + 1) > top && metrics.rowY(row) < bottom) {
                visit(row, visitor);
            }
        }
    }

    private void visit(int row, Visitor visitor) {
        List<Cell> cells = week.rows().get(row).cells();
        for (int day = 0; day < cells.size(); day++) {
            Cell cell = cells.get(day);
            for (int place = 0; place < cell.places().size(); place++) {
                visitor.visit(day, cell.places().get(place), metrics.place(row, day, cell, place));
            }
        }
    }

    private record Found(Chip chip, Bounds bounds) {}

    private Optional<Found> find(int row, int day, BiPredicate<Chip, Bounds> wanted) {
        Cell cell = week.rows().get(row).cells().get(day);
        for (int place = 0; place < cell.places().size(); place++) {
            Chip chip = cell.places().get(place).chip();
            if (chip != null) {
                Bounds bounds = metrics.place(row, day, cell, place);
                if (wanted.test(chip, bounds)) {
                    return Optional.of(new Found(chip, bounds));
                }
            }
        }
        return Optional.empty();
    }

    private int rowOf(int hour) {
        List<HourRow> rows = week.rows();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).hour() == hour) {
                return row;
            }
        }
        return -1;
    }

    private int rowAt(double y) {
        for (int row = 0; row < week.rows().size(); row++) {
            if (y >= metrics.rowY(row) && y < metrics.rowY(row + 1)) {
                return row;
            }
        }
        return -1;
    }

    private int dayAt(double x) {
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            if (x >= metrics.columnX(day) && x < metrics.columnX(day + 1)) {
                return day;
            }
        }
        return -1;
    }
}
