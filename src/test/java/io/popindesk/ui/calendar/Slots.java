package io.popindesk.ui.calendar;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slots and readings for the tests of this package. */
final class Slots {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** A Sunday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final DateTimeFormatter WIRE_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH);

    private Slots() {}

    static Instant at(String start) {
        return LocalDateTime.parse(start).atZone(INDIA).toInstant();
    }

    static Slot slot(String start) {
        return slot(LocalDateTime.parse(start), INDIA);
    }

    static Slot slot(LocalDateTime start, ZoneId zone) {
        return new Slot(WIRE_DATE.format(start), WIRE_TIME.format(start), start, zone);
    }

    /** A reading of the named starts, arrived at {@code readAt}. */
    static Availability reading(Instant readAt, String... starts) {
        return reading(readAt, 15, INDIA, Arrays.stream(starts).map(LocalDateTime::parse));
    }

    static Availability reading(
            Instant readAt, int step, ZoneId zone, Stream<LocalDateTime> starts) {
        List<Availability.Day> days =
                starts
                        .map(start -> slot(start, zone))
                        .sorted()
                        .collect(
                                Collectors.groupingBy(
                                        slot -> slot.start().toLocalDate(),
                                        TreeMap::new,
                                        Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(day -> new Availability.Day(day.getKey(), day.getValue()))
                        .toList();
        return new Availability(days, Duration.ofMinutes(step), zone, false, 0, readAt);
    }

    /** Every {@code step} minutes from {@code fromHour} to {@code toHour}, on each of some days. */
    static Stream<LocalDateTime> every(int step, int fromHour, int toHour, int days) {
        return TODAY.datesUntil(TODAY.plusDays(days))
                .flatMap(
                        date ->
                                Stream.iterate(
                                        date.atStartOfDay().plusHours(fromHour),
                                        start ->
                                                start.isBefore(
                                                        date.atStartOfDay().plusHours(toHour)),
                                        start -> start.plusMinutes(step)));
    }

    /** The same reading a minute later, without some slots. */
    static Availability later(Availability reading, Predicate<Slot> gone) {
        return new Availability(
                reading.days().stream()
                        .map(
                                day ->
                                        new Availability.Day(
                                                day.date(),
                                                day.slots().stream()
                                                        .filter(Predicate.not(gone))
                                                        .toList()))
                        .toList(),
                reading.step(),
                reading.zone(),
                reading.zoneAssumed(),
                reading.unreadable(),
                reading.readAt().plusSeconds(60));
    }
}
