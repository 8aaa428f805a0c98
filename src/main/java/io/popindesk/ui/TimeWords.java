package io.popindesk.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates and times as the desk reads them, in the language of the {@link Texts}. For showing only:
 * what goes to Popin is never made here. Every form takes wall-clock values; whose clock that is,
 * the seller's or the desk's, the caller knows.
 *
 * <p>All of English, whichever the country, has one form ({@code 3:15 PM}), which is also the one
 * that Popin itself shows to a customer. Hindi has the same in its own words ({@code गुरु 26 नव॰,
 * 3:15 pm}); other languages have their own forms.
 */
public final class TimeWords {
    private final Texts texts;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter fullDay;
    private final DateTimeFormatter time;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter zone;

    /**
     * @param texts gives the language, and the words for today and tomorrow
     */
    public TimeWords(Texts texts) {
        this.texts = texts;
        boolean english = texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        // Great Britain and India write "pm" and "Sept"; see above for why we do not.
        Locale locale = english ? Locale.ENGLISH : texts.locale();
        this.zone = DateTimeFormatter.ofPattern("zzzz", locale);
        this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
        if (english || locale.equals(Texts.HINDI)) {
            dayAndMonth = DateTimeFormatter.ofPattern("d MMM", locale);
            day = DateTimeFormatter.ofPattern("EEE d MMM", locale);
            date = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
            fullDay = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale);
            time = DateTimeFormatter.ofPattern("h:mm a", locale);
            hour = DateTimeFormatter.ofPattern("h a", locale);
        } else {
            dayAndMonth = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
            day = DateTimeFormatter.ofLocalizedPattern("MMMEEEd").withLocale(locale);
            date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
            fullDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
            time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
            hour = DateTimeFormatter.ofLocalizedPattern("j").withLocale(locale);
        }
    }

    /** {@code Thu} */
    public String weekday(LocalDate date) {
        return plain(weekday.format(date));
    }

    /** {@code 26 Nov} */
    public String dayAndMonth(LocalDate date) {
        return plain(dayAndMonth.format(date));
    }

    /** {@code 26 Nov 2026} */
    public String date(LocalDate date) {
        return plain(this.date.format(date));
    }

    /** {@code Thu 26 Nov} */
    public String day(LocalDate date) {
        return plain(day.format(date));
    }

    /** {@code 3:15 PM} */
    public String time(LocalTime time) {
        return plain(this.time.format(time));
    }

    /** {@code Thursday 26 November 2026} */
    public String fullDay(LocalDate date) {
        return plain(fullDay.format(date));
    }

    /** The label of an hour, {@code 10 AM}; {@code hour} counts from 0 to 23. */
    public String hour(int hour) {
        return plain(this.hour.format(LocalTime.of(hour, 0)));
    }

    /** {@code Thu 26 Nov, 3:15 PM} */
    public String dayAndTime(LocalDateTime when) {
        return texts.get("time.dayAndTime", day(when.toLocalDate()), time(when.toLocalTime()));
    }

    /** For a tooltip or a screen reader: {@code Thursday 26 November 2026, 3:15 PM}. */
    public String fullDayAndTime(LocalDateTime when) {
        return texts.get("time.dayAndTime", fullDay(when.toLocalDate()), time(when.toLocalTime()));
    }

    /**
     * As one says it within a sentence: {@code today 11:45 AM}, {@code tomorrow 10:00 AM}, else
     * {@code Thu 26 Nov, 3:15 PM}.
     *
     * @param today today's date in the zone of {@code when}
     */
    public String seenFrom(LocalDate today, LocalDateTime when) {
        LocalDate date = when.toLocalDate();
        if (date.equals(today)) {
            return texts.get("time.today", time(when.toLocalTime()));
        }
        if (date.equals(today.plusDays(1))) {
            return texts.get("time.tomorrow", time(when.toLocalTime()));
        }
        return dayAndTime(when);
    }

    /** From a first to a last day: {@code 29 Nov – 5 Dec}. */
    public String span(LocalDate first, LocalDate last) {
        return texts.get("time.span", dayAndMonth(first), dayAndMonth(last));
    }

    /**
     * The name of a moment's zone, {@code India Standard Time}; a moment, because summer time has a
     * name of its own.
     */
    public String zone(ZonedDateTime when) {
        return plain(zone.format(when));
    }

    /** Some languages put narrow or unbreakable spaces in; few fonts and no search expect them. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
