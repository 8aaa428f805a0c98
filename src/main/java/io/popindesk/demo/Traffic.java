package io.popindesk.demo;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the calls that arrive. Safe for use by any thread. */
final class Traffic {
    private final Lock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<Endpoint, Integer> counts = new EnumMap<>(Endpoint.class);

    void add(Endpoint endpoint) {
        lock.lock();
        try {
            counts.merge(endpoint, 1, Integer::sum);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int count(Endpoint endpoint) {
        lock.lock();
        try {
            return counts.getOrDefault(endpoint, 0);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many have arrived in all; tells whether they have. */
    boolean await(Endpoint endpoint, int count, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (counts.getOrDefault(endpoint, 0) < count) {
                if (left <= 0) {
                    return false;
                }
                left = arrived.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
