package io.popindesk.ui.calendar;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where it is put. */
final class SetClock implements InstantSource {
    private Instant now;

    SetClock(Instant now) {
        this.now = now;
    }

    void set(Instant newNow) {
        now = newNow;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
