package io.popindesk.desk;

import static io.popindesk.desk.Samples.available;
import static io.popindesk.desk.Samples.slot;
import static io.popindesk.desk.ScriptedPopin.answer;
import static io.popindesk.desk.ScriptedPopin.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Timeout(30)
class EarlySlotsTest {
    private static final Instant NOW = Instant.parse("2025-09-25T03:30:00Z");

    private final Availability free = available(slot("2025-09-25T15:15"));
    private final Availability later = available(slot("2025-09-25T15:30"));
    private final ScriptedPopin popin = new ScriptedPopin();
    private final List<Runnable> held = new ArrayList<>();
    private final EarlySlots early = new EarlySlots(popin, () -> NOW);

    @Test
    void answerThatHasComeIsTakenOnce() {
        popin.slots.add(answer(free));
        early.ask(Runnable::run);

        assertThat(early.take()).contains(new EarlySlots.Reading(free, NOW));
        assertThat(early.take()).isEmpty();
    }

    @Test
    void firstReadingGetsTheEarlyAnswerAndTheNextOneAsksAgain() throws PopinFailure {
        popin.slots.add(answer(free));
        popin.slots.add(answer(later));
        early.ask(Runnable::run);

        assertThat(read()).isSameAs(free);
        assertThat(read()).isSameAs(later);
        assertThat(popin.asked).containsExactly("slots", "slots");
    }

    @Test
    void answerThatIsTakenIsNotReadOnceMore() throws PopinFailure {
        popin.slots.add(answer(free));
        popin.slots.add(answer(later));
        early.ask(Runnable::run);
        early.take();

        assertThat(read()).isSameAs(later);
    }

    @Test
    void withoutAnEarlyQuestionPopinIsAskedAsEver() throws PopinFailure {
        popin.slots.add(answer(free));

        assertThat(early.take()).isEmpty();
        assertThat(read()).isSameAs(free);
    }

    @Test
    void failureIsLeftToTheFirstReading() {
        PopinFailure failure =
                new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE, null);
        popin.slots.add(failure(failure));
        early.ask(Runnable::run);

        assertThat(early.take()).isEmpty();
        assertThatThrownBy(this::read).isSameAs(failure);
    }

    @Test
    void answerOnItsWayIsNotTakenButWaitedFor() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        popin.slots.add(
                call -> {
                    await(answered);
                    return free;
                });
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            early.ask(background);
            assertThat(early.take()).isEmpty();
            var reading = background.submit(this::read);
            answered.countDown();
            assertThat(reading.get()).isSameAs(free);
        }
    }

    @Test
    void readingThatIsCancelledEndsTheEarlyRequest() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        popin.slots.add(
                call -> {
                    try (var _ = call.cancellation().onCancel(ended::countDown)) {
                        await(ended);
                    }
                    throw new PopinFailure.NotSent(PopinFailure.NotSent.Reason.CANCELLED, null);
                });
        Cancellation cancellation = new Cancellation();
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            early.ask(background);
            cancellation.cancel();
            assertThatThrownBy(() -> early.slots(new Call(cancellation)))
                    .isInstanceOfSatisfying(
                            PopinFailure.NotSent.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(PopinFailure.NotSent.Reason.CANCELLED));
        }
    }

    @Test
    void askingDoesNotWaitForTheAnswer() {
        popin.slots.add(answer(free));
        early.ask(held::add);

        assertThat(popin.asked).isEmpty();
        assertThat(early.take()).isEmpty();
        held.forEach(Runnable::run);
        assertThat(early.take()).isPresent();
    }

    private Availability read() throws PopinFailure {
        return early.slots(new Call(new Cancellation()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
