package io.popindesk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class TickerTest {
    @Test
    void ticksUntilStopped() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        try (Ticker ticker = new Ticker(Runnable::run)) {
            Ticker.Ticking ticking = ticker.every(Duration.ofMillis(1), three::countDown);
            assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
            ticking.stop();
        }
    }

    @Test
    void lateUiThreadGetsOneTickOnly() throws InterruptedException {
        BlockingQueue<Runnable> posts = new LinkedBlockingQueue<>();
        CountDownLatch other = new CountDownLatch(50);
        try (Ticker ticker = new Ticker(posts::add)) {
            ticker.every(Duration.ofMillis(1), () -> {});
            Runnable first = posts.take();
            try (Ticker second = new Ticker(Runnable::run)) {
                second.every(Duration.ofMillis(1), other::countDown);
                assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(posts).isEmpty();

            first.run();
            assertThat(posts.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }
}
