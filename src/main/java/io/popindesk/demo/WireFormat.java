package io.popindesk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as they travel: always English, whatever the language of the machine. */
final class WireFormat {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private WireFormat() {}

    /** For example {@code Wed, 24 Sep 2025}. */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** For example {@code 01:00 PM}. */
    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** What a schedule call names a slot by: {@code Wed, 24 Sep 2025 01:00 PM}. */
    static String slot(LocalDateTime slot) {
        return date(slot.toLocalDate()) + " " + time(slot.toLocalTime());
    }

    /** The form of the {@code Date} header. */
    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
