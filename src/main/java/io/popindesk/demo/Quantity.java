package io.popindesk.demo;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as people write them: {@code 200ms}, {@code 3s}, {@code 200MB}. */
final class Quantity {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})(ms|s|m)");
    private static final Pattern BYTES = Pattern.compile("([0-9]{1,12})(B|KB|MB)");

    private static final long KB = 1024;
    private static final long MB = 1024 * KB;

    private Quantity() {}

    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a time; write 200ms, 3s or 2m");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    /** The number of bytes; a KB is 1024 bytes here. */
    static long bytes(String text) {
        Matcher matcher = BYTES.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a size; write 2000B, 64KB or 200MB");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "B" -> number;
            case "KB" -> number * KB;
            default -> number * MB;
        };
    }

    static String text(long bytes) {
        if (bytes % MB == 0) {
            return bytes / MB + "MB";
        }
        return bytes % KB == 0 ? bytes / KB + "KB" : bytes + "B";
    }
}
