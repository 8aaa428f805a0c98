package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.WeekLayout.Cell;
import io.popindesk.ui.calendar.WeekLayout.Chip;
import io.popindesk.ui.calendar.WeekLayout.DayColumn;
import io.popindesk.ui.calendar.WeekLayout.HourRow;
import io.popindesk.ui.calendar.WeekLayout.Place;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lays out one week. A step that divides the hour gives every cell the same places, so that equal
 * minutes stand below each other; a slot beside that raster gets a place of its own within its
 * cell. With any other step a cell has the places of its slots, and no empty ones.
 */
final class WeekPlanner {
    private final DayPart part;
    private final List<Integer> raster;

    /**
     * @param part slots outside it are left out
     * @param step the usual time between two slots
     */
    WeekPlanner(DayPart part, Duration step) {
        this.part = part;
        this.raster = rasterOf(step);
    }

    private static List<Integer> rasterOf(Duration step) {
        long minutes = step.toMinutes();
        if (minutes <= 0 || 60 % minutes != 0 || !step.equals(Duration.ofMinutes(minutes))) {
            return List.of();
        }
        return IntStream.iterate(0, minute -> minute < 60, minute -> minute + (int) minutes)
                .boxed()
                .toList();
    }

    /**
     * @param slots what to show; those outside the week or the part of the day are left out, and of
     *     two at one time the first is taken
     * @param stateOf how a slot looks
     * @param hours hours that get a row even without a slot
     */
    WeekLayout lay(
            LocalDate start,
            LocalDate today,
            Collection<Slot> slots,
            Function<Slot, ChipState> stateOf,
            Collection<Integer> hours) {
        SortedMap<LocalDateTime, Chip> chips = new TreeMap<>();
        for (Slot slot : slots) {
            if (belongs(slot, start)) {
                chips.computeIfAbsent(slot.start(), _ -> new Chip(slot, stateOf.apply(slot)));
            }
        }
        SortedMap<Integer, List<SortedMap<Integer, Chip>>> grid = new TreeMap<>();
        hours.forEach(hour -> grid.put(hour, emptyRow()));
        chips.forEach(
                (time, chip) ->
                        grid.computeIfAbsent(time.getHour(), _ -> emptyRow())
                                .get((int) (time.toLocalDate().toEpochDay() - start.toEpochDay()))
                                .put(time.getMinute(), chip));
        List<HourRow> rows = new ArrayList<>();
        grid.forEach(
                (hour, row) -> rows.add(new HourRow(hour, row.stream().map(this::cell).toList())));
        return new WeekLayout(start, part, columns(start, today, rows), rows, placesPerCell(rows));
    }

    private boolean belongs(Slot slot, LocalDate start) {
        LocalDate date = slot.start().toLocalDate();
        return !date.isBefore(start)
                && date.isBefore(start.plusDays(WeekLayout.DAYS))
                && part.includes(slot.start().toLocalTime());
    }

    private static List<SortedMap<Integer, Chip>> emptyRow() {
        List<SortedMap<Integer, Chip>> row = new ArrayList<>(WeekLayout.DAYS);
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            row.add(new TreeMap<>());
        }
        return row;
    }

    private Cell cell(Map<Integer, Chip> chips) {
        return new Cell(
                IntStream.concat(
                                raster.stream().mapToInt(Integer::intValue),
                                chips.keySet().stream().mapToInt(Integer::intValue))
                        .sorted()
                        .distinct()
                        .mapToObj(minute -> new Place(minute, chips.get(minute)))
                        .toList());
    }

    private int placesPerCell(List<HourRow> rows) {
        if (!raster.isEmpty()) {
            return raster.size();
        }
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.places().size())
                .reduce(1, Math::max);
    }

    private static List<DayColumn> columns(LocalDate start, LocalDate today, List<HourRow> rows) {
        return IntStream.range(0, WeekLayout.DAYS)
                .mapToObj(day -> column(start.plusDays(day), today, day, rows))
                .toList();
    }

    private static DayColumn column(LocalDate date, LocalDate today, int day, List<HourRow> rows) {
        List<Chip> chips = rows.stream().flatMap(row -> row.cells().get(day).chips()).toList();
        int free = (int) chips.stream().filter(chip -> chip.state().isOpen()).count();
        return new DayColumn(date, date.equals(today), free, chips.isEmpty());
    }
}
