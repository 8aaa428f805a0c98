package io.popindesk.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.BookingStage;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.ui.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class TroubleWordsTest {
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final TroubleWords words = new TroubleWords(texts, InstantSource.system());

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasWordsAndANextStepAtEveryStage(PopinFailure failure) {
        for (BookingStage stage : BookingStage.values()) {
            for (boolean doubted : List.of(true, false)) {
                Trouble trouble = words.of(stage, failure, doubted);
                assertThat(trouble.headline()).isNotBlank();
                assertThat(trouble.sentences()).isNotBlank().doesNotContain("{", "null", "HTTP");
                assertThat(trouble.steps()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEvidenceHasWordsAndAWayToSettle(SlotEvidence evidence) {
        Trouble trouble =
                words.withEvidence(
                        new PopinFailure.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, null),
                        evidence);
        assertThat(trouble.headline()).isNotBlank();
        assertThat(trouble.steps()).contains(NextStep.MARK_BOOKED, NextStep.MARK_NOT_BOOKED);
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
