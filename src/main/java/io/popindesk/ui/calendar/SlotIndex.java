package io.popindesk.ui.calendar;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One availability as a single list in order, made once a reading. Every question is then answered
 * by halving, so its cost does not grow with how far ahead Popin offers slots.
 */
final class SlotIndex {
    static final SlotIndex EMPTY = new SlotIndex(List.of());

    /**
     * No change of the clocks is longer, so wall-clock order may differ from true order by this.
     */
    private static final int LONGEST_CLOCK_CHANGE_HOURS = 3;

    private final List<Slot> slots;

    private SlotIndex(List<Slot> slots) {
        this.slots = slots;
    }

    static SlotIndex of(Availability availability) {
        return new SlotIndex(availability.listed());
    }

    /** The slots from the one day, up to and without the other. */
    List<Slot> between(LocalDate from, LocalDate to) {
        return slots.subList(positionOf(from.atStartOfDay()), positionOf(to.atStartOfDay()));
    }

    /** The slot of the same moment as {@code slot}, as this reading spells it. */
    Optional<Slot> find(Slot slot) {
        int position = positionOf(slot.start());
        if (position == slots.size()) {
            return Optional.empty();
        }
        Slot found = slots.get(position);
        boolean same = found.isSameTime(slot) && found.zone().equals(slot.zone());
        return same ? Optional.of(found) : Optional.empty();
    }

    boolean has(Slot slot) {
        return find(slot).isPresent();
    }

    /** The first slot that begins after {@code now} and passes. */
    Optional<Slot> firstAfter(Instant now, ZoneId zone, Predicate<Slot> passes) {
        LocalDateTime wallClock = LocalDateTime.ofInstant(now, zone);
        return from(wallClock.minusHours(LONGEST_CLOCK_CHANGE_HOURS)).stream()
                .filter(slot -> slot.instant().isAfter(now))
                .filter(passes)
                .findFirst();
    }

    /** The slots from {@code start} on. */
    List<Slot> from(LocalDateTime start) {
        return slots.subList(positionOf(start), slots.size());
    }

    /** The slots before {@code start}. */
    List<Slot> before(LocalDateTime start) {
        return slots.subList(0, positionOf(start));
    }

    /**
     * Up to {@code count} slots that pass, nearest to {@code wanted} first; of two equally near,
     * the later one, since the customer has yet to wait for either. Never {@code wanted} itself.
     */
    List<Slot> nearest(Slot wanted, int count, Predicate<Slot> passes) {
        int here = positionOf(wanted.start());
        List<Slot> candidates = new ArrayList<>(2 * count);
        for (int i = here - 1, found = 0; i >= 0 && found < count; i--) {
            found += addIf(passes, slots.get(i), candidates);
        }
        int next = has(wanted) ? here + 1 : here;
        for (int i = next, found = 0; i < slots.size() && found < count; i++) {
            found += addIf(passes, slots.get(i), candidates);
        }
        Instant moment = wanted.instant();
        return candidates.stream()
                .sorted(
                        Comparator.comparing((Slot slot) -> moment.until(slot.instant()).abs())
                                .thenComparing(Comparator.reverseOrder()))
                .limit(count)
                .toList();
    }

    private static int addIf(Predicate<Slot> passes, Slot slot, List<Slot> candidates) {
        if (!passes.test(slot)) {
            return 0;
        }
        candidates.add(slot);
        return 1;
    }

    /** The position of the first slot that does not start before {@code start}. */
    private int positionOf(LocalDateTime start) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).start().isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
