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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Timeout(30)
class BookingDeskTest {
    private static final Slot SLOT = slot("2025-09-25T15:15");
    private static final Slot OTHER = slot("2025-09-25T15:30");
    private static final String SCHEDULE = "schedule MzE1 Thu, 25 Sep 2025 03:15 PM";

    private final ScriptedPopin popin = new ScriptedPopin();
    private final Registration registered = registration("MzE1");
    private final Cancellation cancellation = new Cancellation();
    private final Recorder progress = new Recorder();

    @Test
    void aNewCustomerIsRegisteredAndThenScheduled() {
        popin.slots.add(answer(available(SLOT, OTHER)));
        popin.captures.add(answer(registered));
        popin.schedules.add(answer(new ScheduleReceipt("Scheduled")));

        assertThat(book(Optional.empty()))
                .isEqualTo(new BookingResult.Booked(ASHA, registered, SLOT, "Scheduled"));
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
    void aKnownCustomerIsScheduledStraightAway() {
        popin.schedules.add(answer(new ScheduleReceipt("")));

        assertThat(book(Optional.of(registered))).isInstanceOf(BookingResult.Booked.class);
        assertThat(popin.asked).containsExactly(SCHEDULE);
        assertThat(progress.told).containsExactly("stage SCHEDULING", "sent SCHEDULING");
    }

    @Test
    void bookingIsNotAskedForWhenTheSlotIsGone() {
        Availability left = available(OTHER);
        popin.slots.add(answer(left));
        popin.captures.add(answer(registered));

        assertThat(book(Optional.empty()))
                .isEqualTo(new BookingResult.SlotGone(ASHA, registered, SLOT, left));
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
            BookingDesk desk = new BookingDesk(popin, reader(), threads, nowAt(Samples.NOW));
            assertThat(desk.book(ASHA, SLOT, Optional.empty(), progress, cancellation))
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
        BookingDesk desk = new BookingDesk(popin, reader(), waiting::add, nowAt(Samples.NOW));

        desk.book(ASHA, SLOT, Optional.empty(), progress, cancellation);
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
                            assertThat(failed.registration()).isEmpty();
                            assertIsCancelledUnsent(failed.failure());
                        });
        assertThat(popin.asked).isEmpty();
        assertThat(progress.told).isEmpty();
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
                            assertThat(failed.registration()).contains(registered);
                            assertIsCancelledUnsent(failed.failure());
                        });
        assertThat(progress.told).doesNotContain("stage SCHEDULING");
    }

    @Test
    void aFailedRegistrationIsNeverRepeatedAndStillShowsTheSlots() {
        PopinFailure failure = unknown(PopinFailure.Unknown.Reason.TIMEOUT);
        popin.slots.add(answer(available(SLOT)));
        popin.captures.add(failure(failure));

        assertThat(book(Optional.empty()))
                .isEqualTo(
                        new BookingResult.Failed(
                                BookingStage.REGISTERING, failure, ASHA, SLOT, Optional.empty()));
        assertThat(popin.asked).containsExactly("slots", "capture");
        assertThat(progress.told).containsExactly("stage REGISTERING", "slots 1");
    }

    @Test
    void aFailedScheduleIsNeverRepeatedAndKeepsTheRegistration() {
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

            assertThat(book(Optional.of(registered)))
                    .isEqualTo(
                            new BookingResult.Failed(
                                    BookingStage.SCHEDULING,
                                    failure,
                                    ASHA,
                                    SLOT,
                                    Optional.of(registered)));
            assertThat(popin.asked).containsExactly(SCHEDULE);
        }
    }

    @Test
    void aClientThatBreaksLeavesTheOutcomeUnknownAndItsWordsUnsaid() {
        for (Throwable broken :
                List.of(
                        new IllegalStateException("about Asha Rao", new Exception("9845012345")),
                        new StackOverflowError("about Asha Rao"))) {
            popin.schedules.add(
                    call -> {
                        call.markSent();
                        throw unchecked(broken);
                    });

            assertThat(book(Optional.of(registered)))
                    .asInstanceOf(type(BookingResult.Failed.class))
                    .satisfies(
                            failed -> {
                                assertThat(failed.registration()).contains(registered);
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
    void callNowRegistersAndNothingElse() throws PopinFailure {
        popin.captures.add(answer(registered));

        assertThat(desk().register(ASHA, progress, cancellation)).isEqualTo(registered);
        assertThat(popin.asked).containsExactly("capture");
        assertThat(progress.told).containsExactly("stage REGISTERING", "sent REGISTERING");
    }

    @Test
    void callNowFailsAsPopinDoes() {
        PopinFailure failure = unknown(PopinFailure.Unknown.Reason.DISCONNECTED);
        popin.captures.add(failure(failure));

        assertThatThrownBy(() -> desk().register(ASHA, progress, cancellation)).isSameAs(failure);
        assertThat(popin.asked).containsExactly("capture");
    }

    @Test
    void aSlotStillOfferedIsEvidenceAgainstABooking() {
        Availability read = available(SLOT, OTHER);
        popin.slots.add(answer(read));

        assertThat(desk().evidence(SLOT, cancellation))
                .isEqualTo(new Evidence(SlotEvidence.STILL_FREE, Optional.of(read)));
    }

    @Test
    void aSlotNoLongerOfferedIsEvidenceForABooking() {
        Availability read = available(OTHER);
        popin.slots.add(answer(read));

        assertThat(desk().evidence(SLOT, cancellation))
                .isEqualTo(new Evidence(SlotEvidence.GONE, Optional.of(read)));
    }

    @Test
    void theAbsenceOfASlotWhoseTimeHasComeSaysNothing() {
        Availability read = available(OTHER);
        popin.slots.add(answer(read));
        BookingDesk desk = new BookingDesk(popin, reader(), Runnable::run, nowAt(SLOT.instant()));

        assertThat(desk.evidence(SLOT, cancellation))
                .isEqualTo(new Evidence(SlotEvidence.NOT_KNOWN, Optional.of(read)));
    }

    @Test
    void theAbsenceOfASlotSaysNothingWhenSomeCouldNotBeRead() {
        popin.slots.add(answer(Samples.withUnreadable(available(OTHER), 1)));

        assertThat(desk().evidence(SLOT, cancellation).evidence())
                .isEqualTo(SlotEvidence.NOT_KNOWN);
    }

    @Test
    void thereIsNoEvidenceWhenTheSlotsCannotBeRead() {
        popin.slots.add(failure(unknown(PopinFailure.Unknown.Reason.TIMEOUT)));

        assertThat(desk().evidence(SLOT, cancellation))
                .isEqualTo(new Evidence(SlotEvidence.NOT_KNOWN, Optional.empty()));
    }

    private BookingResult book(Optional<Registration> known) {
        return desk().book(ASHA, SLOT, known, progress, cancellation);
    }

    /** Reads the slots on the booking thread, before the capture. */
    private BookingDesk desk() {
        return new BookingDesk(popin, reader(), Runnable::run, nowAt(Samples.NOW));
    }

    private SlotReader reader() {
        return new SlotReader(popin, (wish, time) -> wish.isCancelled());
    }

    private static InstantSource nowAt(Instant now) {
        return InstantSource.fixed(now);
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
