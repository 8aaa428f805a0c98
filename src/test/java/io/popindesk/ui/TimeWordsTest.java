package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

class TimeWordsTest {
    private static final LocalDateTime CALL = LocalDateTime.of(2026, 11, 26, 15, 15);

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "en-IN", "en-GB"})
    void englishHasOneFormInEveryCountry(String tag) {
        TimeWords words = in(tag);
        assertThat(words.day(CALL.toLocalDate())).isEqualTo("Thu 26 Nov");
        assertThat(words.dayAndMonth(LocalDate.of(2026, 9, 5))).isEqualTo("5 Sep");
        assertThat(words.weekday(CALL.toLocalDate())).isEqualTo("Thu");
        assertThat(words.time(CALL.toLocalTime())).isEqualTo("3:15 PM");
        assertThat(words.time(LocalTime.MIDNIGHT)).isEqualTo("12:00 AM");
        assertThat(words.hour(10)).isEqualTo("10 AM");
        assertThat(words.hour(12)).isEqualTo("12 PM");
        assertThat(words.dayAndTime(CALL)).isEqualTo("Thu 26 Nov, 3:15 PM");
        assertThat(words.fullDayAndTime(CALL)).isEqualTo("Thursday 26 November 2026, 3:15 PM");
        assertThat(words.span(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 12, 5)))
                .isEqualTo("29 Nov – 5 Dec");
        assertThat(words.zone(CALL.atZone(ZoneId.of("Asia/Kolkata"))))
                .isEqualTo("India Standard Time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "hi-IN", "hi-IN-u-nu-deva", "hi-IN-u-hc-h23"})
    void hindiHasOneFormWithDigitsThatEverybodyReads(String tag) {
        TimeWords words = in(tag);
        assertThat(words.day(CALL.toLocalDate())).isEqualTo("गुरु 26 नव॰");
        assertThat(words.dayAndMonth(LocalDate.of(2026, 9, 5))).isEqualTo("5 सित॰");
        assertThat(words.weekday(CALL.toLocalDate())).isEqualTo("गुरु");
        assertThat(words.time(CALL.toLocalTime())).isEqualTo("3:15 pm");
        assertThat(words.hour(10)).isEqualTo("10 am");
        assertThat(words.dayAndTime(CALL)).isEqualTo("गुरु 26 नव॰, 3:15 pm");
        assertThat(words.fullDayAndTime(CALL)).isEqualTo("गुरुवार 26 नवंबर 2026, 3:15 pm");
        assertThat(words.seenFrom(CALL.toLocalDate(), CALL)).isEqualTo("आज 3:15 pm");
        assertThat(words.span(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 12, 5)))
                .isEqualTo("29 नव॰ – 5 दिस॰");
        assertThat(words.zone(CALL.atZone(ZoneId.of("Asia/Kolkata")))).isEqualTo("भारतीय मानक समय");
    }

    @Test
    void nearDaysAreNamed() {
        TimeWords words = in("en");
        assertThat(words.seenFrom(CALL.toLocalDate(), CALL)).isEqualTo("today 3:15 PM");
        assertThat(words.seenFrom(CALL.toLocalDate().minusDays(1), CALL))
                .isEqualTo("tomorrow 3:15 PM");
        assertThat(words.seenFrom(CALL.toLocalDate().minusDays(2), CALL))
                .isEqualTo("Thu 26 Nov, 3:15 PM");
        assertThat(words.seenFrom(CALL.toLocalDate().plusDays(1), CALL))
                .isEqualTo("Thu 26 Nov, 3:15 PM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mr", "de", "fr", "ar", "th-TH-u-ca-buddhist", "ja", "fr-CA"})
    void otherLanguagesHaveTheirOwnFormsWithPlainSpaces(String tag) {
        TimeWords words = in(tag);
        assertThat(
                        String.join(
                                "|",
                                words.day(CALL.toLocalDate()),
                                words.hour(15),
                                words.dayAndTime(CALL),
                                words.fullDayAndTime(CALL)))
                .contains("26", "15")
                .doesNotContain("\u202f", "\u00a0");
    }

    @Test
    void germanReadsTheClockFromNoughtToTwentyFour() {
        assertThat(in("de").time(CALL.toLocalTime())).isEqualTo("15:15");
        assertThat(in("de").day(CALL.toLocalDate())).isEqualTo("Do., 26. Nov.");
    }

    private static TimeWords in(String tag) {
        return new TimeWords(new Texts(Locale.forLanguageTag(tag)));
    }
}
