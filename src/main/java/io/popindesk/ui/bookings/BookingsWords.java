package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Slot;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the list says about an attempt, column by column and as a whole. */
final class BookingsWords {
    private final Texts texts;
    private final TimeWords times;
    private final ZoneId deskZone;
    private final Moments moments;
    private final HappenedWords happened;
    private final FailureWords causes;
    private final UnaryOperator<String> mobileForReading;

    /**
     * @param deskZone the zone that the workstation's own clock shows
     * @param mobileForReading makes a number easy to read out
     */
    BookingsWords(Texts texts, ZoneId deskZone, UnaryOperator<String> mobileForReading) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.deskZone = deskZone;
        this.moments = new Moments(texts, deskZone);
        this.happened = new HappenedWords(texts, moments);
        this.causes = new FailureWords(texts);
        this.mobileForReading = mobileForReading;
    }

    String state(Attempt attempt) {
        return texts.get("bookings.state." + Badge.of(attempt));
    }

    /** Who it is about, or that nobody knows any more. */
    String name(Attempt attempt) {
        return attempt.isErased() ? texts.get("bookings.erased") : attempt.customer().name();
    }

    String mobile(Attempt attempt) {
        if (attempt.isErased()) {
            return "";
        }
        return mobileForReading.apply(attempt.customer().mobile());
    }

    /** When the call is, was to be, or is wanted; a dash where there is nothing to say. */
    String callTime(Attempt attempt, Instant now) {
        if (attempt.purpose() == Purpose.CALL_NOW) {
            return attempt.state() == AttemptState.REGISTERED
                    ? moments.seenFrom(now, attempt.changedAt())
                    : texts.get("bookings.atOnce");
        }
        return attempt.slot()
                .map(slot -> callTime(attempt, slot, now))
                .orElseGet(() -> texts.get("bookings.noTime"));
    }

    private String callTime(Attempt attempt, Slot slot, Instant now) {
        String when = times.seenFrom(LocalDate.ofInstant(now, slot.zone()), slot.start());
        return isAskedFor(attempt) ? when : texts.get("bookings.wanted", when);
    }

    /** Whether the time of the attempt is more than a wish. */
    boolean isAskedFor(Attempt attempt) {
        return switch (attempt.state()) {
            case REGISTERING,
                    REGISTERING_AGAIN,
                    WAITING,
                    CANCELLED,
                    REGISTER_REFUSED,
                    REGISTER_UNKNOWN,
                    REGISTERED,
                    SLOT_GONE,
                    SCHEDULE_NOT_SENT,
                    CLOSED ->
                    false;
            case SCHEDULING,
                    SCHEDULING_AGAIN,
                    SCHEDULE_REFUSED,
                    SCHEDULE_UNKNOWN,
                    BOOKED,
                    MARKED_BOOKED,
                    MARKED_NOT_BOOKED ->
                    true;
        };
    }

    /** The call's time in full, with its zone, and by the desk's own clock where that differs. */
    Optional<String> callTimeInFull(Attempt attempt) {
        return attempt.slot()
                .filter(slot -> attempt.purpose() == Purpose.APPOINTMENT)
                .map(
                        slot -> {
                            String full =
                                    texts.get(
                                            "bookings.timeInZone",
                                            times.fullDayAndTime(slot.start()),
                                            times.zone(slot.start().atZone(slot.zone())));
                            LocalDateTime here = LocalDateTime.ofInstant(slot.instant(), deskZone);
                            return here.equals(slot.start())
                                    ? full
                                    : full
                                            + "\n"
                                            + texts.get("booking.here", times.dayAndTime(here));
                        });
    }

    /**
     * @param saved whether the journal has it
     */
    String happened(Attempt attempt, Instant now, boolean saved) {
        if (attempt.isErased()) {
            return texts.get(
                    "bookings.happened.erased", texts.get("bookings.event." + attempt.state()));
        }
        String sentence = happened.of(attempt, now);
        return saved ? sentence : texts.get("bookings.unsaved", sentence);
    }

    /** The same in full: the cause in its own words, and those of Popin. */
    String happenedInFull(Attempt attempt, Instant now, boolean saved) {
        StringBuilder full = new StringBuilder(happened(attempt, now, saved));
        if (attempt.isErased()) {
            return full.append('\n').append(moments.full(attempt.changedAt())).toString();
        }
        switch (attempt.state()) {
            case BOOKED -> addIfNew(full, happened.popinsWords(attempt));
            case WAITING, SCHEDULE_NOT_SENT, CLOSED, MARKED_BOOKED, MARKED_NOT_BOOKED ->
                    attempt.cause().map(causes::cause).ifPresent(why -> addIfNew(full, why));
            default -> {
                // The sentence has it all.
            }
        }
        return full.append('\n').append(moments.full(attempt.changedAt())).toString();
    }

    private static void addIfNew(StringBuilder text, String more) {
        if (text.indexOf(more) < 0) {
            text.append('\n').append(more);
        }
    }

    /** The whole row in one sentence, for a screen reader. */
    String sentence(Attempt attempt, Instant now, boolean saved) {
        return texts.get(
                "bookings.sentence",
                Stream.of(state(attempt), name(attempt), mobile(attempt), callTime(attempt, now))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                happened(attempt, now, saved));
    }

    String step(Step step) {
        return texts.get("bookings.step." + step);
    }

    /** A step with the customer whom it is about. */
    String step(Step step, Attempt attempt) {
        return texts.get("bookings.stepFor", step(step), name(attempt));
    }
}
