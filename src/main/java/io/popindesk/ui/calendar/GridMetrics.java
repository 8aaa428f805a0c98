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
 * @param scale how large its parts are
 * @param width of the grid
 * @param lineHeight of each line of chips
 * @param placesPerCell how many places a cell is at least divided into
 * @param rowLines how many lines each row has
 */
record GridMetrics(
        GridScale scale, double width, int lineHeight, int placesPerCell, List<Integer> rowLines) {
    private static final int GAP = 3;
    private static final int CELL_PADDING = 3;
    private static final int RULE = 1;

    /** What a line of chips has above and below them together, where there is room. */
    private static final int LINE_MARGIN = 8;

    /**
     * Whether everything stands where it does with {@code other}. Not {@code equals}: Java makes
     * that of a record anew in each process, which takes longer than everything else here.
     */
    boolean isSame(GridMetrics other) {
        return scale.em() == other.scale.em()
                && scale.usualLine() == other.scale.usualLine()
                && width == other.width
                && lineHeight == other.lineHeight
                && placesPerCell == other.placesPerCell
                && rowLines.equals(other.rowLines);
    }

    /** Fits a week into a width and, as far as its rows can shrink, into a height. */
    static GridMetrics fit(WeekLayout week, GridScale scale, double width, double height) {
        int perLine = chipsPerLine(scale, width);
        List<Integer> rowLines =
                week.rows().stream().map(row -> lines(row, week.placesPerCell(), perLine)).toList();
        int lines = Math.max(1, total(rowLines));
        int lineHeight = Math.clamp((int) (height / lines), scale.leastLine(), scale.mostLine());
        return new GridMetrics(scale, width, lineHeight, week.placesPerCell(), rowLines);
    }

    /** The height of all rows. */
    int height() {
        return total(rowLines) * lineHeight;
    }

    /** The height of all rows where nothing makes them larger or smaller. */
    int usualHeight() {
        return total(rowLines) * scale.usualLine();
    }

    /** The left edge of a day's column; that of the day after the last is the right edge. */
    double columnX(int day) {
        return Math.rint(scale.labels() + day * columnWidth(scale, width));
    }

    /** The upper edge of a row; that of the row after the last is the lower edge. */
    double rowY(int row) {
        int lines = 0;
        for (int above = 0; above < row; above++) {
            lines += rowLines.get(above);
        }
        return (double) lines * lineHeight;
    }

    /** Where a place of a cell stands. */
    Bounds place(int row, int day, Cell cell, int place) {
        int places = Math.max(cell.places().size(), placesPerCell);
        int lines = Math.ceilDiv(places, chipsPerLine(scale, width));
        int perLine = Math.ceilDiv(places, lines);
        // Where room is scarce, chips touch rather than be too small or on a line of their own.
        double inside = columnX(day + 1) - columnX(day) - RULE;
        double spare = inside - perLine * scale.leastChipWidth();
        int padding = spare >= 2 * CELL_PADDING ? CELL_PADDING : 0;
        double left = columnX(day) + RULE + padding;
        double room = inside - 2 * padding;
        int gap = (int) Math.clamp((spare - 2 * padding) / perLine, 0, GAP);
        double pitch = (room + gap) / perLine;
        double x = Math.ceil(left + pitch * (place % perLine));
        double right = Math.ceil(left + pitch * (place % perLine + 1)) - gap;
        int chipHeight = Math.max(scale.leastChipHeight(), lineHeight - LINE_MARGIN);
        int line = place / perLine;
        int margin = (lineHeight - chipHeight) / 2;
        return new BoundingBox(x, rowY(row) + line * lineHeight + margin, right - x, chipHeight);
    }

    private static int chipsPerLine(GridScale scale, double width) {
        double room = Math.floor(columnWidth(scale, width)) - RULE;
        return Math.max(1, (int) (room / scale.leastChipWidth()));
    }

    private static double columnWidth(GridScale scale, double width) {
        return (width - scale.labels()) / WeekLayout.DAYS;
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
