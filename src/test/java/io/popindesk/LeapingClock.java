package io.popindesk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that leaps with each look at it. Safe for use by any thread. */
final class LeapingClock implements InstantSource {
    private Instant now;
    private Duration leap;

    LeapingClock(Instant start, Duration leap) {
        this.now = start;
        this.leap = leap;
    }

    synchronized void leapBy(Duration other) {
        leap = other;
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(leap);
        return now;
    }
}
