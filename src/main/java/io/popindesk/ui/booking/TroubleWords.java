package io.popindesk.ui.booking;

import io.popindesk.desk.BookingStage;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The one table from what went wrong to words and next steps. */
final class TroubleWords {
    /** What can be done about a booking of which nothing is known yet. */
    private static final List<NextStep> SETTLE =
            List.of(
                    NextStep.CHECK_AGAIN,
                    NextStep.MARK_BOOKED,
                    NextStep.MARK_NOT_BOOKED,
                    NextStep.TRY_AGAIN);

    private final Texts texts;
    private final FailureWords causes;
    private final InstantSource clock;

    TroubleWords(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.causes = new FailureWords(texts);
        this.clock = clock;
    }

    /**
     * @param doubted whether an earlier try for the same customer and time ended unknown, so that a
     *     refusal may be caused by our own booking, and that try is still to be settled
     */
    Trouble of(BookingStage stage, PopinFailure failure, boolean doubted) {
        return switch (failure) {
            case PopinFailure.NotSent e -> notSent(stage, e, doubted);
            case PopinFailure.Rejected e -> refused(stage, e, doubted);
            case PopinFailure.Unknown e -> unknown(stage, e);
        };
    }

    /** An unknown booking after the slots have been read again. */
    Trouble withEvidence(PopinFailure.Unknown failure, SlotEvidence evidence) {
        List<NextStep> steps =
                switch (evidence) {
                    case GONE ->
                            List.of(
                                    NextStep.MARK_BOOKED,
                                    NextStep.MARK_NOT_BOOKED,
                                    NextStep.CHECK_AGAIN);
                    case STILL_FREE ->
                            List.of(
                                    NextStep.TRY_AGAIN,
                                    NextStep.MARK_BOOKED,
                                    NextStep.MARK_NOT_BOOKED,
                                    NextStep.CHECK_AGAIN);
                    case NOT_KNOWN -> SETTLE;
                };
        return new Trouble(
                Trouble.Kind.UNKNOWN,
                texts.get("trouble.unknown." + evidence + ".headline"),
                join(causes.cause(failure), texts.get("trouble.unknown." + evidence)),
                steps,
                Optional.empty());
    }

    /** The time went while the customer was being registered. */
    Trouble slotGone() {
        return new Trouble(
                Trouble.Kind.REFUSED,
                texts.get("trouble.slotGone.headline"),
                texts.get("trouble.slotGone"),
                List.of(NextStep.PICK_ANOTHER_TIME),
                Optional.empty());
    }

    private Trouble notSent(BookingStage stage, PopinFailure.NotSent failure, boolean doubted) {
        return new Trouble(
                Trouble.Kind.NOT_SENT,
                texts.get("trouble.notSent.headline." + stage),
                join(
                        causes.cause(failure),
                        texts.get(
                                doubted ? "trouble.notSent.doubted" : "trouble.notSent." + stage)),
                doubted ? SETTLE : List.of(NextStep.TRY_AGAIN),
                Optional.empty());
    }

    private Trouble refused(BookingStage stage, PopinFailure.Rejected failure, boolean doubted) {
        String meaning =
                texts.get(
                        doubted
                                ? "trouble.refused.doubted"
                                : "trouble.refused." + stage + "." + failure.reason());
        return new Trouble(
                Trouble.Kind.REFUSED,
                texts.get("trouble.refused.headline." + stage),
                join(causes.cause(failure), meaning),
                refusedSteps(stage, failure, doubted),
                failure.retryAfter().map(this::fromNow));
    }

    private static List<NextStep> refusedSteps(
            BookingStage stage, PopinFailure.Rejected failure, boolean doubted) {
        if (doubted) {
            return List.of(NextStep.MARK_BOOKED, NextStep.MARK_NOT_BOOKED, NextStep.CHECK_AGAIN);
        }
        return switch (failure.reason()) {
            case KEYS, ADDRESS -> List.of(NextStep.SHOW_CONNECTION, NextStep.TRY_AGAIN);
            case TOO_MANY -> List.of(NextStep.TRY_AGAIN);
            case DETAILS, OTHER ->
                    stage == BookingStage.REGISTERING
                            ? List.of(NextStep.MEND_DETAILS, NextStep.TRY_AGAIN)
                            : List.of(NextStep.PICK_ANOTHER_TIME);
        };
    }

    private Trouble unknown(BookingStage stage, PopinFailure.Unknown failure) {
        boolean registering = stage == BookingStage.REGISTERING;
        return new Trouble(
                Trouble.Kind.UNKNOWN,
                texts.get("trouble.unknown.headline." + stage),
                join(causes.cause(failure), texts.get("trouble.unknown." + stage)),
                registering ? List.of(NextStep.TRY_AGAIN) : SETTLE,
                registering ? failure.retryAfter().map(this::fromNow) : Optional.empty());
    }

    private Instant fromNow(Duration wait) {
        return clock.instant().plus(wait);
    }

    /** A quotation is not closed by a full stop of its own. */
    private static String join(String first, String second) {
        return first + (first.endsWith(".") ? " " : ". ") + second;
    }
}
