package io.popindesk.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Await() {}

    /** Tells whether the condition came true in time. */
    static boolean until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        return condition.getAsBoolean();
    }
}
