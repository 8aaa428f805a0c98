package io.popindesk.desk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wish to stop, sent from one thread to work on another. It is made once, wished at most once and
 * never taken back. Safe for use by any thread.
 */
public final class Cancellation {

    /** A reaction that is no longer wanted once closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Compared by identity, so it has to be one object. */
    @SuppressWarnings("UnnecessaryLambda")
    private static final Runnable NOTHING = () -> {};

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final AtomicReference<Runnable> reaction = new AtomicReference<>(NOTHING);

    /** Asks the work to stop; the reaction in force, if any, runs on this thread. */
    public void cancel() {
        cancelled.countDown();
        reaction.getAndSet(NOTHING).run();
    }

    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /**
     * Sets what happens on cancelling, in place of any earlier reaction; at once where it has
     * already happened. It must be quick and must not throw. Close the subscription when the thing
     * to be stopped has ended.
     */
    public Subscription onCancel(Runnable action) {
        reaction.set(action);
        if (isCancelled() && reaction.compareAndSet(action, NOTHING)) {
            action.run();
        }
        return () -> reaction.compareAndSet(action, NOTHING);
    }

    /**
     * Waits, unless cancelled meanwhile.
     *
     * @return whether the work is cancelled
     * @throws InterruptedException when the thread is interrupted
     */
    public boolean await(Duration time) throws InterruptedException {
        return cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
