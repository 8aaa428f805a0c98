package io.popindesk.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingStage;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;
import io.popindesk.ui.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

class TroubleWordsTest {
    private static final Instant NOW = Instant.parse("2025-09-25T03:30:00Z");
    private static final Slot SLOT = ScriptedPopin.slot("03:15 PM");
    private static final Cause UNKNOWN =
            new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty());
    private static final Attempt REGISTERING =
            Attempt.registering(
                    new AttemptId(7),
                    Purpose.APPOINTMENT,
                    new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101"),
                    Optional.of(SLOT),
                    NOW);
    private static final Attempt REGISTERED =
            REGISTERING.registered(
                    new Registration(
                            new CustomerId("MzE1"),
                            JoinLink.of("https://live.popin.to/8131-a157", false),
                            ""),
                    NOW);
    private static final Attempt SCHEDULING = REGISTERED.scheduling(SLOT, NOW);
    private static final Attempt DOUBTED = SCHEDULING.notScheduled(UNKNOWN, NOW);

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final TroubleWords words = new TroubleWords(texts);

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasWordsAndANextStepAtEveryStage(PopinFailure failure) {
        Cause cause = Cause.of(failure);
        for (Attempt attempt :
                List.of(
                        REGISTERING.notRegistered(cause, NOW),
                        REGISTERING
                                .notRegistered(UNKNOWN, NOW)
                                .registerAgain(
                                        Purpose.APPOINTMENT,
                                        REGISTERING.customer(),
                                        REGISTERING.slot(),
                                        NOW)
                                .notRegistered(cause, NOW),
                        SCHEDULING.notScheduled(cause, NOW),
                        DOUBTED.scheduling(SLOT, NOW).notScheduled(cause, NOW))) {
            Trouble trouble = words.of(attempt, Optional.empty()).orElseThrow();
            assertThat(trouble.headline()).isNotBlank();
            assertThat(trouble.sentences()).isNotBlank().doesNotContain("{", "null", "HTTP");
            assertThat(trouble.steps()).isNotEmpty();
            if (attempt.state() == AttemptState.SCHEDULE_UNKNOWN) {
                assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNKNOWN);
                assertThat(trouble.steps())
                        .contains(NextStep.MARK_BOOKED, NextStep.MARK_NOT_BOOKED, NextStep.LATER);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEvidenceHasWordsAndAWayToSettle(SlotEvidence evidence) {
        Trouble trouble =
                words.of(DOUBTED.weighed(new Weighing(evidence, NOW)), Optional.empty())
                        .orElseThrow();
        assertThat(trouble.headline()).isNotBlank();
        assertThat(trouble.steps()).contains(NextStep.MARK_BOOKED, NextStep.MARK_NOT_BOOKED);
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureOfTheJournalSaysThatNothingWasSent(JournalFailure.Reason reason) {
        for (BookingStage stage : BookingStage.values()) {
            Trouble trouble = words.notKept(stage, new JournalFailure(reason, null));
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.NOT_KEPT);
            assertThat(trouble.sentences()).containsAnyOf("Nothing was sent", "No time was asked");
            assertThat(trouble.steps()).contains(NextStep.TRY_AGAIN);
        }
    }

    @Test
    void nothingIsWrongWithWhatSucceeded() {
        assertThat(words.of(SCHEDULING.booked("", NOW), Optional.empty())).isEmpty();
        assertThat(words.of(REGISTERED, Optional.empty())).isEmpty();
        assertThat(words.of(DOUBTED.markNotBooked(NOW), Optional.empty())).isEmpty();
    }

    @Test
    void everyStepHasAName() {
        for (NextStep step : NextStep.values()) {
            assertThat(texts.get("step." + step)).isNotBlank();
        }
    }

    static Stream<PopinFailure> failures() {
        return Stream.of(
                        Arrays.stream(PopinFailure.NotSent.Reason.values())
                                .map(reason -> new PopinFailure.NotSent(reason, null)),
                        Arrays.stream(PopinFailure.Rejected.Reason.values())
                                .map(
                                        reason ->
                                                new PopinFailure.Rejected(
                                                        reason,
                                                        400,
                                                        "",
                                                        Map.of(),
                                                        Optional.empty())),
                        Arrays.stream(PopinFailure.Unknown.Reason.values())
                                .map(reason -> new PopinFailure.Unknown(reason, null)))
                .flatMap(failures -> failures);
    }
}
