package io.popindesk.popin;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends calls that take too long. Counts by {@code nanoTime}, so a changed clock does not matter.
 */
final class Deadlines implements AutoCloseable {

    /** A deadline that no longer matters once closed. */
    interface Deadline extends AutoCloseable {
        @Override
        void close();
    }

    private final Duration time;
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("popin-deadlines").factory());

    Deadlines(Duration time) {
        this.time = time;
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Runs {@code action}, which must be quick, when the time is over. */
    Deadline after(Runnable action) {
        Future<?> planned = clock.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
