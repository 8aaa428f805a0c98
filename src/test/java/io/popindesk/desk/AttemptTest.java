package io.popindesk.desk;

import static io.popindesk.desk.AttemptState.*;
import static io.popindesk.desk.Samples.ASHA;
import static io.popindesk.desk.Samples.NOW;
import static io.popindesk.desk.Samples.registration;
import static io.popindesk.desk.Samples.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The machine of {@link AttemptState}, every arrow of it, and every arrow that is not there. */
class AttemptTest {
    private static final Slot SLOT = slot("2025-09-25T15:15");
    private static final Slot OTHER = slot("2025-09-25T15:30");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final Cause NOT_SENT =
            new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE);
    private static final Cause CANCELLED_UNSENT =
            new Cause.NotSent(PopinFailure.NotSent.Reason.CANCELLED);
    private static final Cause REFUSED =
            new Cause.Rejected(PopinFailure.Rejected.Reason.OTHER, 200, "Slot not available");
    private static final Cause UNKNOWN =
            new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty());

    /** Every move there is, by name. */
    private static final Map<String, UnaryOperator<Attempt>> MOVES =
            Map.ofEntries(
                    Map.entry(
                            "register again",
                            a -> a.registerAgain(Purpose.APPOINTMENT, ASHA, a.slot(), LATER)),
                    Map.entry("registered", a -> a.registered(registration("MzE1"), LATER)),
                    Map.entry("not registered: not sent", a -> a.notRegistered(NOT_SENT, LATER)),
                    Map.entry(
                            "not registered: cancelled",
                            a -> a.notRegistered(CANCELLED_UNSENT, LATER)),
                    Map.entry("not registered: refused", a -> a.notRegistered(REFUSED, LATER)),
                    Map.entry("not registered: unknown", a -> a.notRegistered(UNKNOWN, LATER)),
                    Map.entry("slot gone", a -> a.slotGone(SLOT, LATER)),
                    Map.entry("calling now", a -> a.callingNow(LATER)),
                    Map.entry("schedule", a -> a.scheduling(SLOT, LATER)),
                    Map.entry("booked", a -> a.booked("Booked", LATER)),
                    Map.entry("not scheduled: not sent", a -> a.notScheduled(NOT_SENT, LATER)),
                    Map.entry(
                            "not scheduled: cancelled",
                            a -> a.notScheduled(CANCELLED_UNSENT, LATER)),
                    Map.entry("not scheduled: refused", a -> a.notScheduled(REFUSED, LATER)),
                    Map.entry("not scheduled: unknown", a -> a.notScheduled(UNKNOWN, LATER)),
                    Map.entry("interrupted", a -> a.interrupted(LATER)),
                    Map.entry("schedule another", a -> a.scheduling(OTHER, LATER)),
                    Map.entry("mark booked", a -> a.markBooked(LATER)),
                    Map.entry("mark not booked", a -> a.markNotBooked(LATER)),
                    Map.entry("close", a -> a.close(LATER)),
                    Map.entry("reopen as waiting", a -> a.reopen(WAITING, LATER)));

    /** Where each move leads from each state; a move that is not named here must be refused. */
    private static final Map<AttemptState, Map<String, AttemptState>> LEGAL = legal();

    private static Map<AttemptState, Map<String, AttemptState>> legal() {
        Map<AttemptState, Map<String, AttemptState>> legal = new EnumMap<>(AttemptState.class);
        legal.put(
                REGISTERING,
                Map.of(
                        "registered", REGISTERED,
                        "not registered: not sent", WAITING,
                        "not registered: cancelled", CANCELLED,
                        "not registered: refused", REGISTER_REFUSED,
                        "not registered: unknown", REGISTER_UNKNOWN,
                        "interrupted", REGISTER_UNKNOWN));
        legal.put(
                REGISTERING_AGAIN,
                Map.of(
                        "registered", REGISTERED,
                        "not registered: not sent", REGISTER_UNKNOWN,
                        "not registered: cancelled", REGISTER_UNKNOWN,
                        "not registered: refused", REGISTER_UNKNOWN,
                        "not registered: unknown", REGISTER_UNKNOWN,
                        "interrupted", REGISTER_UNKNOWN));
        for (AttemptState state : List.of(WAITING, CANCELLED, REGISTER_REFUSED)) {
            legal.put(state, Map.of("register again", REGISTERING, "close", CLOSED));
        }
        legal.put(REGISTER_UNKNOWN, Map.of("register again", REGISTERING_AGAIN, "close", CLOSED));
        legal.put(
                REGISTERED,
                Map.of(
                        "schedule", SCHEDULING,
                        "schedule another", SCHEDULING,
                        "slot gone", SLOT_GONE,
                        "calling now", REGISTERED,
                        "close", CLOSED));
        for (AttemptState state : List.of(SLOT_GONE, SCHEDULE_NOT_SENT, SCHEDULE_REFUSED)) {
            legal.put(
                    state,
                    Map.of(
                            "schedule", SCHEDULING,
                            "schedule another", SCHEDULING,
                            "calling now", REGISTERED,
                            "close", CLOSED));
        }
        legal.put(
                SCHEDULING,
                Map.of(
                        "booked", BOOKED,
                        "not scheduled: not sent", SCHEDULE_NOT_SENT,
                        "not scheduled: cancelled", REGISTERED,
                        "not scheduled: refused", SCHEDULE_REFUSED,
                        "not scheduled: unknown", SCHEDULE_UNKNOWN,
                        "interrupted", SCHEDULE_UNKNOWN));
        legal.put(
                SCHEDULING_AGAIN,
                Map.of(
                        "booked", BOOKED,
                        "not scheduled: not sent", SCHEDULE_UNKNOWN,
                        "not scheduled: cancelled", SCHEDULE_UNKNOWN,
                        "not scheduled: refused", SCHEDULE_UNKNOWN,
                        "not scheduled: unknown", SCHEDULE_UNKNOWN,
                        "interrupted", SCHEDULE_UNKNOWN));
        legal.put(
                SCHEDULE_UNKNOWN,
                Map.of(
                        "schedule", SCHEDULING_AGAIN,
                        "mark booked", MARKED_BOOKED,
                        "mark not booked", MARKED_NOT_BOOKED));
        legal.put(BOOKED, Map.of());
        legal.put(MARKED_BOOKED, Map.of("mark not booked", MARKED_NOT_BOOKED));
        legal.put(
                MARKED_NOT_BOOKED,
                Map.of(
                        "schedule", SCHEDULING_AGAIN,
                        "schedule another", SCHEDULING,
                        "mark booked", MARKED_BOOKED,
                        "calling now", REGISTERED));
        legal.put(CLOSED, Map.of("reopen as waiting", WAITING));
        return legal;
    }

    @ParameterizedTest
    @EnumSource
    void everyMoveLeadsWhereTheMachineSaysOrIsRefused(AttemptState from) {
        Map<String, AttemptState> legal = LEGAL.getOrDefault(from, Map.of());
        Attempt attempt = in(from);
        MOVES.forEach(
                (name, move) -> {
                    AttemptState to = legal.get(name);
                    if (to != null) {
                        Attempt next = move.apply(attempt);
                        assertThat(next.state()).as("%s from %s", name, from).isEqualTo(to);
                        assertThat(next.version()).isEqualTo(attempt.version() + 1);
                        assertThat(next.id()).isEqualTo(attempt.id());
                        assertThat(next.createdAt()).isEqualTo(attempt.createdAt());
                    } else {
                        assertThatThrownBy(() -> move.apply(attempt))
                                .as("%s from %s", name, from)
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageNotContaining("Asha");
                    }
                });
    }

    @Test
    void everyArrowOfTheMachineIsMadeBySomeMove() {
        for (AttemptState from : AttemptState.values()) {
            Set<AttemptState> reached = EnumSet.noneOf(AttemptState.class);
            reached.addAll(LEGAL.getOrDefault(from, Map.of()).values());
            if (from == CLOSED) {
                for (AttemptState before : CLOSED.next()) {
                    reached.add(in(CLOSED).reopen(before, LATER).state());
                }
            }
            assertThat(reached).as("from %s", from).isEqualTo(from.next());
        }
    }

    @Test
    void whatIsClosedIsReopenedWhereItWasClosed() {
        for (AttemptState state : AttemptState.values()) {
            assertThat(CLOSED.mayBecome(state)).isEqualTo(state.mayBecome(CLOSED));
        }
    }

    @Test
    void aDoubtIsNeverClosedWithoutAnAnswer() {
        assertThat(SCHEDULE_UNKNOWN.mayBecome(CLOSED)).isFalse();
    }

    @Test
    void whatIsUnderWayCanOnlyEndWithAnOutcome() {
        for (AttemptState state : AttemptState.inFlight()) {
            assertThat(state.next()).isNotEmpty().noneMatch(AttemptState::isInFlight);
            assertThat(state.next()).containsAnyOf(REGISTER_UNKNOWN, SCHEDULE_UNKNOWN);
        }
    }

    @Test
    void onlyRequestsSaySomethingWasSent() {
        for (AttemptState state : AttemptState.values()) {
            assertThat(in(state).sent().isPresent()).isEqualTo(state.isInFlight());
        }
        assertThat(in(REGISTERING).sent())
                .contains("9845012345\nAsha Rao\nasha@example.com\n560001\nQA101");
        assertThat(in(SCHEDULING).sent()).contains("Thu, 25 Sep 2025 03:15 PM");
    }

    @Test
    void anotherSlotIsNotAskedForWhileOneIsInDoubt() {
        assertThatThrownBy(() -> in(SCHEDULE_UNKNOWN).scheduling(OTHER, LATER))
                .isInstanceOf(IllegalStateException.class);
        assertThat(in(SCHEDULE_REFUSED).scheduling(OTHER, LATER).slot()).contains(OTHER);
    }

    @Test
    void evidenceIsOnlyTakenOfACallInDoubtAndStaysUntilATimeIsAskedFor() {
        Weighing gone = new Weighing(SlotEvidence.GONE, LATER);
        Attempt weighed = in(SCHEDULE_UNKNOWN).weighed(gone);
        assertThat(weighed.weighing()).contains(gone);
        assertThat(weighed.markNotBooked(LATER).weighing()).contains(gone);
        assertThat(weighed.markNotBooked(LATER).scheduling(OTHER, LATER).weighing()).isEmpty();
        assertThat(weighed.scheduling(SLOT, LATER).notScheduled(UNKNOWN, LATER).weighing())
                .as("what was read before the second request says nothing about it")
                .isEmpty();
        assertThatThrownBy(() -> in(BOOKED).weighed(gone))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTimeRefusedAfterItWasTakenAsNotBookedIsInDoubtAgain() {
        Attempt refused =
                in(MARKED_NOT_BOOKED).scheduling(SLOT, LATER).notScheduled(REFUSED, LATER);

        assertThat(refused.state()).isEqualTo(SCHEDULE_UNKNOWN);
        assertThat(in(MARKED_NOT_BOOKED).scheduling(OTHER, LATER).notScheduled(REFUSED, LATER))
                .extracting(Attempt::state)
                .isEqualTo(SCHEDULE_REFUSED);
    }

    @Test
    void everyStateAsksSomethingOfThePersonOrNothing() {
        Map<Standing, Set<AttemptState>> standings = new EnumMap<>(Standing.class);
        for (AttemptState state : AttemptState.values()) {
            standings
                    .computeIfAbsent(
                            in(state).standing(), one -> EnumSet.noneOf(AttemptState.class))
                    .add(state);
        }
        assertThat(standings)
                .containsEntry(Standing.UNDER_WAY, AttemptState.inFlight())
                .containsEntry(Standing.WAITING, EnumSet.of(WAITING))
                .containsEntry(Standing.BOOKED, EnumSet.of(BOOKED, MARKED_BOOKED))
                .containsEntry(Standing.OVER, EnumSet.of(CANCELLED, MARKED_NOT_BOOKED, CLOSED))
                .containsEntry(
                        Standing.NEEDS_PERSON,
                        EnumSet.of(
                                REGISTER_REFUSED,
                                REGISTER_UNKNOWN,
                                REGISTERED,
                                SLOT_GONE,
                                SCHEDULE_NOT_SENT,
                                SCHEDULE_REFUSED,
                                SCHEDULE_UNKNOWN));
        assertThat(in(REGISTERED).callingNow(LATER).standing()).isEqualTo(Standing.BOOKED);
    }

    @Test
    void thePersonIsTheSameWhileMobileEmailOrNameIs() {
        Attempt attempt = in(REGISTER_REFUSED);
        List<Customer> same = new ArrayList<>();
        same.add(new Customer("9845012345", "A. Rao", "other@example.com", "", ""));
        same.add(new Customer("9845099999", "A. Rao", "ASHA@example.com", "", ""));
        same.add(new Customer("9845099999", "Asha Rao", "other@example.com", "", ""));
        assertThat(same).allMatch(attempt::isOf);
        assertThat(attempt.isOf(new Customer("9987055512", "Ravi", "ravi@example.com", "", "")))
                .isFalse();
    }

    /** An attempt that has come to a state by legal moves. */
    static Attempt in(AttemptState state) {
        Attempt registering =
                Attempt.registering(
                        new AttemptId(7), Purpose.APPOINTMENT, ASHA, Optional.of(SLOT), NOW);
        Attempt registered = registering.registered(registration("MzE1"), NOW);
        Attempt scheduling = registered.scheduling(SLOT, NOW);
        Attempt unknown = scheduling.notScheduled(UNKNOWN, NOW);
        return switch (state) {
            case REGISTERING -> registering;
            case REGISTERING_AGAIN ->
                    in(REGISTER_UNKNOWN)
                            .registerAgain(Purpose.APPOINTMENT, ASHA, Optional.of(SLOT), NOW);
            case WAITING -> registering.notRegistered(NOT_SENT, NOW);
            case CANCELLED -> registering.notRegistered(CANCELLED_UNSENT, NOW);
            case REGISTER_REFUSED -> registering.notRegistered(REFUSED, NOW);
            case REGISTER_UNKNOWN -> registering.notRegistered(UNKNOWN, NOW);
            case REGISTERED -> registered;
            case SLOT_GONE -> registered.slotGone(SLOT, NOW);
            case SCHEDULING -> scheduling;
            case SCHEDULING_AGAIN -> unknown.scheduling(SLOT, NOW);
            case SCHEDULE_NOT_SENT -> scheduling.notScheduled(NOT_SENT, NOW);
            case SCHEDULE_REFUSED -> scheduling.notScheduled(REFUSED, NOW);
            case SCHEDULE_UNKNOWN -> unknown;
            case BOOKED -> scheduling.booked("Booked", NOW);
            case MARKED_BOOKED -> unknown.markBooked(NOW);
            case MARKED_NOT_BOOKED -> unknown.markNotBooked(NOW);
            case CLOSED -> registered.close(NOW);
        };
    }
}
