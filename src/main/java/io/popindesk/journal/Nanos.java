package io.popindesk.journal;

import java.time.Instant;

/** Moments as the journal's tables have them: nanoseconds since 1970-01-01T00:00Z. */
final class Nanos {
    private static final long A_SECOND = 1_000_000_000L;

    private Nanos() {}

    /** Exact from the year 1678 to 2262; anything else is an {@link ArithmeticException}. */
    static long of(Instant moment) {
        return Math.addExact(
                Math.multiplyExact(moment.getEpochSecond(), A_SECOND), moment.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, A_SECOND), Math.floorMod(nanos, A_SECOND));
    }
}
