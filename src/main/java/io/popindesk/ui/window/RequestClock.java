package io.popindesk.ui.window;

import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.util.List;

/** Knows how long the request under way can take yet. Used on the UI thread. */
final class RequestClock {
    private final Duration longest;
    private long begun = System.nanoTime();

    /**
     * A clock for requests that go one after the other.
     *
     * @param changes of which each may be the beginning of a request
     */
    RequestClock(Duration longest, List<ObservableValue<?>> changes) {
        this.longest = longest;
        changes.forEach(change -> change.subscribe(() -> begun = System.nanoTime()));
    }

    /** Zero or more, rounded up. */
    long secondsLeft() {
        Duration left = longest.minusNanos(System.nanoTime() - begun);
        return Math.max(0, left.plusMillis(999).toSeconds());
    }
}
