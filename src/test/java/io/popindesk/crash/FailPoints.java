package io.popindesk.crash;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stops the thread that passes the wanted point for the n-th time, for good. */
final class FailPoints {
    private final Optional<FailPoint> wanted;
    private final AtomicInteger passingsLeft;
    private final Told told;

    /**
     * @param wanted where to stop; nowhere if empty
     * @param passings 1 to stop at the first passing
     */
    FailPoints(Optional<FailPoint> wanted, int passings, Told told) {
        this.wanted = wanted;
        this.passingsLeft = new AtomicInteger(passings);
        this.told = told;
    }

    void pass(FailPoint here) {
        if (wanted.filter(here::equals).isPresent() && passingsLeft.decrementAndGet() == 0) {
            told.stoppedAt(here);
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // Only the end of the process ends this.
            }
        }
    }
}
