package io.popindesk.desk;

import static io.popindesk.desk.Samples.available;
import static io.popindesk.desk.Samples.slot;
import static io.popindesk.desk.ScriptedPopin.answer;
import static io.popindesk.desk.ScriptedPopin.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

class SettlingTest {
    private static final Slot SLOT = slot("2025-09-25T15:15");
    private static final Slot OTHER = slot("2025-09-25T15:30");
    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final ScriptedPopin popin = new ScriptedPopin();
    private final MemoryJournal journal = new MemoryJournal();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void aSlotStillOfferedIsEvidenceAgainstABooking() throws Exception {
        assertThat(check(available(SLOT, OTHER))).isEqualTo(SlotEvidence.STILL_FREE);
    }

    @Test
    void aSlotNoLongerOfferedIsEvidenceForABooking() throws Exception {
        assertThat(check(available(OTHER))).isEqualTo(SlotEvidence.GONE);
    }

    @Test
    void theAbsenceOfASlotSaysNothingWhenSomeCouldNotBeRead() throws Exception {
        assertThat(check(Samples.withUnreadable(available(OTHER), 1)))
                .isEqualTo(SlotEvidence.NOT_KNOWN);
    }

    @Test
    void theAbsenceOfASlotWhoseTimeHasComeSaysNothing() throws Exception {
        Attempt doubted = keep(AttemptState.SCHEDULE_UNKNOWN);
        popin.slots.add(answer(available(OTHER)));

        Attempt weighed = settling(SLOT.instant()).check(doubted, cancellation).attempt();
        assertThat(weighed.weighing().orElseThrow().evidence()).isEqualTo(SlotEvidence.NOT_KNOWN);
    }

    @Test
    void thereIsNoEvidenceWhenTheSlotsCannotBeRead() throws Exception {
        Attempt doubted = keep(AttemptState.SCHEDULE_UNKNOWN);
        PopinFailure broken = new PopinFailure.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, null);
        popin.slots.add(failure(broken));

        assertThatThrownBy(() -> settling().check(doubted, cancellation)).isSameAs(broken);
        assertThat(journal.attempts()).containsExactly(doubted);
    }

    @Test
    void evidenceIsKept() throws Exception {
        check(available(OTHER));
        assertThat(journal.attempts().getFirst().weighing())
                .contains(new Weighing(SlotEvidence.GONE, Samples.NOW));
    }

    @Test
    void freshSlotsWeighEveryDoubtThatIsOlderThanTheirReading() throws Exception {
        Attempt doubted = keep(AttemptState.SCHEDULE_UNKNOWN);

        settling().weighAll(available(OTHER), doubted.changedAt());
        assertThat(journal.attempts()).containsExactly(doubted);

        settling().weighAll(available(OTHER), doubted.changedAt().plusNanos(1));
        assertThat(journal.attempts().getFirst().weighing())
                .map(Weighing::evidence)
                .contains(SlotEvidence.GONE);
    }

    @Test
    void whatIsWeighedOnceIsNotWeighedAgainByItself() throws Exception {
        keep(AttemptState.SCHEDULE_UNKNOWN);
        settling().weighAll(available(SLOT), LATER);
        settling().weighAll(available(OTHER), LATER);

        assertThat(journal.attempts().getFirst().weighing())
                .map(Weighing::evidence)
                .contains(SlotEvidence.STILL_FREE);
    }

    @Test
    void thePersonSettlesADoubtAndMayThinkAgain() throws Exception {
        Attempt doubted = keep(AttemptState.SCHEDULE_UNKNOWN);
        Attempt booked = settling().markBooked(doubted);
        Attempt notBooked = settling().markNotBooked(booked);

        assertThat(booked.state()).isEqualTo(AttemptState.MARKED_BOOKED);
        assertThat(journal.attempts()).containsExactly(notBooked);
        assertThat(notBooked.cause()).isEqualTo(doubted.cause());
    }

    @Test
    void whatWasSettledMeanwhileIsNotSettledAgain() throws Exception {
        Attempt doubted = keep(AttemptState.SCHEDULE_UNKNOWN);
        settling().markBooked(doubted);

        assertThatThrownBy(() -> settling().markNotBooked(doubted))
                .isInstanceOfSatisfying(
                        JournalFailure.class,
                        failure ->
                                assertThat(failure.reason())
                                        .isEqualTo(JournalFailure.Reason.CONFLICT));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "WAITING",
                "CANCELLED",
                "REGISTER_REFUSED",
                "REGISTER_UNKNOWN",
                "REGISTERED",
                "SLOT_GONE",
                "SCHEDULE_NOT_SENT",
                "SCHEDULE_REFUSED"
            })
    void whatIsClosedIsReopenedWhereItWasLeft(AttemptState state) throws Exception {
        Attempt attempt = keep(state);
        Attempt closed = settling().close(attempt);
        assertThat(closed.standing()).isEqualTo(Standing.OVER);

        Attempt reopened = settling().reopen(closed);
        assertThat(reopened.state()).isEqualTo(state);
        assertThat(reopened.cause()).isEqualTo(attempt.cause());
    }

    private SlotEvidence check(Availability availability) throws Exception {
        Attempt doubted = keep(AttemptState.SCHEDULE_UNKNOWN);
        popin.slots.add(answer(availability));
        return settling()
                .check(doubted, cancellation)
                .attempt()
                .weighing()
                .map(Weighing::evidence)
                .orElseThrow();
    }

    private Settling settling() {
        return settling(LATER);
    }

    private Settling settling(Instant now) {
        InstantSource clock = InstantSource.fixed(now);
        return new Settling(
                journal,
                new Bookkeeper(journal, clock, (attempt, kept) -> {}),
                new SlotReader(popin, (wish, time) -> wish.isCancelled()),
                clock);
    }

    /** Puts an attempt that has come to a state into the journal, as if it began there. */
    private Attempt keep(AttemptState state) throws JournalFailure {
        Attempt there = AttemptTest.in(state);
        Attempt first =
                new Attempt(
                        there.id(),
                        1,
                        there.purpose(),
                        there.state(),
                        there.createdAt(),
                        there.changedAt(),
                        there.customer(),
                        there.registration(),
                        Optional.of(SLOT),
                        there.cause(),
                        there.words(),
                        there.weighing());
        journal.add(first);
        return first;
    }
}
