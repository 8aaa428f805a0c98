package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Seven days of slots as they stand in the grid: a column a day, a row an hour, and in each cell
 * the places of that hour from left to right. A plain value; equal layouts look the same.
 *
 * @param start the first day, in the seller's zone
 * @param part the part of the day that the rows are narrowed to
 * @param days the seven columns
 * @param rows one row for each hour that has, or in this same view had, a slot; in order
 * @param placesPerCell how many places the width of a cell is divided into; at least one
 */
public record WeekLayout(
        LocalDate start,
        DayPart part,
        List<DayColumn> days,
        List<HourRow> rows,
        int placesPerCell) {

    /** How many days a week shows. */
    public static final int DAYS = 7;

    /**
     * The head of a column.
     *
     * @param date the date in the seller's zone
     * @param today whether that is today there
     * @param free how many slots of the column can be picked
     * @param empty whether the column has no chip at all
     */
    public record DayColumn(LocalDate date, boolean today, int free, boolean empty) {
        /** By hand, as that of the layout, and for the same reason. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof DayColumn column
                    && date.equals(column.date)
                    && today == column.today
                    && free == column.free
                    && empty == column.empty;
        }

        @Override
        public int hashCode() {
            return Objects.hash(date, today, free, empty);
        }
    }

    /**
     * One hour of the seven days.
     *
     * @param hour from 0 to 23
     * @param cells as many as there are days
     */
    public record HourRow(int hour, List<Cell> cells) {
        public HourRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One hour of one day.
     *
     * @param places in order of their minutes, which differ
     */
    public record Cell(List<Place> places) {
        public Cell {
            places = List.copyOf(places);
        }

        /** The chips of this hour, in order. */
        public Stream<Chip> chips() {
            return places.stream().map(Place::chip).flatMap(Stream::ofNullable);
        }
    }

    /**
     * A place within a cell.
     *
     * @param minute from 0 to 59
     * @param chip null where nothing is offered at that minute
     */
    public record Place(int minute, @Nullable Chip chip) {}

    /**
     * A slot as it is shown.
     *
     * @param slot what it stands for
     * @param state how it looks
     */
    public record Chip(Slot slot, ChipState state) {}

    public WeekLayout {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /**
     * By hand, and what is seen at once first: Java makes that of a record anew in each process,
     * which the first week of a start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeekLayout week
                && start.equals(week.start)
                && part == week.part
                && placesPerCell == week.placesPerCell
                && rows.size() == week.rows.size()
                && days.equals(week.days)
                && rows.equals(week.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, part, days, rows, placesPerCell);
    }

    /** Every chip, hour by hour and in each hour day by day. */
    public Stream<Chip> chips() {
        return rows.stream().flatMap(row -> row.cells().stream()).flatMap(Cell::chips);
    }

    /** The chip of a slot, by its start, if this week shows it. */
    public Optional<Chip> chipOf(Slot slot) {
        return chips().filter(chip -> chip.slot().isSameTime(slot)).findFirst();
    }

    /** The last of the seven days. */
    public LocalDate end() {
        return start.plusDays(DAYS - 1L);
    }

    /** Whether {@code date} is one of the seven days. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end());
    }

    /** Whether the week has nothing worth showing: no slot that is, or just was, to be had. */
    public boolean isEmpty() {
        return chips().allMatch(chip -> chip.state() == ChipState.PAST);
    }
}
