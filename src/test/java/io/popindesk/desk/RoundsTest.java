package io.popindesk.desk;

import static io.popindesk.desk.Samples.available;
import static io.popindesk.desk.Samples.registration;
import static io.popindesk.desk.Samples.slot;
import static io.popindesk.desk.ScriptedPopin.answer;
import static io.popindesk.desk.ScriptedPopin.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class RoundsTest {
    private static final Slot SLOT = slot("2025-09-25T15:15");
    private static final Cause OFFLINE = new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE);
    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final ScriptedPopin popin = new ScriptedPopin();
    private final MemoryJournal journal = new MemoryJournal();
    private final InstantSource clock = InstantSource.fixed(LATER);
    private final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, (attempt, kept) -> {});
    private final Cancellation cancellation = new Cancellation();
    private final Rounds rounds =
            new Rounds(
                    journal,
                    bookkeeper,
                    new BookingDesk(popin, bookkeeper, Runnable::run, clock, new Random(7)),
                    new Settling(
                            journal,
                            bookkeeper,
                            new SlotReader(popin, (wish, time) -> wish.isCancelled()),
                            clock));

    @Test
    void customersWhoWaitAreRegisteredTheOldestFirstAndNothingIsBooked() throws Exception {
        waiting(1);
        waiting(2);
        popin.captures.add(answer(registration("MzE1")));
        popin.captures.add(answer(registration("MzE2")));

        assertThat(make())
                .extracting(Attempt::id)
                .containsExactly(new AttemptId(1), new AttemptId(2));
        assertThat(popin.asked).containsExactly("capture", "capture");
        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsOnly(AttemptState.REGISTERED);
        assertThat(journal.attempts()).extracting(Attempt::slot).containsOnly(Optional.of(SLOT));
    }

    @Test
    void nobodyElseIsTriedWhenPopinCannotBeReachedAfterAll() throws Exception {
        waiting(1);
        waiting(2);
        popin.captures.add(
                failure(new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE, null)));

        assertThat(make()).isEmpty();
        assertThat(popin.asked).containsExactly("capture");
        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsOnly(AttemptState.WAITING);
    }

    @Test
    void aLostAnswerIsNeverSentAgainByItself() throws Exception {
        waiting(1);
        popin.captures.add(
                failure(new PopinFailure.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, null)));

        make();
        make();

        assertThat(popin.asked).containsExactly("capture");
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.REGISTER_UNKNOWN);
    }

    @Test
    void aRefusalOfOneDoesNotKeepTheOthersWaiting() throws Exception {
        waiting(1);
        waiting(2);
        popin.captures.add(
                failure(
                        new PopinFailure.Rejected(
                                PopinFailure.Rejected.Reason.DETAILS,
                                422,
                                "",
                                Map.of(),
                                Optional.empty())));
        popin.captures.add(answer(registration("MzE2")));

        assertThat(make()).extracting(Attempt::id).containsExactly(new AttemptId(2));
    }

    @ParameterizedTest
    @EnumSource(names = {"KEYS", "ADDRESS", "TOO_MANY"})
    void aRefusalThatWouldMeetEverybodyLeavesTheOthersWaiting(PopinFailure.Rejected.Reason reason)
            throws Exception {
        waiting(1);
        waiting(2);
        waiting(3);
        popin.captures.add(failure(refusal(reason, Duration.ofSeconds(90))));

        assertThat(make()).isEmpty();
        assertThat(makeAt(LATER.plusSeconds(60))).isEmpty();
        assertThat(popin.asked).as("nobody else before Popin wants to hear").hasSize(1);

        popin.captures.add(answer(registration("MzE2")));
        popin.captures.add(answer(registration("MzE3")));
        assertThat(makeAt(LATER.plusSeconds(90)))
                .extracting(Attempt::id)
                .containsExactly(new AttemptId(2), new AttemptId(3));
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepCustomersWaiting() throws Exception {
        waiting(1);
        waiting(2);
        popin.captures.add(
                failure(refusal(PopinFailure.Rejected.Reason.TOO_MANY, Duration.ofSeconds(90))));
        make();

        popin.captures.add(answer(registration("MzE2")));
        assertThat(makeAt(LATER.minus(Duration.ofDays(2)))).hasSize(1);
    }

    private static PopinFailure.Rejected refusal(
            PopinFailure.Rejected.Reason reason, Duration retryAfter) {
        return new PopinFailure.Rejected(reason, 429, "", Map.of(), Optional.of(retryAfter));
    }

    @Test
    void theCustomerAtTheDeskIsLeftToThePerson() throws Exception {
        waiting(1);

        rounds.make(available(SLOT), LATER, Optional.of(new AttemptId(1)), cancellation);
        assertThat(popin.asked).isEmpty();
    }

    @Test
    void nobodyIsRegisteredOnceCancelledOrWhereThePersonCancelled() throws Exception {
        Attempt stopped =
                registering(1)
                        .notRegistered(
                                new Cause.NotSent(PopinFailure.NotSent.Reason.CANCELLED),
                                Samples.NOW);
        journal.add(registering(1));
        journal.replace(stopped);
        make();
        waiting(2);
        cancellation.cancel();
        make();

        assertThat(popin.asked).isEmpty();
    }

    @Test
    void nobodyIsRegisteredWhoCannotBeNotedDown() throws Exception {
        waiting(1);
        journal.refuse(attempt -> true);

        assertThat(make()).isEmpty();
        assertThat(popin.asked).isEmpty();
    }

    @Test
    void doubtsAreWeighedAndLeftOversAreTakenAsUnknown() throws Exception {
        journal.add(registering(1));
        journal.replace(registering(1).registered(registration("MzE1"), Samples.NOW));
        journal.replace(
                registering(1)
                        .registered(registration("MzE1"), Samples.NOW)
                        .scheduling(SLOT, Samples.NOW));

        rounds.make(available(), LATER, Optional.empty(), cancellation);

        Attempt attempt = journal.attempts().getFirst();
        assertThat(attempt.state()).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
        assertThat(attempt.weighing()).map(Weighing::evidence).contains(SlotEvidence.GONE);
        assertThat(popin.asked).isEmpty();
    }

    private List<Attempt> make() throws JournalFailure {
        return makeAt(LATER);
    }

    private List<Attempt> makeAt(Instant begun) throws JournalFailure {
        return rounds.make(available(SLOT), begun, Optional.empty(), cancellation);
    }

    private void waiting(long id) throws JournalFailure {
        journal.add(registering(id));
        journal.replace(registering(id).notRegistered(OFFLINE, Samples.NOW));
    }

    private static Attempt registering(long id) {
        return Attempt.registering(
                new AttemptId(id),
                Purpose.APPOINTMENT,
                Samples.ASHA,
                Optional.of(SLOT),
                Samples.NOW.plusSeconds(id));
    }
}
