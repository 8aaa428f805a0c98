package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingStage;
import io.popindesk.desk.Cause;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Sentences;
import io.popindesk.ui.Texts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one table from how an attempt stands to words and next steps. */
final class TroubleWords {
    private final Texts texts;
    private final FailureWords causes;
    private final Sentences sentences;

    TroubleWords(Texts texts) {
        this.texts = texts;
        this.causes = new FailureWords(texts);
        this.sentences = new Sentences(texts);
    }

    /**
     * What is wrong with an attempt; empty where nothing is.
     *
     * @param notBefore when the next try may be made, where Popin asked to wait
     */
    Optional<Trouble> of(Attempt attempt, Optional<Instant> notBefore) {
        if (attempt.state() == AttemptState.SLOT_GONE) {
            return Optional.of(slotGone());
        }
        return attempt.cause().flatMap(cause -> of(attempt, cause, notBefore));
    }

    /** What was meant could not be kept, so nothing was sent. */
    Trouble notKept(BookingStage stage, JournalFailure failure) {
        return new Trouble(
                Trouble.Kind.NOT_KEPT,
                texts.get("trouble.notKept.headline." + stage),
                sentences.join(causes.cause(failure), texts.get("trouble.notKept." + stage)),
                List.of(NextStep.TRY_AGAIN),
                Optional.empty());
    }

    /** What a person decided could not be kept. */
    Trouble notSettled(Trouble before, JournalFailure failure) {
        return retold(
                before, sentences.join(texts.get("trouble.notSettled"), causes.cause(failure)));
    }

    /**
     * The slots could not be read for what they say about an attempt in doubt. What was known of it
     * before still is, but is not what they say now.
     */
    Optional<Trouble> notWeighed(Attempt attempt, PopinFailure failure) {
        return attempt.cause().flatMap(cause -> notWeighed(attempt, cause, failure));
    }

    private Optional<Trouble> notWeighed(Attempt attempt, Cause cause, PopinFailure failure) {
        if (cause instanceof Cause.Unknown && attempt.weighing().isEmpty()) {
            SlotEvidence none = SlotEvidence.NOT_KNOWN;
            return Optional.of(inDoubt(none.toString(), cause, none));
        }
        String notRead = texts.get("bookings.notChecked", causes.cause(failure));
        return of(attempt, cause, Optional.empty())
                .map(known -> retold(known, sentences.join(notRead, known.sentences())));
    }

    private static Trouble retold(Trouble before, String sentences) {
        return new Trouble(
                before.kind(), before.headline(), sentences, before.steps(), before.notBefore());
    }

    private Optional<Trouble> of(Attempt attempt, Cause cause, Optional<Instant> notBefore) {
        return switch (attempt.state()) {
            case WAITING, CANCELLED -> Optional.of(notRegistered(attempt.state(), cause));
            case REGISTER_REFUSED ->
                    Optional.of(refused(BookingStage.REGISTERING, cause, notBefore));
            case REGISTER_UNKNOWN -> Optional.of(registerUnknown(cause, notBefore));
            case REGISTERED, SCHEDULE_NOT_SENT -> Optional.of(notScheduled(cause));
            case SCHEDULE_REFUSED ->
                    Optional.of(refused(BookingStage.SCHEDULING, cause, notBefore));
            case SCHEDULE_UNKNOWN -> Optional.of(scheduleUnknown(cause, attempt.weighing()));
            case REGISTERING,
                    REGISTERING_AGAIN,
                    SLOT_GONE,
                    SCHEDULING,
                    SCHEDULING_AGAIN,
                    BOOKED,
                    MARKED_BOOKED,
                    MARKED_NOT_BOOKED,
                    CLOSED ->
                    Optional.empty();
        };
    }

    /** The time went while the customer was being registered. */
    private Trouble slotGone() {
        return new Trouble(
                Trouble.Kind.REFUSED,
                texts.get("trouble.slotGone.headline"),
                texts.get("trouble.slotGone"),
                List.of(NextStep.PICK_ANOTHER_TIME, NextStep.LATER),
                Optional.empty());
    }

    private Trouble notRegistered(AttemptState state, Cause cause) {
        boolean waits = state == AttemptState.WAITING;
        return new Trouble(
                Trouble.Kind.NOT_SENT,
                texts.get("trouble.notSent.headline.REGISTERING"),
                sentences.join(causes.cause(cause), texts.get("trouble.notSent." + state)),
                waits ? List.of(NextStep.TRY_AGAIN, NextStep.LATER) : List.of(NextStep.TRY_AGAIN),
                Optional.empty());
    }

