package io.popindesk.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which times a shop offers before anybody books: about six in ten of its hours, in runs, as in a
 * shop with regular customers. The same seed and date always give the same times.
 */
final class Timetable {
    /** How many days are offered, today among them. */
    static final int DAYS = 25;

    /** Minutes between two slots. */
    static final int STEP = 15;

    /** The nearest week is always complete; oddities come later. */
    private static final int ORDINARY_DAYS = 7;

    /** As long as the rest of the horizon, so that each oddity shows exactly once in it. */
    private static final int ODDITY_CYCLE = DAYS - ORDINARY_DAYS;

    private static final int CLOSED = 4;
    private static final int FULLY_BOOKED = 11;

    private static final double FREE_TO_BUSY = 0.22;
    private static final double BUSY_TO_FREE = 0.33;

    private final long seed;

    Timetable(long seed) {
        this.seed = seed;
    }

    /**
     * The times of one day.
     *
     * @param daysAhead how far off the day is; the first week has neither closed nor full days
     * @return nothing for a day on which the shop is closed, no times for one that is booked out
     */
    Optional<List<LocalTime>> times(LocalDate date, int daysAhead) {
        if (daysAhead >= ORDINARY_DAYS) {
            long position = Math.floorMod(date.toEpochDay() + seed, ODDITY_CYCLE);
            if (position == CLOSED) {
                return Optional.empty();
            }
            if (position == FULLY_BOOKED) {
                return Optional.of(List.of());
            }
        }
        return Optional.of(openTimes(date));
    }

    private List<LocalTime> openTimes(LocalDate date) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + date.toEpochDay());
        boolean free = random.nextDouble() < 0.6;
        List<LocalTime> times = new ArrayList<>();
        LocalTime last = last(date.getDayOfWeek());
        for (LocalTime time = first(date.getDayOfWeek());
                !time.isAfter(last);
                time = time.plusMinutes(STEP)) {
            if (free) {
                times.add(time);
            }
            boolean change = random.nextDouble() < (free ? FREE_TO_BUSY : BUSY_TO_FREE);
            free = free != change;
        }
        return times;
    }

    private static LocalTime first(DayOfWeek day) {
        return day == DayOfWeek.SUNDAY ? LocalTime.of(11, 0) : LocalTime.of(10, 0);
    }

    private static LocalTime last(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> LocalTime.of(18, 45);
            case SUNDAY -> LocalTime.of(16, 45);
            default -> LocalTime.of(22, 45);
        };
    }
}
