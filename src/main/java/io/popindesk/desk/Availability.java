package io.popindesk.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The free slots as Popin listed them at one moment.
 *
 * @param days the days that Popin named, in order, each once; a day may be without slots, and days
 *     in between may be missing
 * @param step the usual time between two slots; Popin's slots need not keep to it
 * @param zone the zone of every date and time here
 * @param zoneAssumed whether Popin named no usable zone and {@code zone} is the configured one
 * @param unreadable how many dates or times of the answer could not be read and are left out
 * @param readAt when the answer arrived
 */
public record Availability(
        List<Day> days,
        Duration step,
        ZoneId zone,
        boolean zoneAssumed,
        int unreadable,
        Instant readAt) {

    /**
     * One day of an availability.
     *
     * @param date the date in the seller's zone
     * @param slots the free slots of that day, in order, each time once
     */
    public record Day(LocalDate date, List<Slot> slots) {
        public Day {
            slots = List.copyOf(slots);
        }
    }

    public Availability {
        days = List.copyOf(days);
    }

    /** Every free slot, in order. */
    public Stream<Slot> slots() {
        return days.stream().flatMap(day -> day.slots().stream());
    }

    /** The slots of one date, none where Popin did not name the date. */
    public List<Slot> slotsOn(LocalDate date) {
        return days.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(Day::slots)
                .orElse(List.of());
    }

    /** The slot that starts at {@code start} in the seller's zone, if it is free. */
    public Optional<Slot> slotAt(LocalDateTime start) {
        return slotsOn(start.toLocalDate()).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst();
    }

    /**
     * Whether a slot is certainly not free: where some of the slots could not be read, it may be
     * among them.
     */
    boolean isMissing(Slot slot) {
        return slotAt(slot.start()).isEmpty() && unreadable == 0;
    }

    /** The first free slot that has not yet begun at {@code now}. */
    public Optional<Slot> nextFree(Instant now) {
        return slots().filter(slot -> slot.instant().isAfter(now)).findFirst();
    }

    /** Every free slot, in order, in a list that is made anew. */
    public List<Slot> listed() {
        // Day by day, and not through the stream: for a year of slots, between two frames.
        List<Slot> all = new ArrayList<>();
        days.forEach(day -> all.addAll(day.slots()));
        return all;
    }

    /** How this differs from an earlier reading. */
    public Changes changesSince(Availability earlier) {
        List<Slot> before = earlier.listed();
        int come = 0;
        int kept = 0;
        int next = 0;
        for (Slot slot : listed()) {
            while (next < before.size() && before.get(next).compareTo(slot) < 0) {
                next++;
            }
            if (next < before.size() && before.get(next).isSameTime(slot)) {
                kept++;
                next++;
            } else {
                come++;
            }
        }
        return new Changes(come, before.size() - kept);
    }

    /**
     * How two readings differ.
     *
     * @param come how many times are free that were not
     * @param gone how many times are not free any more
     */
    public record Changes(int come, int gone) {}
}
