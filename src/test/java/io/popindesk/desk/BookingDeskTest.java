package io.popindesk.desk;

import static io.popindesk.desk.Samples.ASHA;
import static io.popindesk.desk.Samples.available;
import static io.popindesk.desk.Samples.registration;
import static io.popindesk.desk.Samples.slot;
import static io.popindesk.desk.ScriptedPopin.answer;
import static io.popindesk.desk.ScriptedPopin.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

@Timeout(30)
class BookingDeskTest {
    private static final Slot SLOT = slot("2025-09-25T15:15");
    private static final Slot OTHER = slot("2025-09-25T15:30");
    private static final String SCHEDULE = "schedule MzE1 Thu, 25 Sep 2025 03:15 PM";

    private final ScriptedPopin popin = new ScriptedPopin();
    private final Registration registered = registration("MzE1");
    private final Cancellation cancellation = new Cancellation();
    private final Recorder progress = new Recorder();
    private final MemoryJournal journal = new MemoryJournal();
    private final Random ids = new Random(7);
    private final AtomicLong millis = new AtomicLong();

    /** Each look at it is a little later, as in life. */
    private final InstantSource clock = () -> Samples.NOW.plusMillis(millis.incrementAndGet());

    private final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, (attempt, kept) -> {});

    @Test
    void aNewCustomerIsRegisteredAndThenScheduled() {
        popin.slots.add(answer(available(SLOT, OTHER)));
        popin.captures.add(answer(registered));
        popin.schedules.add(answer(new ScheduleReceipt("Scheduled")));

        assertThat(book(Optional.empty()))
                .isEqualTo(new BookingResult.Booked(journal.attempts().getFirst(), true));
        assertThat(journal.attempts())
                .singleElement()
                .satisfies(
                        attempt -> {
                            assertThat(attempt.customer()).isEqualTo(ASHA);
                            assertThat(attempt.registration()).contains(registered);
                            assertThat(attempt.slot()).contains(SLOT);
                            assertThat(attempt.words()).isEqualTo("Scheduled");
                            assertThat(journal.states(attempt.id()))
                                    .containsExactly(
                                            AttemptState.REGISTERING,
                                            AttemptState.REGISTERED,
                                            AttemptState.SCHEDULING,
                                            AttemptState.BOOKED);
                        });
        assertThat(popin.asked).containsExactly("slots", "capture", SCHEDULE);
        assertThat(progress.told)
                .containsExactly(
                        "stage REGISTERING",
                        "sent REGISTERING",
                        "slots 2",
                        "stage SCHEDULING",
                        "sent SCHEDULING");
    }

    @Test
    void aKnownCustomerIsScheduledStraightAway() throws JournalFailure {
        popin.schedules.add(answer(new ScheduleReceipt("")));

        assertThat(book(Optional.of(known()))).isInstanceOf(BookingResult.Booked.class);
        assertThat(popin.asked).containsExactly(SCHEDULE);
        assertThat(progress.told).containsExactly("stage SCHEDULING", "sent SCHEDULING");
    }

    @Test
    void bookingIsNotAskedForWhenTheSlotIsGone() {
        Availability left = available(OTHER);
        popin.slots.add(answer(left));
        popin.captures.add(answer(registered));

        assertThat(book(Optional.empty()))
                .isEqualTo(new BookingResult.SlotGone(journal.attempts().getFirst(), left, true));
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.SLOT_GONE);
        assertThat(popin.asked).containsExactly("slots", "capture");
        assertThat(progress.told).contains("slots 1").doesNotContain("stage SCHEDULING");
    }

    @Test
    void aSlotSpeltDifferentlyIsNotGone() {
        popin.slots.add(
                answer(available(new Slot(SLOT.wireDate(), "3:15 pm", SLOT.start(), SLOT.zone()))));
        popin.captures.add(answer(registered));
        popin.schedules.add(answer(new ScheduleReceipt("")));

        assertThat(book(Optional.empty())).isInstanceOf(BookingResult.Booked.class);
        assertThat(popin.asked).endsWith(SCHEDULE);
    }

    @Test
    void aSlotThatMayBeAmongTheUnreadableIsAskedFor() {
        popin.slots.add(answer(Samples.withUnreadable(available(OTHER), 1)));
        popin.captures.add(answer(registered));
        popin.schedules.add(answer(new ScheduleReceipt("")));

        assertThat(book(Optional.empty())).isInstanceOf(BookingResult.Booked.class);
    }

    @Test
    void bookingGoesOnWhenTheSlotsCannotBeRead() {
        popin.slots.add(failure(unknown(PopinFailure.Unknown.Reason.SERVER_ERROR)));
        popin.captures.add(answer(registered));
        popin.schedules.add(answer(new ScheduleReceipt("")));

        assertThat(book(Optional.empty())).isInstanceOf(BookingResult.Booked.class);
        assertThat(popin.asked).containsExactly("slots", "capture", SCHEDULE);
    }

    @Test
    void bookingGoesOnWhenReadingTheSlotsBreaks() {
        popin.slots.add(
                call -> {
                    throw new IllegalStateException("broken");
                });
        popin.captures.add(answer(registered));
        popin.schedules.add(answer(new ScheduleReceipt("")));

        assertThat(book(Optional.empty())).isInstanceOf(BookingResult.Booked.class);
    }

    @Test
    void slotsThatAreStillBeingReadAreNotWaitedForButStopped() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        popin.slots.add(
                call -> {
                    call.cancellation().onCancel(stopped::countDown);
                    reading.countDown();
                    awaitQuietly(stopped);
                    throw unknown(PopinFailure.Unknown.Reason.CANCELLED);
                });
        popin.captures.add(
                call -> {
                    awaitQuietly(reading);
                    return registered;
                });
        popin.schedules.add(
                call -> {
                    // Were the slots waited for, this would never be reached.
                    assertThat(stopped.getCount()).isZero();
                    return new ScheduleReceipt("");
                });

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(desk(threads).book(Optional.empty(), ASHA, SLOT, progress, cancellation))
                    .isInstanceOf(BookingResult.Booked.class);
        }
        assertThat(progress.told).noneMatch(told -> told.startsWith("slots"));
        assertThat(cancellation.isCancelled()).isFalse();
    }

    @Test
    void cancellingStopsTheSlotsToo() {
        popin.captures.add(
                call -> {
                    cancellation.cancel();
                    throw notSent(PopinFailure.NotSent.Reason.CANCELLED);
                });
        List<Runnable> waiting = new ArrayList<>();

        desk(waiting::add).book(Optional.empty(), ASHA, SLOT, progress, cancellation);
        waiting.forEach(Runnable::run);

        assertThat(popin.asked).containsExactly("capture");
    }

    @Test
    void nothingIsAskedOnceCancelled() {
        cancellation.cancel();

        assertThat(book(Optional.empty()))
                .asInstanceOf(type(BookingResult.Failed.class))
                .satisfies(
                        failed -> {
                            assertThat(failed.stage()).isEqualTo(BookingStage.REGISTERING);
                            assertThat(failed.attempt().state()).isEqualTo(AttemptState.CANCELLED);
                            assertIsCancelledUnsent(failed.failure());
                        });
        assertThat(popin.asked).isEmpty();
        assertThat(progress.told).doesNotContain("sent REGISTERING");
    }

    @Test
    void cancelledBetweenTheCallsTheRegistrationIsKept() {
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(
                call -> {
                    cancellation.cancel();
                    return registered;
                });

        assertThat(book(Optional.empty()))
                .asInstanceOf(type(BookingResult.Failed.class))
                .satisfies(
                        failed -> {
                            assertThat(failed.stage()).isEqualTo(BookingStage.SCHEDULING);
                            assertThat(failed.attempt().registration()).contains(registered);
                            assertThat(failed.attempt().state()).isEqualTo(AttemptState.REGISTERED);
                            assertIsCancelledUnsent(failed.failure());
                        });
        assertThat(popin.asked).containsExactly("slots", "capture");
    }

    @Test
    void aFailedRegistrationIsNeverRepeatedAndStillShowsTheSlots() {
        PopinFailure failure = unknown(PopinFailure.Unknown.Reason.TIMEOUT);
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(failure(failure));

        assertThat(book(Optional.empty()))
                .isEqualTo(
                        new BookingResult.Failed(
                                BookingStage.REGISTERING,
                                failure,
                                journal.attempts().getFirst(),
                                true));
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.REGISTER_UNKNOWN);
        assertThat(popin.asked).containsExactly("slots", "capture");
        assertThat(progress.told).containsExactly("stage REGISTERING", "slots 1");
    }

    @Test
    void aFailedScheduleIsNeverRepeatedAndKeepsTheRegistration() throws JournalFailure {
        for (PopinFailure failure :
                List.of(
                        notSent(PopinFailure.NotSent.Reason.UNREACHABLE),
                        new PopinFailure.Rejected(
                                PopinFailure.Rejected.Reason.TOO_MANY,
                                429,
                                "",
                                Map.of(),
                                Optional.of(Duration.ofSeconds(1))),
                        unknown(PopinFailure.Unknown.Reason.SERVER_ERROR))) {
            popin.asked.clear();
            popin.schedules.add(failure(failure));

            assertThat(book(Optional.of(known())))
                    .isEqualTo(
                            new BookingResult.Failed(
                                    BookingStage.SCHEDULING,
                                    failure,
                                    journal.attempts().getLast(),
                                    true));
            assertThat(journal.attempts().getLast().registration()).contains(registered);
            assertThat(popin.asked).containsExactly(SCHEDULE);
        }
    }

    @Test
    void aClientThatBreaksLeavesTheOutcomeUnknownAndItsWordsUnsaid() throws JournalFailure {
        for (Throwable broken :
                List.of(
                        new IllegalStateException("about Asha Rao", new Exception("9845012345")),
                        new StackOverflowError("about Asha Rao"))) {
            popin.schedules.add(
                    call -> {
                        call.markSent();
                        throw unchecked(broken);
                    });

            assertThat(book(Optional.of(known())))
                    .asInstanceOf(type(BookingResult.Failed.class))
                    .satisfies(
                            failed -> {
                                assertThat(failed.attempt().registration()).contains(registered);
                                assertThat(failed.failure())
                                        .isInstanceOf(PopinFailure.Unknown.class)
                                        .cause()
                                        .hasMessage(broken.getClass().getName())
                                        .hasNoCause()
                                        .hasStackTraceContaining("BookingDeskTest");
                            });
        }
    }

    @Test
    void callNowRegistersAndNothingElse() {
        popin.captures.add(answer(registered));

        assertThat(desk().callNow(Optional.empty(), ASHA, progress, cancellation))
                .isEqualTo(new BookingResult.Registered(journal.attempts().getFirst(), true));
        assertThat(popin.asked).containsExactly("capture");
        assertThat(progress.told).containsExactly("stage REGISTERING", "sent REGISTERING");
        assertThat(journal.attempts().getFirst().standing()).isEqualTo(Standing.BOOKED);
    }

    @Test
    void callNowForARegisteredCustomerSendsNothing() throws JournalFailure {
        assertThat(desk().callNow(Optional.of(known()), ASHA, progress, cancellation))
                .isEqualTo(new BookingResult.Registered(journal.attempts().getFirst(), true));
        assertThat(popin.asked).isEmpty();
        assertThat(journal.attempts().getFirst().purpose()).isEqualTo(Purpose.CALL_NOW);
    }

    @Test
    void callNowFailsAsPopinDoes() {
        PopinFailure failure = unknown(PopinFailure.Unknown.Reason.DISCONNECTED);
        popin.captures.add(failure(failure));

        assertThat(desk().callNow(Optional.empty(), ASHA, progress, cancellation))
                .isEqualTo(
                        new BookingResult.Failed(
                                BookingStage.REGISTERING,
                                failure,
                                journal.attempts().getFirst(),
                                true));
        assertThat(popin.asked).containsExactly("capture");
    }

    @Test
    void nothingIsSentWhenTheIntentCannotBeKept() {
        popin.slots.add(answer(available(SLOT)));
        journal.refuse(attempt -> true);

        assertThat(book(Optional.empty()))
                .asInstanceOf(type(BookingResult.NotBegun.class))
                .satisfies(
                        result -> {
                            assertThat(result.stage()).isEqualTo(BookingStage.REGISTERING);
                            assertThat(result.before()).isEmpty();
                            assertThat(result.failure().reason())
                                    .isEqualTo(JournalFailure.Reason.FULL);
                        });
        assertThat(popin.asked).doesNotContain("capture");
        assertThat(journal.attempts()).isEmpty();
    }

    @Test
    void noTimeIsAskedForWhenThatIntentCannotBeKept() {
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(answer(registered));
        journal.refuse(attempt -> attempt.state() == AttemptState.SCHEDULING);

        assertThat(book(Optional.empty()))
                .asInstanceOf(type(BookingResult.NotBegun.class))
                .satisfies(
                        result -> {
                            assertThat(result.stage()).isEqualTo(BookingStage.SCHEDULING);
                            assertThat(result.before().flatMap(Attempt::registration))
                                    .contains(registered);
                            assertThat(result.kept()).isTrue();
                        });
        assertThat(popin.asked).containsExactly("slots", "capture");
    }

    @Test
    void anOutcomeThatCannotBeKeptIsToldAllTheSameAndMarked() throws JournalFailure {
        Attempt known = known();
        popin.schedules.add(answer(new ScheduleReceipt("Scheduled")));
        journal.refuse(attempt -> attempt.state() == AttemptState.BOOKED);

        assertThat(book(Optional.of(known)))
                .asInstanceOf(type(BookingResult.Booked.class))
                .satisfies(
                        booked -> {
                            assertThat(booked.kept()).isFalse();
                            assertThat(booked.attempt().state()).isEqualTo(AttemptState.BOOKED);
                        });
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.SCHEDULING);

        journal.refuse(attempt -> false);
        assertThat(bookkeeper.saveOutstanding()).isTrue();
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.BOOKED);
    }

    @Test
    void aRegistrationThatCannotBeKeptIsNotFollowedByABooking() {
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(answer(registered));
        journal.refuse(attempt -> attempt.state() != AttemptState.REGISTERING);

        assertThat(book(Optional.empty()))
                .asInstanceOf(type(BookingResult.NotBegun.class))
                .satisfies(
                        result -> {
                            assertThat(result.kept()).isFalse();
                            assertThat(result.before().flatMap(Attempt::registration))
                                    .contains(registered);
                        });
        assertThat(popin.asked).doesNotContain(SCHEDULE);
    }

    @Test
    void aSecondTryAfterADoubtStaysInDoubtUnlessPopinConfirms() throws JournalFailure {
        Attempt known = known();
        for (PopinFailure second :
                List.of(
                        notSent(PopinFailure.NotSent.Reason.UNREACHABLE),
                        new PopinFailure.Rejected(
                                PopinFailure.Rejected.Reason.OTHER,
                                200,
                                "Slot not available",
                                Map.of(),
                                Optional.empty()))) {
            popin.schedules.add(failure(unknown(PopinFailure.Unknown.Reason.TIMEOUT)));
            popin.schedules.add(failure(second));
            book(Optional.of(known));
            Attempt doubted = journal.find(known.id()).orElseThrow();
            book(Optional.of(doubted));

            Attempt still = journal.find(known.id()).orElseThrow();
            assertThat(still.state()).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
            assertThat(still.cause()).contains(Cause.of(second));
            known = known();
        }
    }

    @Test
    void anotherTimeIsNotAskedForWhileOneIsInDoubt() throws JournalFailure {
        popin.schedules.add(failure(unknown(PopinFailure.Unknown.Reason.TIMEOUT)));
        Attempt known = known();
        book(Optional.of(known));
        Attempt doubted = journal.find(known.id()).orElseThrow();

        assertThatThrownBy(
                        () ->
                                desk().book(
                                                Optional.of(doubted),
                                                ASHA,
                                                OTHER,
                                                progress,
                                                cancellation))
                .isInstanceOf(IllegalStateException.class);
        assertThat(popin.asked).containsExactly(SCHEDULE);
    }

    @Test
    void mendedDetailsAfterARefusalGoOnWithTheSameAttempt() throws JournalFailure {
        popin.slots.add(answer(available(SLOT)));
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(
                failure(
                        new PopinFailure.Rejected(
                                PopinFailure.Rejected.Reason.DETAILS,
                                422,
                                "",
                                Map.of(),
                                Optional.empty())));
        popin.captures.add(answer(registered));
        popin.schedules.add(answer(new ScheduleReceipt("")));
        book(Optional.empty());
        Attempt refused = journal.attempts().getFirst();
        Customer mended =
                new Customer(ASHA.mobile(), "Asha R. Rao", ASHA.email(), "560002", "QA101");

        desk().book(Optional.of(refused), mended, SLOT, progress, cancellation);

        assertThat(journal.attempts())
                .singleElement()
                .satisfies(
                        attempt -> {
                            assertThat(attempt.customer()).isEqualTo(mended);
                            assertThat(attempt.state()).isEqualTo(AttemptState.BOOKED);
                        });
        assertThat(journal.history(refused.id()))
                .extracting(AttemptEvent::sent)
                .contains(
                        Optional.of("9845012345\nAsha Rao\nasha@example.com\n560001\nQA101"),
                        Optional.of("9845012345\nAsha R. Rao\nasha@example.com\n560002\nQA101"));
    }

    @Test
    void mendedDetailsAfterARegistrationBeginAnewAndCloseTheOld() throws JournalFailure {
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(answer(registration("MzE2")));
        popin.schedules.add(answer(new ScheduleReceipt("")));
        Attempt known = known();
        Customer mended =
                new Customer(ASHA.mobile(), "Asha R. Rao", ASHA.email(), "560002", "QA101");

        desk().book(Optional.of(known), mended, SLOT, progress, cancellation);

        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.CLOSED, AttemptState.BOOKED);
    }

    @Test
    void theOldOneThatSomebodyClosedMeanwhileIsNoOutcomeToBeKept() throws JournalFailure {
        popin.captures.add(answer(registration("MzE2")));
        popin.schedules.add(answer(new ScheduleReceipt("")));
        popin.slots.add(answer(available(SLOT)));
        Attempt known = known();
        journal.replace(known.close(Samples.NOW));
        Customer mended =
                new Customer(ASHA.mobile(), "Asha R. Rao", ASHA.email(), "560002", "QA101");

        desk().book(Optional.of(known), mended, SLOT, progress, cancellation);

        assertThat(bookkeeper.saveOutstanding()).isTrue();
        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.CLOSED, AttemptState.BOOKED);
    }

    @Test
    void somebodyElseTypedOverAnAttemptLeavesItAlone() throws JournalFailure {
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(answer(registration("MzE2")));
        popin.schedules.add(answer(new ScheduleReceipt("")));
        Attempt known = known();
        Customer ravi = new Customer("9987055512", "Ravi", "ravi@example.com", "560001", "QA101");

        desk().book(Optional.of(known), ravi, SLOT, progress, cancellation);

        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.REGISTERED, AttemptState.BOOKED);
    }

    private BookingResult book(Optional<Attempt> known) {
        return desk().book(known, ASHA, SLOT, progress, cancellation);
    }

    /** An attempt that has come as far as being registered. */
    private Attempt known() throws JournalFailure {
        Attempt meant =
                Attempt.registering(
                        AttemptId.random(ids),
                        Purpose.APPOINTMENT,
                        ASHA,
                        Optional.of(SLOT),
                        Samples.NOW);
        journal.add(meant);
        Attempt done = meant.registered(registered, Samples.NOW.plusMillis(5));
        journal.replace(done);
        return done;
    }

    /** Reads the slots on the booking thread, before the capture. */
    private BookingDesk desk() {
        return desk(Runnable::run);
    }

    private BookingDesk desk(Executor background) {
        return new BookingDesk(popin, bookkeeper, background, clock, ids);
    }

    private static void assertIsCancelledUnsent(PopinFailure failure) {
        assertThat(failure)
                .asInstanceOf(type(PopinFailure.NotSent.class))
                .extracting(PopinFailure.NotSent::reason)
                .isEqualTo(PopinFailure.NotSent.Reason.CANCELLED);
    }

    private static PopinFailure notSent(PopinFailure.NotSent.Reason reason) {
        return new PopinFailure.NotSent(reason, null);
    }

    private static PopinFailure unknown(PopinFailure.Unknown.Reason reason) {
        return new PopinFailure.Unknown(reason, null);
    }

    private static RuntimeException unchecked(Throwable broken) {
        if (broken instanceof Error error) {
            throw error;
        }
        return (RuntimeException) broken;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Recorder implements BookingProgress {
        final List<String> told = new ArrayList<>();

        @Override
        public void stage(BookingStage stage) {
            told.add("stage " + stage);
        }

        @Override
        public void sent(BookingStage stage) {
            told.add("sent " + stage);
        }

        @Override
        public void slotsRead(Availability availability) {
            told.add("slots " + availability.slots().count());
        }
    }
}
