package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.WeekLayout.Chip;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a {@link GridMove} leads, in one layout. */
final class GridMoves {
    private final List<Slot> open;

    GridMoves(WeekLayout week) {
        open = week.chips().filter(chip -> chip.state().isOpen()).map(Chip::slot).sorted().toList();
    }

    /** The slot that {@code move} leads to from {@code from}; empty where it leads nowhere. */
    Optional<Slot> from(LocalDateTime from, GridMove move) {
        return switch (move) {
            case LEFT -> aside(from, earlierThan(from).toList().reversed());
            case RIGHT -> aside(from, laterThan(from).toList());
            case UP -> acrossHours(from, earlierThan(from).toList().reversed());
            case DOWN -> acrossHours(from, laterThan(from).toList());
            case DAY_START -> on(from.toLocalDate()).findFirst();
            case DAY_END -> on(from.toLocalDate()).reduce((_, last) -> last);
            case WEEK_START -> open.stream().findFirst();
            case WEEK_END -> open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
        };
    }

    /** The open slot nearest to a time of day, on the nearest day that has any. */
    Optional<Slot> nearestTo(LocalDateTime wanted) {
        return open.stream()
                .min(
                        Comparator.comparingLong((Slot slot) -> daysBetween(wanted, slot))
                                .thenComparing(nearestTimeOfDay(wanted)));
    }

    /** First within the hour's row, then on the nearest day; {@code ahead} is in reading order. */
    private static Optional<Slot> aside(LocalDateTime from, List<Slot> ahead) {
        Optional<Slot> inRow =
                ahead.stream().filter(slot -> slot.start().getHour() == from.getHour()).findFirst();
        if (inRow.isPresent()) {
            return inRow;
        }
        LocalDate day = from.toLocalDate();
        return ahead.stream()
                .map(slot -> slot.start().toLocalDate())
                .filter(date -> !date.equals(day))
                .findFirst()
                .flatMap(
                        date ->
                                ahead.stream()
                                        .filter(slot -> slot.start().toLocalDate().equals(date))
                                        .min(nearestTimeOfDay(from)));
    }

    private static Optional<Slot> acrossHours(LocalDateTime from, List<Slot> ahead) {
        List<Slot> otherHours =
                ahead.stream()
                        .filter(slot -> slot.start().toLocalDate().equals(from.toLocalDate()))
                        .filter(slot -> slot.start().getHour() != from.getHour())
                        .toList();
        return otherHours.stream()
                .filter(slot -> slot.start().getHour() == otherHours.getFirst().start().getHour())
                .min(
                        Comparator.comparingInt(
                                        (Slot slot) ->
                                                Math.abs(
                                                        slot.start().getMinute()
                                                                - from.getMinute()))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private Stream<Slot> earlierThan(LocalDateTime from) {
        return open.stream().filter(slot -> slot.start().isBefore(from));
    }

    private Stream<Slot> laterThan(LocalDateTime from) {
        return open.stream().filter(slot -> slot.start().isAfter(from));
    }

    private Stream<Slot> on(LocalDate date) {
        return open.stream().filter(slot -> slot.start().toLocalDate().equals(date));
    }

    private static long daysBetween(LocalDateTime wanted, Slot slot) {
        return Math.abs(
                wanted.toLocalDate().toEpochDay() - slot.start().toLocalDate().toEpochDay());
    }

    private static Comparator<Slot> nearestTimeOfDay(LocalDateTime wanted) {
        LocalTime time = wanted.toLocalTime();
        return Comparator.comparing(
                slot -> Duration.between(time, slot.start().toLocalTime()).abs());
    }
}
