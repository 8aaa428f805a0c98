package io.popindesk.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which slots the shop offers at this moment. Not safe for use by several threads. */
final class Calendar {

    /** One day that is offered; its times are in order and may be none. */
    record Day(LocalDate date, List<LocalTime> times) {}

    private final InstantSource clock;
    private final ZoneId zone;
    private final Timetable timetable;
    private final Optional<OtherDesks> otherDesks;
    private final Set<LocalDateTime> booked = new HashSet<>();

    Calendar(DemoOptions options) {
        clock = options.clock();
        zone = options.zone();
        timetable = new Timetable(options.seed());
        otherDesks =
                options.otherDesks()
                        ? Optional.of(new OtherDesks(options.seed(), clock.instant()))
                        : Optional.empty();
    }

    /** The days on offer, in order, with the times that are free and yet to come. */
    List<Day> days() {
        Instant now = clock.instant();
        otherDesks.ifPresent(desks -> desks.catchUp(now, () -> slots(daysAt(now))));
        return daysAt(now);
    }

    /**
     * Takes a slot away.
     *
     * @param wireText the slot exactly as it is offered
     * @return whether it was there to take
     */
    boolean book(String wireText) {
        Optional<LocalDateTime> found =
                slots(days()).stream()
                        .filter(slot -> WireFormat.slot(slot).equals(wireText))
                        .findFirst();
        found.ifPresent(booked::add);
        return found.isPresent();
    }

    private List<Day> daysAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Day> days = new ArrayList<>();
        for (int ahead = 0; ahead < Timetable.DAYS; ahead++) {
            LocalDate date = today.plusDays(ahead);
            timetable
                    .times(date, ahead)
                    .map(times -> new Day(date, free(date, times, now)))
                    .ifPresent(days::add);
        }
        return days;
    }

    private List<LocalTime> free(LocalDate date, List<LocalTime> times, Instant now) {
        return times.stream().filter(time -> isFree(date.atTime(time), now)).toList();
    }

    private boolean isFree(LocalDateTime slot, Instant now) {
        return slot.atZone(zone).toInstant().isAfter(now)
                && !booked.contains(slot)
                && otherDesks.stream().noneMatch(desks -> desks.hasBooked(slot));
    }

    private static List<LocalDateTime> slots(List<Day> days) {
        return days.stream()
                .flatMap(day -> day.times().stream().map(time -> day.date().atTime(time)))
                .toList();
    }
}
