package io.popindesk.desk;

import java.time.Duration;

/** A way to let time pass; in the program {@link Cancellation#await}. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits, unless cancelled meanwhile.
     *
     * @return whether the work is cancelled
     * @throws InterruptedException when the thread is interrupted
     */
    boolean await(Cancellation cancellation, Duration time) throws InterruptedException;
}
