package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Purpose;

import org.kordamp.ikonli.feather.Feather;

/** How an attempt stands at a glance: a word, a shape and a colour. */
enum Badge {
    ATTENTION(Feather.ALERT_TRIANGLE, "unsure"),
    NEEDS_TIME(Feather.CALENDAR, "unsure"),
    REFUSED(Feather.X_CIRCLE, "bad"),
    UNDER_WAY(Feather.LOADER, "plain"),
    WAITING(Feather.CLOCK, "waiting"),
    BOOKED(Feather.CHECK, "good"),
    MARKED_BOOKED(Feather.USER_CHECK, "good"),
    CALL_NOW(Feather.VIDEO, "waiting"),
    NOT_BOOKED(Feather.MINUS_CIRCLE, "plain"),
    CANCELLED(Feather.SLASH, "plain"),
    CLOSED(Feather.ARCHIVE, "plain"),
    /** Nothing is known of the customer any more. */
    ERASED(Feather.EYE_OFF, "plain");

    private final Feather icon;
    private final String look;

    Badge(Feather icon, String look) {
        this.icon = icon;
        this.look = look;
    }

    static Badge of(Attempt attempt) {
        if (attempt.isErased()) {
            return ERASED;
        }
        return switch (attempt.state()) {
            case REGISTERING, REGISTERING_AGAIN, SCHEDULING, SCHEDULING_AGAIN -> UNDER_WAY;
            case WAITING -> WAITING;
            case CANCELLED -> CANCELLED;
            case REGISTER_REFUSED, SCHEDULE_REFUSED -> REFUSED;
            case REGISTER_UNKNOWN, SCHEDULE_UNKNOWN -> ATTENTION;
            case REGISTERED -> attempt.purpose() == Purpose.CALL_NOW ? CALL_NOW : NEEDS_TIME;
            case SLOT_GONE, SCHEDULE_NOT_SENT -> NEEDS_TIME;
            case BOOKED -> BOOKED;
            case MARKED_BOOKED -> MARKED_BOOKED;
            case MARKED_NOT_BOOKED -> NOT_BOOKED;
            case CLOSED -> CLOSED;
        };
    }

    Feather icon() {
        return icon;
    }

    /** The style class of its colours. */
    String styleClass() {
        return "state-" + look;
    }
}
