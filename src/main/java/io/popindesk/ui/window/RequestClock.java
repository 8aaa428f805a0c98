package io.popindesk.ui.window;

import io.popindesk.ui.booking.BookingModel;

import javafx.beans.value.ObservableValue;

import java.time.Duration;

/** Knows how long the request under way can take yet. Used on the UI thread. */
final class RequestClock {
    private final Duration longest;
    private long begun = System.nanoTime();

    RequestClock(ObservableValue<BookingModel.Activity> activity, Duration longest) {
        this.longest = longest;
        // Each activity but idling is one request.
        activity.subscribe(now -> begun = System.nanoTime());
    }

    /** Zero or more, rounded up. */
    long secondsLeft() {
        Duration left = longest.minusNanos(System.nanoTime() - begun);
        return Math.max(0, left.plusMillis(999).toSeconds());
    }
}
