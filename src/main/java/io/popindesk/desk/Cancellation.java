package io.popindesk.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Set<Reaction> reactions = ConcurrentHashMap.newKeySet();

    /** Asks the work to stop; the reactions in force run on this thread, in no set order. */
    public void cancel() {
        cancelled.countDown();
        reactions.forEach(this::runOnce);
    }

    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /**
     * Adds something that happens on cancelling: once, and at once where the wish was made already.
     * It must be quick and must not throw. Close the subscription when the thing to be stopped has
     * ended; a reaction that another thread has begun by then is not waited for.
     */
    public Subscription onCancel(Runnable action) {
        Reaction reaction = new Reaction(action);
        reactions.add(reaction);
        // Whoever cancels looks at the reactions after raising the flag, and this looks at the flag
        // after adding its own: one of the two sees the other.
        if (isCancelled()) {
            runOnce(reaction);
        }
        return () -> reactions.remove(reaction);
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

    private void runOnce(Reaction reaction) {
        if (reactions.remove(reaction)) {
            reaction.action.run();
        }
    }

    /** Told apart by identity, so that the same action may be added twice. */
    private static final class Reaction {
        private final Runnable action;

        Reaction(Runnable action) {
            this.action = action;
        }
    }
}
