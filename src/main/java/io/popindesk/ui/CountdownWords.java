package io.popindesk.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far off a call is: {@code in 12 min}, {@code in 4 h 18 min}, {@code now}, {@code began 5 min
 * ago}. Whole minutes, counted between moments, so that a change of the clocks makes no hour of
 * none; and from the minute that the clock on the wall shows, so that both say the same.
 */
public final class CountdownWords {
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration JUST_BEGUN = Duration.ofHours(1);

    private final Texts texts;

    public CountdownWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * The distance of a call; empty where the day says more: a day or more before it, and an hour
     * or more after it has begun.
     */
    public Optional<String> near(Instant start, Instant now) {
        Duration left = Duration.between(now.truncatedTo(ChronoUnit.MINUTES), start);
        if (left.compareTo(SOON) >= 0 || left.negated().compareTo(JUST_BEGUN) >= 0) {
            return Optional.empty();
        }
        return Optional.of(left.isNegative() ? ago(left.negated()) : in(left));
    }

    private String ago(Duration since) {
        return texts.get("bookings.ago.minutes", since.toMinutes());
    }

    private String in(Duration left) {
        if (left.toMinutes() == 0) {
            return texts.get("bookings.now");
        }
        if (left.toHours() == 0) {
            return texts.get("bookings.in.minutes", left.toMinutes());
        }
        return left.toMinutesPart() == 0
                ? texts.get("bookings.in.wholeHours", left.toHours())
                : texts.get("bookings.in.hours", left.toHours(), left.toMinutesPart());
    }
}
