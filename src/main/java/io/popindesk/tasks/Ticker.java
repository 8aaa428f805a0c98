package io.popindesk.tasks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls back on the UI thread from time to time. Unlike an animation it costs nothing in between,
 * and a UI thread that is late gets one call, not all that it missed.
 */
public final class Ticker implements AutoCloseable {

    /** Something that goes on until it is stopped. */
    @FunctionalInterface
    public interface Ticking {
        void stop();
    }

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ticker").factory());
    private final UiThread ui;

    public Ticker(UiThread ui) {
        this.ui = ui;
    }

    /** Runs {@code action} on the UI thread each {@code period}, first after one period. */
    public Ticking every(Duration period, Runnable action) {
        AtomicBoolean waiting = new AtomicBoolean();
        Runnable tick =
                () -> {
                    if (waiting.compareAndSet(false, true)) {
                        ui.post(
                                () -> {
                                    waiting.set(false);
                                    action.run();
                                });
                    }
                };
        ScheduledFuture<?> ticks =
                timer.scheduleAtFixedRate(
                        tick, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> ticks.cancel(false);
    }

    /** Runs {@code action} on the UI thread once, after {@code wait}. */
    public Ticking once(Duration wait, Runnable action) {
        ScheduledFuture<?> tick =
                timer.schedule(() -> ui.post(action), wait.toMillis(), TimeUnit.MILLISECONDS);
        return () -> tick.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
