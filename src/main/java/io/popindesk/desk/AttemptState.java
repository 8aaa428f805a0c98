package io.popindesk.desk;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a customer's attempt stands, from the first request to its end. The machine:
 *
 * <pre>
 * (new) ─────────────────► REGISTERING ─► REGISTERED │ WAITING │ CANCELLED │ REGISTER_REFUSED
 *                                       │ REGISTER_UNKNOWN
 * WAITING, CANCELLED, REGISTER_REFUSED ─► REGISTERING
 * REGISTER_UNKNOWN ─────► REGISTERING_AGAIN ─► REGISTERED │ REGISTER_UNKNOWN
 *
 * REGISTERED ───────────► SLOT_GONE
 * REGISTERED, SLOT_GONE, SCHEDULE_NOT_SENT, SCHEDULE_REFUSED, MARKED_NOT_BOOKED ─► SCHEDULING
 * SCHEDULING ───────────► BOOKED │ REGISTERED │ SCHEDULE_NOT_SENT │ SCHEDULE_REFUSED
 *                       │ SCHEDULE_UNKNOWN
 * SCHEDULE_UNKNOWN ─────► SCHEDULING_AGAIN ─► BOOKED │ SCHEDULE_UNKNOWN
 * MARKED_NOT_BOOKED ────► SCHEDULING_AGAIN                       (for the very same time)
 * SCHEDULE_UNKNOWN ─────► MARKED_BOOKED │ MARKED_NOT_BOOKED      (a person settles it)
 * MARKED_BOOKED ◄───────► MARKED_NOT_BOOKED                      (a person thinks again)
 *
 * whatever is registered and rests without a booked call ─► REGISTERED  (for a call at once)
 * whatever rests unfinished, but for SCHEDULE_UNKNOWN ◄─► CLOSED (a person lets it be)
 * </pre>
 *
 * <p>The two {@code AGAIN} states follow a doubt, and a doubt outlives whatever is not a success: a
 * refusal may be caused by the very call that is in doubt, and a request that was not sent says
 * nothing about the one before.
 */
public enum AttemptState {
    /** The capture request may be under way. */
    REGISTERING,
    /** A capture request may be under way, and an earlier one may have succeeded. */
    REGISTERING_AGAIN,
    /** Nothing of the capture request left; it is sent by itself when Popin is reachable. */
    WAITING,
    /** A person stopped the capture request before any of it left. */
    CANCELLED,
    /** Popin turned the capture request down. */
    REGISTER_REFUSED,
    /** A capture request left, and what Popin did with it is not known. */
    REGISTER_UNKNOWN,
    /** Popin knows the customer and gave a link; no time is being asked for. */
    REGISTERED,
    /** The wanted time went before it was asked for. */
    SLOT_GONE,
    /** The schedule request may be under way. */
    SCHEDULING,
    /** A schedule request may be under way, and an earlier one for the same time too. */
    SCHEDULING_AGAIN,
    /** Nothing of the schedule request left. */
    SCHEDULE_NOT_SENT,
    /** Popin turned the schedule request down. */
    SCHEDULE_REFUSED,
    /** A schedule request left, and what Popin did with it is not known. */
    SCHEDULE_UNKNOWN,
    /** Popin confirmed the call. */
    BOOKED,
    /** Popin never said so, and a person took the call as booked. */
    MARKED_BOOKED,
    /** Popin never said so, and a person took the call as not booked. */
    MARKED_NOT_BOOKED,
    /** A person let an unfinished attempt be. */
    CLOSED;

    private static final Set<AttemptState> CLOSABLE =
            EnumSet.of(
                    WAITING,
                    CANCELLED,
                    REGISTER_REFUSED,
                    REGISTER_UNKNOWN,
                    REGISTERED,
                    SLOT_GONE,
                    SCHEDULE_NOT_SENT,
                    SCHEDULE_REFUSED);

    /** The states in which a request to Popin may be under way. */
    public static Set<AttemptState> inFlight() {
        return EnumSet.of(REGISTERING, REGISTERING_AGAIN, SCHEDULING, SCHEDULING_AGAIN);
    }

    /** Whether the machine has an arrow from here to there. */
    public boolean mayBecome(AttemptState next) {
        return next().contains(next);
    }

    /** Whether a request to Popin may be under way. */
    public boolean isInFlight() {
        return inFlight().contains(this);
    }

    /** Where the arrows from here lead. */
    public Set<AttemptState> next() {
        return switch (this) {
            case REGISTERING ->
                    EnumSet.of(REGISTERED, WAITING, CANCELLED, REGISTER_REFUSED, REGISTER_UNKNOWN);
            case REGISTERING_AGAIN -> EnumSet.of(REGISTERED, REGISTER_UNKNOWN);
            case WAITING, CANCELLED, REGISTER_REFUSED -> EnumSet.of(REGISTERING, CLOSED);
            case REGISTER_UNKNOWN -> EnumSet.of(REGISTERING_AGAIN, CLOSED);
            case REGISTERED -> EnumSet.of(REGISTERED, SCHEDULING, SLOT_GONE, CLOSED);
            case SLOT_GONE, SCHEDULE_NOT_SENT, SCHEDULE_REFUSED ->
                    EnumSet.of(REGISTERED, SCHEDULING, CLOSED);
            case SCHEDULING ->
                    EnumSet.of(
                            BOOKED,
                            REGISTERED,
                            SCHEDULE_NOT_SENT,
                            SCHEDULE_REFUSED,
                            SCHEDULE_UNKNOWN);
            case SCHEDULING_AGAIN -> EnumSet.of(BOOKED, SCHEDULE_UNKNOWN);
            case SCHEDULE_UNKNOWN -> EnumSet.of(SCHEDULING_AGAIN, MARKED_BOOKED, MARKED_NOT_BOOKED);
            case BOOKED -> EnumSet.noneOf(AttemptState.class);
            case MARKED_BOOKED -> EnumSet.of(MARKED_NOT_BOOKED);
            case MARKED_NOT_BOOKED ->
                    EnumSet.of(REGISTERED, MARKED_BOOKED, SCHEDULING, SCHEDULING_AGAIN);
            case CLOSED -> EnumSet.copyOf(CLOSABLE);
        };
    }

    /** What an attempt in this state asks of the person at the desk. */
    Standing standing(Purpose purpose) {
        return switch (this) {
            case REGISTERING, REGISTERING_AGAIN, SCHEDULING, SCHEDULING_AGAIN -> Standing.UNDER_WAY;
            case WAITING -> Standing.WAITING;
            case REGISTER_REFUSED,
                    REGISTER_UNKNOWN,
                    SLOT_GONE,
                    SCHEDULE_NOT_SENT,
                    SCHEDULE_REFUSED,
                    SCHEDULE_UNKNOWN ->
                    Standing.NEEDS_PERSON;
            case REGISTERED ->
                    purpose == Purpose.CALL_NOW ? Standing.BOOKED : Standing.NEEDS_PERSON;
            case BOOKED, MARKED_BOOKED -> Standing.BOOKED;
            case CANCELLED, MARKED_NOT_BOOKED, CLOSED -> Standing.OVER;
        };
    }
}
