package io.popindesk.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A customer's attempt to get a call, as far as it has come: one customer, registered at most once
 * that we know of, and one call in the end. Each method that moves it returns the next version and
 * leaves this one as it is.
 *
 * @param version 1 at first, one more with each change
 * @param createdAt when the first request was meant
 * @param changedAt when the state was entered
 * @param customer the details as they are sent
 * @param registration Popin's answer to the capture
 * @param slot the slot wanted, asked for or booked
 * @param cause why the last request did not simply succeed
 * @param words Popin's own words in its last answer, one plain line, possibly empty
 * @param weighing what the free slots last said about a call in doubt
 */
public record Attempt(
        AttemptId id,
        int version,
        Purpose purpose,
        AttemptState state,
        Instant createdAt,
        Instant changedAt,
        Customer customer,
        Optional<Registration> registration,
        Optional<Slot> slot,
        Optional<Cause> cause,
        String words,
        Optional<Weighing> weighing) {

    /** A new customer, about to be registered. */
    public static Attempt registering(
            AttemptId id, Purpose purpose, Customer customer, Optional<Slot> slot, Instant now) {
        return new Attempt(
                id,
                1,
                purpose,
                AttemptState.REGISTERING,
                now,
                now,
                customer,
                Optional.empty(),
                slot,
                Optional.empty(),
                "",
                Optional.empty());
    }

    /**
     * Whether the customer's details were erased. Nothing can be done for such an attempt any more;
     * that it was, when and for what time is all that is left of it.
     */
    public boolean isErased() {
        return customer.equals(Customer.NOBODY);
    }

    /** What it asks of the person at the desk. */
    public Standing standing() {
        return state.standing(purpose);
    }

    /** Whether a capture request may be made for it. */
    public boolean mayRegister() {
        return !isErased()
                && (state.mayBecome(AttemptState.REGISTERING)
                        || state.mayBecome(AttemptState.REGISTERING_AGAIN));
    }

    /** Whether a schedule request may be made for it, to whichever slot. */
    public boolean maySchedule() {
        return !isErased()
                && (state.mayBecome(AttemptState.SCHEDULING)
                        || state.mayBecome(AttemptState.SCHEDULING_AGAIN));
    }

    /** Whether it seems to be of the same person, with some details mended perhaps. */
    public boolean isOf(Customer other) {
        return isSame(customer.mobile(), other.mobile())
                || isSame(customer.email(), other.email())
                || isSame(customer.name(), other.name());
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equalsIgnoreCase(other);
    }

    /** What the request of this state sends, word for word; empty in a state without one. */
    public Optional<String> sent() {
        return switch (state) {
            case REGISTERING, REGISTERING_AGAIN ->
                    Optional.of(
                            Arrays.stream(CustomerField.values())
                                    .map(customer::get)
                                    .collect(Collectors.joining("\n")));
            case SCHEDULING, SCHEDULING_AGAIN -> slot.map(Slot::wireText);
            default -> Optional.empty();
        };
    }

    /**
     * About to be registered once more.
     *
     * @param details the customer's details, perhaps mended
     */
    public Attempt registerAgain(
            Purpose wish, Customer details, Optional<Slot> wanted, Instant now) {
        AttemptState next =
                state == AttemptState.REGISTER_UNKNOWN
                        ? AttemptState.REGISTERING_AGAIN
                        : AttemptState.REGISTERING;
        return change(next, now).purpose(wish).customer(details).slot(wanted).next();
    }

    /** Popin has registered the customer. */
    public Attempt registered(Registration answer, Instant now) {
        requireRegistering();
        return change(AttemptState.REGISTERED, now)
                .registration(answer)
                .words(answer.message())
                .next();
    }

    /** The customer, registered already, calls at once and needs no time. */
    public Attempt callingNow(Instant now) {
        if (state.isInFlight()) {
            throw illegal("call now");
        }
        return change(AttemptState.REGISTERED, now)
                .purpose(Purpose.CALL_NOW)
                .slot(Optional.empty())
                .next();
    }

    /** The capture request did not succeed. */
    public Attempt notRegistered(Cause why, Instant now) {
        requireRegistering();
        return change(afterRegistering(why), now).cause(why).next();
    }

    /** The wanted slot went before it was asked for. */
    public Attempt slotGone(Slot wanted, Instant now) {
        return change(AttemptState.SLOT_GONE, now).slot(Optional.of(wanted)).next();
    }

    /**
     * About to ask for a slot. Where the very same was asked for before and a person took it as not
     * booked, they may have been wrong, and a refusal then may be caused by the call that is there.
     *
     * @throws IllegalStateException where another slot is still in doubt
     */
    public Attempt scheduling(Slot wanted, Instant now) {
        boolean same = slot.filter(wanted::isSameTime).isPresent();
        if (state == AttemptState.SCHEDULE_UNKNOWN && !same) {
            throw illegal("ask for another slot");
        }
        boolean again =
                state == AttemptState.SCHEDULE_UNKNOWN
                        || (state == AttemptState.MARKED_NOT_BOOKED && same);
        return change(again ? AttemptState.SCHEDULING_AGAIN : AttemptState.SCHEDULING, now)
                .purpose(Purpose.APPOINTMENT)
                .slot(Optional.of(wanted))
                .next();
    }

    /** Popin has confirmed the call. */
    public Attempt booked(String popinsWords, Instant now) {
        return change(AttemptState.BOOKED, now).words(popinsWords).next();
    }

    /** The schedule request did not succeed. */
    public Attempt notScheduled(Cause why, Instant now) {
        if (state != AttemptState.SCHEDULING && state != AttemptState.SCHEDULING_AGAIN) {
            throw illegal("end a schedule request");
        }
        return change(afterScheduling(why), now).cause(why).next();
    }

    /** The program ended while a request was under way. */
    public Attempt interrupted(Instant now) {
        Cause stopped =
                Cause.of(new PopinFailure.Unknown(PopinFailure.Unknown.Reason.STOPPED, null));
        return switch (state) {
            case REGISTERING, REGISTERING_AGAIN -> notRegistered(stopped, now);
            case SCHEDULING, SCHEDULING_AGAIN -> notScheduled(stopped, now);
            default -> throw illegal("be interrupted");
        };
    }

    /** A person takes the call as booked. */
    public Attempt markBooked(Instant now) {
        return change(AttemptState.MARKED_BOOKED, now).keepCause().next();
    }

    /** A person takes the call as not booked. */
    public Attempt markNotBooked(Instant now) {
        return change(AttemptState.MARKED_NOT_BOOKED, now).keepCause().next();
    }

    /** A person lets the attempt be. */
    public Attempt close(Instant now) {
        return change(AttemptState.CLOSED, now).keepCause().next();
    }

    /**
     * A person takes a closed attempt up again.
     *
     * @param before the state in which it was closed
     */
    public Attempt reopen(AttemptState before, Instant now) {
        if (isErased() || state != AttemptState.CLOSED || !state.mayBecome(before)) {
            throw illegal("be reopened as " + before);
        }
        return new Change(before, now).keepCause().next();
    }

    /** The free slots were read again for what they say about the call in doubt. */
    public Attempt weighed(Weighing result) {
        if (state != AttemptState.SCHEDULE_UNKNOWN) {
            throw illegal("be weighed");
        }
        return new Attempt(
                id,
                version + 1,
                purpose,
                state,
                createdAt,
                changedAt,
                customer,
                registration,
                slot,
                cause,
                words,
                Optional.of(result));
    }

    private AttemptState afterRegistering(Cause why) {
        if (state == AttemptState.REGISTERING_AGAIN) {
            return AttemptState.REGISTER_UNKNOWN;
        }
        return switch (why) {
            case Cause.NotSent notSent ->
                    notSent.reason() == PopinFailure.NotSent.Reason.CANCELLED
                            ? AttemptState.CANCELLED
                            : AttemptState.WAITING;
            case Cause.Rejected rejected -> AttemptState.REGISTER_REFUSED;
            case Cause.Unknown unknown -> AttemptState.REGISTER_UNKNOWN;
        };
    }

    private AttemptState afterScheduling(Cause why) {
        if (state == AttemptState.SCHEDULING_AGAIN) {
            return AttemptState.SCHEDULE_UNKNOWN;
        }
        return switch (why) {
            case Cause.NotSent notSent ->
                    notSent.reason() == PopinFailure.NotSent.Reason.CANCELLED
                            ? AttemptState.REGISTERED
                            : AttemptState.SCHEDULE_NOT_SENT;
            case Cause.Rejected rejected -> AttemptState.SCHEDULE_REFUSED;
            case Cause.Unknown unknown -> AttemptState.SCHEDULE_UNKNOWN;
        };
    }

    private void requireRegistering() {
        if (state != AttemptState.REGISTERING && state != AttemptState.REGISTERING_AGAIN) {
            throw illegal("end a capture request");
        }
    }

    private IllegalStateException illegal(String move) {
        return new IllegalStateException(this + " may not " + move);
    }

    private Change change(AttemptState next, Instant now) {
        if (isErased() || state == AttemptState.CLOSED || !state.mayBecome(next)) {
            throw illegal("become " + next);
        }
        return new Change(next, now);
    }

    /** Tells nothing about the person, so that it may appear in a log. */
    @Override
    public String toString() {
        return "Attempt[" + id.value() + ", version " + version + ", " + state + "]";
    }

    /** The next version, put together. */
    private final class Change {
        private final AttemptState next;
        private final Instant now;
        private Purpose newPurpose = purpose;
        private Customer newCustomer = customer;
        private Optional<Registration> newRegistration = registration;
        private Optional<Slot> newSlot = slot;
        private Optional<Cause> newCause = Optional.empty();
        private String newWords = "";

        Change(AttemptState next, Instant now) {
            this.next = next;
            this.now = now;
        }

        Change purpose(Purpose wish) {
            newPurpose = wish;
            return this;
        }

        Change customer(Customer details) {
            newCustomer = details;
            return this;
        }

        Change registration(Registration answer) {
            newRegistration = Optional.of(answer);
            return this;
        }

        Change slot(Optional<Slot> wanted) {
            newSlot = wanted;
            return this;
        }

        Change cause(Cause why) {
            newCause = Optional.of(why);
            if (why instanceof Cause.Rejected rejected) {
                newWords = rejected.words();
            }
            return this;
        }

        Change words(String popinsWords) {
            newWords = popinsWords;
            return this;
        }

        Change keepCause() {
            newCause = cause;
            newWords = words;
            return this;
        }

        Attempt next() {
            return new Attempt(
                    id,
                    version + 1,
                    newPurpose,
                    next,
                    createdAt,
                    now,
                    newCustomer,
                    newRegistration,
                    newSlot,
                    newCause,
                    newWords,
                    isSameDoubt() ? weighing : Optional.empty());
        }

        /** What the slots said before a request says nothing about that request. */
        private boolean isSameDoubt() {
            return switch (next) {
                case SCHEDULING, SCHEDULING_AGAIN, BOOKED -> false;
                default -> true;
            };
        }
    }
}
