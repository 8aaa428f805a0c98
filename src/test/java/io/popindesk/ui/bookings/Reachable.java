package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every way in which an attempt can stand, found by walking its machine. */
final class Reachable {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** 22 November 2026, 11:42 in India. */
    static final Instant NOW = Instant.parse("2026-11-22T06:12:00Z");

    static final Customer RAVI =
            new Customer("9987055512", "Ravi Menon", "ravi@example.com", "560001", "QA101");

    private Reachable() {}

    /** What can be told apart of an attempt: by these its words and steps are chosen. */
    private record Stand(
            AttemptState state,
            Purpose purpose,
            Optional<Cause> cause,
            Optional<SlotEvidence> evidence,
            boolean registered,
            boolean slot,
            String words) {
        static Stand of(Attempt attempt) {
            return new Stand(
                    attempt.state(),
                    attempt.purpose(),
                    attempt.cause(),
                    attempt.weighing().map(Weighing::evidence),
                    attempt.registration().isPresent(),
                    attempt.slot().isPresent(),
                    attempt.words());
        }
    }

    static Slot slot(String start) {
        LocalDateTime time = LocalDateTime.parse(start);
        return new Slot(
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy", Locale.ENGLISH).format(time),
                DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH).format(time),
                time,
                INDIA);
    }

    static Registration registration() {
        return new Registration(
                new CustomerId("MzE1"), JoinLink.of("https://live.popin.to/8131", false), "Hello");
    }

    static List<Cause> causes() {
        Stream<Cause> notSent =
                Arrays.stream(PopinFailure.NotSent.Reason.values()).map(Cause.NotSent::new);
        Stream<Cause> refused =
                Arrays.stream(PopinFailure.Rejected.Reason.values())
                        .flatMap(
                                reason ->
                                        Stream.of("", "Slot not available")
                                                .map(
                                                        words ->
                                                                new Cause.Rejected(
                                                                        reason, 200, words)));
        Stream<Cause> unknown =
                Arrays.stream(PopinFailure.Unknown.Reason.values())
                        .map(reason -> new Cause.Unknown(reason, OptionalInt.empty()));
        return Stream.of(notSent, refused, unknown).flatMap(all -> all).toList();
    }

    /** One attempt of each kind that the machine can lead to. */
    static List<Attempt> attempts() {
        Queue<Attempt> open = new ArrayDeque<>();
        AttemptId id = new AttemptId(7);
        Slot slot = slot("2026-11-23T17:30");
        open.add(Attempt.registering(id, Purpose.APPOINTMENT, RAVI, Optional.of(slot), NOW));
        open.add(Attempt.registering(id, Purpose.CALL_NOW, RAVI, Optional.empty(), NOW));
        Set<Stand> seen = new HashSet<>();
        List<Attempt> all = new ArrayList<>();
        while (!open.isEmpty()) {
            Attempt next = open.remove();
            if (seen.add(Stand.of(next))) {
                all.add(next);
                moves(slot).forEach(move -> follow(move, next).ifPresent(open::add));
            }
        }
        return all;
    }

    /** Where a move leads, if the machine has such an arrow. */
    private static Optional<Attempt> follow(UnaryOperator<Attempt> move, Attempt from) {
        try {
            return Optional.of(move.apply(from));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static List<UnaryOperator<Attempt>> moves(Slot slot) {
        List<UnaryOperator<Attempt>> moves = new ArrayList<>();
        moves.add(
                one ->
                        one.mayRegister()
                                ? one.registerAgain(one.purpose(), RAVI, one.slot(), NOW)
                                : one);
        moves.add(one -> one.registered(registration(), NOW));
        moves.add(one -> one.callingNow(NOW));
        moves.add(one -> one.registration().isPresent() ? one.scheduling(slot, NOW) : one);
        moves.add(one -> one.slotGone(slot, NOW));
        moves.add(one -> one.booked("Call scheduled successfully", NOW));
        moves.add(one -> one.booked("", NOW));
        moves.add(one -> one.markBooked(NOW));
        moves.add(one -> one.markNotBooked(NOW));
        moves.add(Reachable::interrupt);
        for (SlotEvidence evidence : SlotEvidence.values()) {
            moves.add(one -> one.weighed(new Weighing(evidence, NOW)));
        }
        for (Cause cause : causes()) {
            moves.add(one -> isRegistering(one) ? one.notRegistered(cause, NOW) : one);
            moves.add(one -> isScheduling(one) ? one.notScheduled(cause, NOW) : one);
        }
        moves.add(Reachable::closeAndReopen);
        moves.add(one -> one.close(NOW));
        return moves;
    }

    private static Attempt interrupt(Attempt one) {
        return one.interrupted(NOW);
    }

    private static Attempt closeAndReopen(Attempt one) {
        return one.close(NOW).reopen(one.state(), NOW);
    }

    private static boolean isRegistering(Attempt one) {
        return one.state() == AttemptState.REGISTERING
                || one.state() == AttemptState.REGISTERING_AGAIN;
    }

    private static boolean isScheduling(Attempt one) {
        return one.state() == AttemptState.SCHEDULING
                || one.state() == AttemptState.SCHEDULING_AGAIN;
    }
}
