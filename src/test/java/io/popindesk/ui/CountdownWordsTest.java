package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

class CountdownWordsTest {
    private static final Instant CALL = Instant.parse("2026-11-22T09:45:00Z");
    private final CountdownWords words = new CountdownWords(new Texts(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "PT23H59M, in 23 h 59 min",
        "PT4H18M, in 4 h 18 min",
        "PT4H, in 4 h",
        "PT1H1M, in 1 h 1 min",
        "PT59M, in 59 min",
        "PT12M, in 12 min",
        "PT1M, in 1 min",
        "PT0M, now",
        "PT-1M, began 1 min ago",
        "PT-59M, began 59 min ago"
    })
    void distanceIsSaidInMinutesAndHours(Duration left, String expected) {
        assertThat(words.near(CALL, CALL.minus(left))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT24H", "PT48H", "PT-60M", "PT-48H"})
    void farFromTheCallTheDaySaysMore(Duration left) {
        assertThat(words.near(CALL, CALL.minus(left))).isEmpty();
    }

    @Test
    void wordsTurnWithTheMinuteOfTheClockOnTheWall() {
        Instant third = CALL.minus(Duration.ofMinutes(3));
        assertThat(words.near(CALL, third)).contains("in 3 min");
        assertThat(words.near(CALL, third.plusMillis(59_999))).contains("in 3 min");
        assertThat(words.near(CALL, third.plusSeconds(60))).contains("in 2 min");
        assertThat(words.near(CALL, CALL.plusMillis(59_999))).contains("now");
    }
}
