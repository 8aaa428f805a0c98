package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.InEveryLocale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

@InEveryLocale
class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30|PT30S",
                "' 120 '|PT2M",
                "0|PT0S",
                "-5|PT0S",
                "Wed, 24 Sep 2025 06:01:30 GMT|PT1M30S",
                "Wed, 24 Sep 2025 05:00:00 GMT|PT0S"
            })
    void isReadAsSecondsOrDate(String header, Duration wait) {
        assertThat(RetryAfter.read(header, Calls.NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "1.5", "99999999999999999999", "Wed, 31 Feb 2025 06:00:00 GMT"})
    void isIgnoredWhenItMakesNoSense(String header) {
        assertThat(RetryAfter.read(header, Calls.NOW)).isEmpty();
    }
}
