package io.popindesk.popin;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Popin's dates ({@code Thu, 25 Sep 2025}) and times ({@code 03:15 PM}). They are always
 * English. The names stand here, rather than in the platform's locale data, which is of no one
 * opinion about "Sep" and "PM". Blanks of any kind, letter case and leading zeros are forgiven; a
 * date that does not exist is not, nor is a weekday that contradicts its date: Popin's own language
 * would move such a date to the next day of that name, so there is no telling what it means.
 */
final class WireFormat {
    /** Longer than any date or time in this format. */
    private static final int LONGEST = 40;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");

    private static final Map<Long, String> WEEKDAYS =
            Map.of(1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun");

    private static final Map<Long, String> MONTHS =
            Map.ofEntries(
                    Map.entry(1L, "Jan"),
                    Map.entry(2L, "Feb"),
                    Map.entry(3L, "Mar"),
                    Map.entry(4L, "Apr"),
                    Map.entry(5L, "May"),
                    Map.entry(6L, "Jun"),
                    Map.entry(7L, "Jul"),
                    Map.entry(8L, "Aug"),
                    Map.entry(9L, "Sep"),
                    Map.entry(10L, "Oct"),
                    Map.entry(11L, "Nov"),
                    Map.entry(12L, "Dec"));

    private static final DateTimeFormatter DATE =
            strict(
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendText(ChronoField.DAY_OF_WEEK, WEEKDAYS)
                            .appendLiteral(", ")
                            .appendPattern("d ")
                            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
                            .appendPattern(" uuuu"));

    private static final DateTimeFormatter TIME =
            strict(
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("h:mm ")
                            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM")));

    private WireFormat() {}

    private static DateTimeFormatter strict(DateTimeFormatterBuilder format) {
        return format.toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Reads a date; empty where it is none. */
    static Optional<LocalDate> date(String text) {
        return read(text, DATE, LocalDate::from);
    }

    /** Reads a time of day, to the minute; empty where it is none. */
    static Optional<LocalTime> time(String text) {
        return read(text, TIME, LocalTime::from);
    }

    private static <T> Optional<T> read(
            String text, DateTimeFormatter format, TemporalQuery<T> query) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = BLANKS.matcher(text).replaceAll(" ").strip();
        try {
            return Optional.of(format.parse(plain, query));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
