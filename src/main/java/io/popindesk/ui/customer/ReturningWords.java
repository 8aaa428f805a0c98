package io.popindesk.ui.customer;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** What is said of somebody who was here before: who, when, and what came of it. */
final class ReturningWords {
    private static final long A_WEEK = 7;

    /** From here on a date says more than a number of weeks. */
    private static final long LONG_AGO = 9 * A_WEEK;

    private final Texts texts;
    private final TimeWords times;
    private final InstantSource clock;
    private final ZoneId deskZone;
    private final UnaryOperator<String> mobileForReading;

    /**
     * @param deskZone the zone that the workstation's own clock shows
     * @param mobileForReading makes a number easy to read out
     */
    ReturningWords(
            Texts texts,
            InstantSource clock,
            ZoneId deskZone,
            UnaryOperator<String> mobileForReading) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.clock = clock;
        this.deskZone = deskZone;
        this.mobileForReading = mobileForReading;
    }

    String mobile(Acquaintance known) {
        return mobileForReading.apply(known.customer().mobile());
    }

    /** {@code here 3 weeks ago} */
    String when(Acquaintance known) {
        return when(known.lastHere());
    }

    /** {@code call Thu 26 Nov, 3:15 PM} */
    String what(Acquaintance known) {
        return what(known.last());
    }

    /** All of it in one sentence, for a screen reader. */
    String sentence(Acquaintance known) {
        return texts.get(
                "returning.sentence",
                known.customer().name(),
                mobile(known),
                when(known),
                what(known));
    }

    private String when(Instant lastHere) {
        LocalDate day = LocalDate.ofInstant(lastHere, deskZone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), deskZone);
        long days = ChronoUnit.DAYS.between(day, today);
        if (days < 1) {
            return texts.get("returning.today");
        }
        if (days == 1) {
            return texts.get("returning.yesterday");
        }
        if (days < A_WEEK) {
            return texts.get("returning.days", days);
        }
        return days < LONG_AGO
                ? texts.get("returning.weeks", days / A_WEEK)
                : texts.get("returning.on", times.date(day));
    }

    private String what(Attempt last) {
        return switch (last.state()) {
            case REGISTERING, REGISTERING_AGAIN, SCHEDULING, SCHEDULING_AGAIN ->
                    texts.get("returning.underWay");
            case WAITING -> texts.get("returning.waiting");
            case CANCELLED, REGISTER_REFUSED -> texts.get("returning.notRegistered");
            case REGISTER_UNKNOWN -> texts.get("returning.perhapsRegistered");
            case REGISTERED, SLOT_GONE, SCHEDULE_NOT_SENT, SCHEDULE_REFUSED, MARKED_NOT_BOOKED ->
                    registered(last);
            case SCHEDULE_UNKNOWN ->
                    last.slot().map(this::inDoubt).orElseGet(() -> registered(last));
            case BOOKED, MARKED_BOOKED ->
                    last.slot().map(this::call).orElseGet(() -> registered(last));
            case CLOSED ->
                    last.registration().isPresent()
                            ? registered(last)
                            : texts.get("returning.notRegistered");
        };
    }

    private String registered(Attempt last) {
        return texts.get(
                last.purpose() == Purpose.CALL_NOW ? "returning.callNow" : "returning.registered");
    }

    /** Somebody whose call is still to come may not need another one. */
    private String call(Slot slot) {
        boolean toCome = slot.instant().isAfter(clock.instant());
        return texts.get(toCome ? "returning.callToCome" : "returning.call", time(slot));
    }

    private String inDoubt(Slot slot) {
        return texts.get("returning.inDoubt", time(slot));
    }

    private String time(Slot slot) {
        return times.seenFrom(LocalDate.ofInstant(clock.instant(), slot.zone()), slot.start());
    }
}
