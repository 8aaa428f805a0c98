package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Weighing;
import io.popindesk.ui.CountdownWords;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Sentences;
import io.popindesk.ui.Texts;

import java.time.Instant;
import java.util.Optional;

/**
 * The one table from how an attempt stands, why, and what the free slots say about it, to a
 * sentence or two.
 */
final class HappenedWords {
    private final Texts texts;
    private final FailureWords causes;
    private final Sentences sentences;
    private final Moments moments;
    private final CountdownWords countdown;

    HappenedWords(Texts texts, Moments moments) {
        this.texts = texts;
        this.causes = new FailureWords(texts);
        this.sentences = new Sentences(texts);
        this.moments = moments;
        this.countdown = new CountdownWords(texts);
    }

    /**
     * What happened to an attempt.
     *
     * @param now what "in two hours" and "at 3 o'clock" are measured by
     */
    String of(Attempt attempt, Instant now) {
        return switch (attempt.state()) {
            case REGISTERING, REGISTERING_AGAIN, SCHEDULING, SCHEDULING_AGAIN, SLOT_GONE ->
                    plain(attempt);
            case WAITING, SCHEDULE_NOT_SENT -> notSent(attempt, now);
            case CANCELLED, MARKED_NOT_BOOKED, CLOSED -> atItsTime(attempt, now);
            case MARKED_BOOKED -> markedBooked(attempt, now);
            case REGISTER_REFUSED, SCHEDULE_REFUSED -> withCause(attempt, plain(attempt));
            case REGISTER_UNKNOWN -> registerUnknown(attempt);
            case REGISTERED -> registered(attempt);
            case SCHEDULE_UNKNOWN -> scheduleUnknown(attempt, now);
            case BOOKED -> booked(attempt, now);
        };
    }

    private String plain(Attempt attempt) {
        return texts.get("bookings.happened." + attempt.state());
    }

    private String atItsTime(Attempt attempt, Instant now) {
        return texts.get(
                "bookings.happened." + attempt.state(), moments.at(attempt.changedAt(), now));
    }

    private String withCause(Attempt attempt, String meaning) {
        return attempt.cause()
                .map(cause -> sentences.join(causes.cause(cause), meaning))
                .orElse(meaning);
    }

    private String notSent(Attempt attempt, Instant now) {
        String kind =
                attempt.cause().filter(this::isOfTheNetwork).isPresent()
                        ? "bookings.noConnection"
                        : "bookings.notSent";
        return sentences.join(
                texts.get(kind, moments.at(attempt.changedAt(), now)),
                texts.get("bookings.happened." + attempt.state()));
    }

    private boolean isOfTheNetwork(Cause cause) {
        return cause instanceof Cause.NotSent notSent
                && switch (notSent.reason()) {
                    case UNKNOWN_HOST, UNREACHABLE, CONNECT_TIMEOUT, PROXY, CANCELLED -> true;
                    case TLS, CERTIFICATE, AUTHORITIES, NO_KEYS -> false;
                };
    }

    /** A refusal or a failure after a doubt leaves the doubt. */
    private String registerUnknown(Attempt attempt) {
        boolean doubted =
                attempt.cause().filter(cause -> !(cause instanceof Cause.Unknown)).isPresent();
        return withCause(
                attempt,
                texts.get(
                        doubted
                                ? "bookings.happened.REGISTER_UNKNOWN.doubted"
                                : "bookings.happened.REGISTER_UNKNOWN"));
    }

    private String registered(Attempt attempt) {
        if (attempt.purpose() == Purpose.CALL_NOW) {
            return texts.get("bookings.happened.REGISTERED.CALL_NOW");
        }
        return texts.get(
                attempt.cause().isPresent()
                        ? "bookings.happened.REGISTERED.stopped"
                        : "bookings.happened.REGISTERED.APPOINTMENT");
    }

    private String scheduleUnknown(Attempt attempt, Instant now) {
        String meaning =
                switch (attempt.cause().orElse(null)) {
                    case Cause.Rejected refused -> texts.get("bookings.doubt.refused");
                    case Cause.NotSent notSent -> texts.get("bookings.doubt.notSent");
                    case Cause.Unknown unknown -> weighed(attempt.weighing(), now);
                    case null -> weighed(attempt.weighing(), now);
                };
        return withCause(attempt, meaning);
    }

    private String weighed(Optional<Weighing> weighing, Instant now) {
        return weighing.map(
                        one ->
                                texts.get(
                                        "bookings.doubt." + one.evidence(),
                                        moments.at(one.at(), now)))
                .orElseGet(() -> texts.get("bookings.doubt.open"));
    }

    /** Soon before and soon after the call its distance is worth more than Popin's words. */
    private String booked(Attempt attempt, Instant now) {
        return countdown(attempt, now).orElseGet(() -> popinsWords(attempt));
    }

    private String markedBooked(Attempt attempt, Instant now) {
        String marked = atItsTime(attempt, now);
        return countdown(attempt, now)
                .map(left -> texts.get("bookings.countdownAnd", left, marked))
                .orElse(marked);
    }

    private Optional<String> countdown(Attempt attempt, Instant now) {
        return attempt.slot().flatMap(slot -> countdown.near(slot.instant(), now));
    }

    /** Popin's own words about a booked call, or that it gave none. */
    String popinsWords(Attempt attempt) {
        return attempt.words().isEmpty()
                ? texts.get("bookings.happened.BOOKED")
                : texts.get("failure.popinSaid", attempt.words());
    }
}
