package io.popindesk.ui.calendar;

import io.popindesk.ui.calendar.WeekLayout.Cell;
import io.popindesk.ui.calendar.WeekLayout.HourRow;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

import java.util.List;

/**
 * Where everything of one week stands, in whole pixels. Rows grow and shrink with the height there
 * is; an hour with more places than fit beside each other gets several lines.
 *
 * @param width of the grid
 * @param lineHeight of each line of chips
 * @param placesPerCell how many places a cell is at least divided into
 * @param rowLines how many lines each row has
 */
record GridMetrics(double width, int lineHeight, int placesPerCell, List<Integer> rowLines) {
    /** The width of the hours' labels. */
    static final int LABELS = 52;

    private static final int MIN_CHIP = 24;
    private static final int MIN_LINE = 28;
    private static final int USUAL_LINE = 36;
    private static final int MAX_LINE = 44;
    private static final int MIN_GAP = 2;
    private static final int GAP = 3;
    private static final int CELL_PADDING = 3;
    private static final int RULE = 1;

    /** Fits a week into a width and, as far as its rows can shrink, into a height. */
    static GridMetrics fit(WeekLayout week, double width, double height) {
        int perLine = chipsPerLine(width);
        List<Integer> rowLines =
                week.rows().stream().map(row -> lines(row, week.placesPerCell(), perLine)).toList();
        int lines = Math.max(1, total(rowLines));
        int lineHeight = Math.clamp((int) (height / lines), MIN_LINE, MAX_LINE);
        return new GridMetrics(width, lineHeight, week.placesPerCell(), rowLines);
    }

    /** The height of all rows. */
    int height() {
        return total(rowLines) * lineHeight;
    }

    /** The height of all rows where nothing makes them larger or smaller. */
    int usualHeight() {
        return total(rowLines) * USUAL_LINE;
    }

    /** The left edge of a day's column; that of the day after the last is the right edge. */
    double columnX(int day) {
        return Math.rint(LABELS + day * columnWidth(width));
    }

    /** The upper edge of a row; that of the row after the last is the lower edge. */
    double rowY(int row) {
        return (double) total(rowLines.subList(0, row)) * lineHeight;
    }

    /** Where a place of a cell stands. */
    Bounds place(int row, int day, Cell cell, int place) {
        int places = Math.max(cell.places().size(), placesPerCell);
        int lines = Math.ceilDiv(places, chipsPerLine(width));
        int perLine = Math.ceilDiv(places, lines);
        double left = columnX(day) + RULE + CELL_PADDING;
        double room = columnX(day + 1) - CELL_PADDING - left;
        int gap = room + GAP < perLine * (MIN_CHIP + GAP) ? MIN_GAP : GAP;
        double pitch = (room + gap) / perLine;
        double x = Math.rint(left + pitch * (place % perLine));
        double right = Math.rint(left + pitch * (place % perLine + 1)) - gap;
        int chipHeight = Math.max(MIN_CHIP, lineHeight - 8);
        int line = place / perLine;
        int margin = (lineHeight - chipHeight) / 2;
        return new BoundingBox(x, rowY(row) + line * lineHeight + margin, right - x, chipHeight);
    }

    private static int chipsPerLine(double width) {
        double room = Math.floor(columnWidth(width)) - RULE - 2 * CELL_PADDING;
        return Math.max(1, (int) ((room + MIN_GAP) / (MIN_CHIP + MIN_GAP)));
    }

    private static double columnWidth(double width) {
        return (width - LABELS) / WeekLayout.DAYS;
    }

    private static int lines(HourRow row, int placesPerCell, int perLine) {
        int places =
                row.cells().stream()
                        .mapToInt(cell -> cell.places().size())
                        .reduce(placesPerCell, Math::max);
        return Math.ceilDiv(places, perLine);
    }

    private static int total(List<Integer> lines) {
        return lines.stream().mapToInt(Integer::intValue).sum();
    }
}
