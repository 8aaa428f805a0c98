package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger first = new AtomicInteger();
    private final AtomicInteger second = new AtomicInteger();

    @Test
    void everyReactionRunsOnce() {
        cancellation.onCancel(first::incrementAndGet);
        cancellation.onCancel(second::incrementAndGet);
        assertThat(cancellation.isCancelled()).isFalse();

        cancellation.cancel();
        cancellation.cancel();

        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(first).hasValue(1);
        assertThat(second).hasValue(1);
    }

    @Test
    void theSameReactionMayBeAddedTwice() {
        Runnable reaction = first::incrementAndGet;
        var subscription = cancellation.onCancel(reaction);
        cancellation.onCancel(reaction);

        subscription.close();
        cancellation.cancel();

        assertThat(first).hasValue(1);
    }

    @Test
    void aReactionToAWishAlreadyMadeRunsAtOnce() {
        cancellation.cancel();

        cancellation.onCancel(first::incrementAndGet);

        assertThat(first).hasValue(1);
    }

    @Test
    void aClosedReactionDoesNotRun() {
        var subscription = cancellation.onCancel(first::incrementAndGet);
        cancellation.onCancel(second::incrementAndGet);

        subscription.close();
        cancellation.cancel();

        assertThat(first).hasValue(0);
        assertThat(second).hasValue(1);
    }

    @Test
    void waitingEndsWhenCancelled() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch waits = new CountDownLatch(1);
            Future<Boolean> waiting =
                    threads.submit(
                            () -> {
                                waits.countDown();
                                return cancellation.await(Duration.ofMinutes(5));
                            });
            waits.await();

            cancellation.cancel();

            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void waitingEndsByItselfWhenNobodyCancels() throws InterruptedException {
        assertThat(cancellation.await(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void noReactionIsLostOrDoubledWhenAddedWhileCancelling() throws Exception {
        int rounds = 2000;
        int reactionsEach = 4;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < rounds; round++) {
                Cancellation contested = new Cancellation();
                CyclicBarrier together = new CyclicBarrier(3);
                AtomicInteger runs = new AtomicInteger();
                List<Future<?>> ends = new ArrayList<>();
                for (int adder = 0; adder < 2; adder++) {
                    ends.add(
                            threads.submit(
                                    () -> {
                                        together.await();
                                        for (int i = 0; i < reactionsEach; i++) {
                                            contested.onCancel(runs::incrementAndGet);
                                        }
                                        return true;
                                    }));
                }
                ends.add(
                        threads.submit(
                                () -> {
                                    together.await();
                                    contested.cancel();
                                    return true;
                                }));
                for (Future<?> end : ends) {
                    end.get();
                }
                assertThat(runs).as("round %d", round).hasValue(2 * reactionsEach);
            }
        }
    }
}
