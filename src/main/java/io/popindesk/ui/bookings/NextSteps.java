package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The one table from how an attempt stands to what can be done about it. */
final class NextSteps {
    private NextSteps() {}

    /**
     * The steps, the most sensible first; the first one never doubles anything. Every attempt has
     * its history, and after it, unless that was erased, what is kept of the customer.
     *
     * @param now whether the time in doubt may still be asked for is measured by it
     */
    static List<Step> of(Attempt attempt, Instant now) {
        if (attempt.isErased()) {
            return List.of(Step.HISTORY);
        }
        List<Step> steps = new ArrayList<>(ofState(attempt, now));
        if (attempt.registration().map(Registration::link).flatMap(link -> link.uri()).isEmpty()) {
            steps.removeAll(List.of(Step.OPEN_LINK, Step.COPY_LINK));
        }
        steps.add(Step.HISTORY);
        steps.add(Step.PERSON);
        return List.copyOf(steps);
    }

    private static List<Step> ofState(Attempt attempt, Instant now) {
        return switch (attempt.state()) {
            case REGISTERING, REGISTERING_AGAIN -> List.of();
            case SCHEDULING, SCHEDULING_AGAIN -> List.of(Step.OPEN_LINK, Step.COPY_LINK);
            case WAITING -> List.of(Step.SEND_NOW, Step.CORRECT_DETAILS, Step.CLOSE);
            case CANCELLED -> List.of(Step.GO_ON, Step.CLOSE);
            case REGISTER_REFUSED ->
                    isOfTheDetails(attempt)
                            ? List.of(Step.CORRECT_DETAILS, Step.CLOSE)
                            : List.of(Step.SEND_NOW, Step.CORRECT_DETAILS, Step.CLOSE);
            case REGISTER_UNKNOWN -> List.of(Step.REGISTER_AGAIN, Step.CLOSE);
            case REGISTERED -> registered(attempt.purpose());
            case SLOT_GONE -> withLink(Step.PICK_ANOTHER_TIME);
            case SCHEDULE_REFUSED ->
                    isOfTheDetails(attempt)
                            ? withLink(Step.PICK_ANOTHER_TIME)
                            : notBooked(attempt, now);
            case SCHEDULE_NOT_SENT -> notBooked(attempt, now);
            case SCHEDULE_UNKNOWN -> inDoubt(attempt, now);
            case BOOKED -> List.of(Step.OPEN_LINK, Step.COPY_LINK);
            case MARKED_BOOKED -> List.of(Step.OPEN_LINK, Step.COPY_LINK, Step.MARK_NOT_BOOKED);
            case MARKED_NOT_BOOKED ->
                    List.of(
                            Step.PICK_ANOTHER_TIME,
                            Step.MARK_BOOKED,
                            Step.OPEN_LINK,
                            Step.COPY_LINK);
            case CLOSED -> List.of(Step.REOPEN);
        };
    }

    private static List<Step> registered(Purpose purpose) {
        return purpose == Purpose.CALL_NOW
                ? List.of(Step.OPEN_LINK, Step.COPY_LINK, Step.PICK_TIME)
                : withLink(Step.PICK_TIME);
    }

    private static List<Step> withLink(Step first) {
        return List.of(first, Step.OPEN_LINK, Step.COPY_LINK, Step.CLOSE);
    }

    /** Whether Popin refused what was sent; else it refused whoever sent it, and may not again. */
    private static boolean isOfTheDetails(Attempt attempt) {
        return attempt.cause()
                .filter(Cause.Rejected.class::isInstance)
                .map(Cause.Rejected.class::cast)
                .map(Cause.Rejected::reason)
                .map(
                        reason ->
                                switch (reason) {
                                    case DETAILS, OTHER -> true;
                                    case KEYS, ADDRESS, TOO_MANY -> false;
                                })
                .orElse(true);
    }

    /** Nothing was booked, and the same time may be asked for without a risk. */
    private static List<Step> notBooked(Attempt attempt, Instant now) {
        List<Step> steps = new ArrayList<>(withLink(Step.PICK_ANOTHER_TIME));
        if (isToCome(attempt, now)) {
            steps.addFirst(Step.SEND_NOW);
        }
        return steps;
    }

    private static List<Step> inDoubt(Attempt attempt, Instant now) {
        List<Step> steps = new ArrayList<>();
        boolean toCome = isToCome(attempt, now);
        if (toCome) {
            steps.add(Step.CHECK);
        }
        switch (evidence(attempt)) {
            case GONE, NOT_KNOWN -> {
                steps.add(Step.MARK_BOOKED);
                steps.add(Step.MARK_NOT_BOOKED);
            }
            case STILL_FREE -> {
                steps.add(Step.MARK_NOT_BOOKED);
                steps.add(Step.MARK_BOOKED);
            }
        }
        if (toCome) {
            steps.add(Step.TRY_AGAIN);
        }
        steps.add(Step.OPEN_LINK);
        steps.add(Step.COPY_LINK);
        return steps;
    }

    /** A refusal after a doubt weighs more than the slots: the slot may be ours already. */
    private static SlotEvidence evidence(Attempt attempt) {
        if (attempt.cause().filter(Cause.Rejected.class::isInstance).isPresent()) {
            return SlotEvidence.GONE;
        }
        return attempt.weighing().map(Weighing::evidence).orElse(SlotEvidence.NOT_KNOWN);
    }

    private static boolean isToCome(Attempt attempt, Instant now) {
        return attempt.slot().map(Slot::instant).filter(now::isBefore).isPresent();
    }
}
