package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class DeadlinesTest {
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @Test
    void whatFollowsACallThatWentWellStillEndsInTime() throws Exception {
        var over = new CountDownLatch(2);
        try (var deadlines = new Deadlines(Duration.ofMillis(50))) {
            deadlines.after(() -> ended.add("went well")).close();
            deadlines.after(() -> end("one", over));
            deadlines.after(() -> end("another", over));

            assertThat(over.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(ended).containsExactly("one", "another");
        }
    }

    @Test
    void whatBeginsWhenAllWereOverEndsToo() throws Exception {
        try (var deadlines = new Deadlines(Duration.ofMillis(1))) {
            for (String name : List.of("one", "another", "a third")) {
                var over = new CountDownLatch(1);
                deadlines.after(() -> end(name, over));

                assertThat(over.await(5, TimeUnit.SECONDS)).as(name).isTrue();
            }
        }
    }

    @Test
    void oneActionMayBePlannedTwice() throws Exception {
        var over = new CountDownLatch(2);
        Runnable action = over::countDown;
        try (var deadlines = new Deadlines(Duration.ofMillis(1))) {
            deadlines.after(action);
            deadlines.after(action);

            assertThat(over.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void end(String name, CountDownLatch over) {
        ended.add(name);
        over.countDown();
    }
}