    private Trouble notScheduled(Cause cause) {
        return new Trouble(
                Trouble.Kind.NOT_SENT,
                texts.get("trouble.notSent.headline.SCHEDULING"),
                sentences.join(causes.cause(cause), texts.get("trouble.notSent.SCHEDULING")),
                List.of(NextStep.TRY_AGAIN, NextStep.PICK_ANOTHER_TIME, NextStep.LATER),
                Optional.empty());
    }

    private Trouble refused(BookingStage stage, Cause cause, Optional<Instant> notBefore) {
        PopinFailure.Rejected.Reason reason =
                cause instanceof Cause.Rejected rejected
                        ? rejected.reason()
                        : PopinFailure.Rejected.Reason.OTHER;
        return new Trouble(
                Trouble.Kind.REFUSED,
                texts.get("trouble.refused.headline." + stage),
                sentences.join(
                        causes.cause(cause), texts.get("trouble.refused." + stage + "." + reason)),
                refusedSteps(stage, reason),
                notBefore);
    }

    private static List<NextStep> refusedSteps(
            BookingStage stage, PopinFailure.Rejected.Reason reason) {
        return switch (reason) {
            case KEYS, ADDRESS ->
                    List.of(NextStep.SHOW_CONNECTION, NextStep.TRY_AGAIN, NextStep.LATER);
            case TOO_MANY -> List.of(NextStep.TRY_AGAIN, NextStep.LATER);
            case DETAILS, OTHER ->
                    stage == BookingStage.REGISTERING
                            ? List.of(NextStep.MEND_DETAILS, NextStep.TRY_AGAIN, NextStep.LATER)
                            : List.of(NextStep.PICK_ANOTHER_TIME, NextStep.LATER);
        };
    }

    private Trouble registerUnknown(Cause cause, Optional<Instant> notBefore) {
        String meaning =
                cause instanceof Cause.Unknown
                        ? "trouble.unknown.REGISTERING"
                        : "trouble.unknown.REGISTERING.doubted";
        return new Trouble(
                Trouble.Kind.UNKNOWN,
                texts.get("trouble.unknown.headline.REGISTERING"),
                sentences.join(causes.cause(cause), texts.get(meaning)),
                List.of(NextStep.TRY_AGAIN, NextStep.LATER),
                notBefore);
    }

    private Trouble scheduleUnknown(Cause cause, Optional<Weighing> weighing) {
        // A refusal after a doubt weighs more than the slots: the slot may be ours already.
        if (cause instanceof Cause.Rejected) {
            return inDoubt("refused", cause, SlotEvidence.GONE);
        }
        if (cause instanceof Cause.NotSent) {
            return inDoubt("notSent", cause, SlotEvidence.NOT_KNOWN);
        }
        return weighing.map(one -> inDoubt(one.evidence().toString(), cause, one.evidence()))
                .orElseGet(() -> inDoubt("SCHEDULING", cause, SlotEvidence.NOT_KNOWN));
    }

    private Trouble inDoubt(String meaning, Cause cause, SlotEvidence evidence) {
        return new Trouble(
                Trouble.Kind.UNKNOWN,
                texts.get("trouble.unknown.headline." + meaning),
                sentences.join(causes.cause(cause), texts.get("trouble.unknown." + meaning)),
                settlingSteps(evidence),
                Optional.empty());
    }

    private static List<NextStep> settlingSteps(SlotEvidence evidence) {
        return switch (evidence) {
            case GONE ->
                    List.of(
                            NextStep.MARK_BOOKED,
                            NextStep.MARK_NOT_BOOKED,
                            NextStep.CHECK_AGAIN,
                            NextStep.LATER);
            case STILL_FREE ->
                    List.of(
                            NextStep.TRY_AGAIN,
                            NextStep.MARK_BOOKED,
                            NextStep.MARK_NOT_BOOKED,
                            NextStep.CHECK_AGAIN,
                            NextStep.LATER);
            case NOT_KNOWN ->
                    List.of(
                            NextStep.CHECK_AGAIN,
                            NextStep.MARK_BOOKED,
                            NextStep.MARK_NOT_BOOKED,
                            NextStep.TRY_AGAIN,
                            NextStep.LATER);
        };
    }
}
