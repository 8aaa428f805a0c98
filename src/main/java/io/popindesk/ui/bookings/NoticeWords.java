package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Weighing;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

/** Says what came of a step. */
final class NoticeWords {
    private final Texts texts;
    private final TimeWords times;
    private final FailureWords causes;

    NoticeWords(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.causes = new FailureWords(texts);
    }

    String copied(Attempt attempt) {
        return texts.get("bookings.done.copied", name(attempt));
    }

    String booked(Attempt attempt) {
        String when = attempt.slot().map(slot -> times.dayAndTime(slot.start())).orElse("");
        return texts.get("bookings.done.booked", name(attempt), when);
    }

    String registered(Attempt attempt) {
        return texts.get("bookings.done.registered." + attempt.purpose(), name(attempt));
    }

    /** A request did not succeed; the row itself tells what that means. */
    String failed(Attempt attempt) {
        String why =
                attempt.cause()
                        .map(causes::cause)
                        .orElseGet(() -> texts.get("bookings.happened." + attempt.state()));
        return texts.get("bookings.failed", name(attempt), why);
    }

    String checked(Attempt attempt) {
        String what =
                attempt.weighing()
                        .map(Weighing::evidence)
                        .map(evidence -> texts.get("bookings.checked." + evidence))
                        .orElse("");
        return texts.get("bookings.failed", name(attempt), what);
    }

    String notChecked(PopinFailure failure) {
        return texts.get("bookings.notChecked", causes.cause(failure));
    }

    Notice decided(Step step, Attempt after) {
        String words = texts.get("bookings.done." + step, name(after));
        return switch (step) {
            case MARK_BOOKED -> Notice.done(words, Step.MARK_NOT_BOOKED, after);
            case MARK_NOT_BOOKED -> Notice.done(words, Step.MARK_BOOKED, after);
            case CLOSE -> Notice.done(words, Step.REOPEN, after);
            case REOPEN -> Notice.done(words, Step.CLOSE, after);
            default -> Notice.done(words);
        };
    }

    String changedMeanwhile(Attempt attempt) {
        return texts.get("bookings.changedMeanwhile", name(attempt));
    }

    String notKept(JournalFailure failure) {
        return texts.get("bookings.notKept", causes.cause(failure));
    }

    String notBegun(JournalFailure failure) {
        return texts.get("bookings.notBegun", causes.cause(failure));
    }

    String notRead(JournalFailure failure) {
        return texts.get("bookings.notRead", causes.cause(failure));
    }

    private static String name(Attempt attempt) {
        return attempt.customer().name();
    }
}
