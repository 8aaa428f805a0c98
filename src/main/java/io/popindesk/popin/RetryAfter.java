package io.popindesk.popin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code Retry-After} header: seconds, or a date of HTTP. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");

    private RetryAfter() {}

    /** How long to wait from {@code now}, never negative; empty where the header makes no sense. */
    static Optional<Duration> read(String header, Instant now) {
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(atLeastZero(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            // Always English, whatever the locale.
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return Optional.of(atLeastZero(Duration.between(now, until)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration atLeastZero(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
