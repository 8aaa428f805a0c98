package io.popindesk.popin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends calls that take too long. Counts by {@code nanoTime}, so a changed clock does not matter.
 * Safe for use by any thread.
 *
 * <p>All calls have the same time, so they are over in the order in which they began, and one look
 * that is planned for the first of them comes early enough for all that follow. To plan one for
 * each would wake a thread in each call, which to this machine itself takes as long as the answer.
 */
final class Deadlines implements AutoCloseable {

    /** A deadline that no longer matters once closed. */
    interface Deadline extends AutoCloseable {
        @Override
        void close();
    }

    private final long nanos;
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("popin-deadlines").factory());
    // Both are guarded by this.
    private final Set<Ending> endings = new LinkedHashSet<>();
    private boolean lookPlanned;

    Deadlines(Duration time) {
        this.nanos = time.toNanos();
    }

    /** Runs {@code action}, which must be quick and must not throw, when the time is over. */
    synchronized Deadline after(Runnable action) {
        Ending ending = new Ending(System.nanoTime() + nanos, action);
        endings.add(ending);
        if (!lookPlanned) {
            planLook(nanos);
        }
        return () -> forget(ending);
    }

    private void planLook(long delay) {
        var _ = clock.schedule(this::look, delay, TimeUnit.NANOSECONDS);
        lookPlanned = true;
    }

    private synchronized void forget(Ending ending) {
        endings.remove(ending);
    }

    private void look() {
        over().forEach(ending -> ending.action.run());
    }

    /** Takes those whose time is over, and plans a look for the first whose time is not. */
    private synchronized List<Ending> over() {
        lookPlanned = false;
        long now = System.nanoTime();
        List<Ending> over = new ArrayList<>();
        for (Iterator<Ending> all = endings.iterator(); all.hasNext() && !lookPlanned; ) {
            Ending ending = all.next();
            long left = ending.nanoTime - now;
            if (left > 0) {
                planLook(left);
            } else {
                over.add(ending);
                all.remove();
            }
        }
        return over;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Told apart by identity, so that the same action may be planned twice. */
    private static final class Ending {
        private final long nanoTime;
        private final Runnable action;

        Ending(long nanoTime, Runnable action) {
            this.nanoTime = nanoTime;
            this.action = action;
        }
    }
}
