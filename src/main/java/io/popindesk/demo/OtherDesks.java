package io.popindesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The other desks of the shop: they book a slot each 20 to 30 seconds. Nothing runs in between;
 * whoever asks lets them catch up. So that a demo left open keeps slots to offer, they cancel their
 * oldest booking once they hold many. Not safe for use by several threads.
 */
final class OtherDesks {
    private static final int MOST_AT_ONCE = 3;
    private static final int MOST_BOOKINGS = 40;

    /** Walk-in customers want a call soon, and a slot far away would go unnoticed. */
    private static final int NEAREST = 80;

    private final SplittableRandom random;
    private final Deque<LocalDateTime> booked = new ArrayDeque<>();
    private Instant next;

    OtherDesks(long seed, Instant start) {
        random = new SplittableRandom(seed);
        next = start.plus(pause());
    }

    boolean hasBooked(LocalDateTime slot) {
        return booked.contains(slot);
    }

    /**
     * Lets the desks book what they would have booked by {@code now}, at most a few.
     *
     * @param free the slots that are free when asked, the nearest first
     */
    void catchUp(Instant now, Supplier<List<LocalDateTime>> free) {
        for (int count = 0; count < MOST_AT_ONCE && !next.isAfter(now); count++) {
            bookOne(free.get());
            next = next.plus(pause());
        }
        if (!next.isAfter(now)) {
            next = now.plus(pause());
        }
    }

    private void bookOne(List<LocalDateTime> free) {
        if (!free.isEmpty()) {
            booked.add(free.get(random.nextInt(Math.min(NEAREST, free.size()))));
        }
        if (booked.size() > MOST_BOOKINGS) {
            booked.remove();
        }
    }

    private Duration pause() {
        return Duration.ofMillis(random.nextLong(20_000, 30_001));
    }
}
