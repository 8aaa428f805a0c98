package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Reads dates and times that are written exactly as Popin's documentation shows them, which is how
 * nearly all of them are; a formatter would take many times as long. What this does not read is not
 * wrong yet: {@link WireFormat} decides.
 */
final class UsualForm {
    /** No minute of any day. */
    static final int NONE = -1;

    private static final String WEEKDAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int LETTERS = 3;

    private static final int TIME_LENGTH = "03:15 PM".length();
    private static final int DATE_LENGTH = "Thu, 25 Sep 2025".length();
    private static final int NOON = 12 * 60;

    private UsualForm() {}

    /**
     * The minute of the day that a time such as {@code 03:15 PM} means, {@link #NONE} for any other
     * text. No two texts give the same minute.
     *
     * @param text has the time from {@code start} on, {@code length} characters
     */
    static int minuteOfDay(char[] text, int start, int length) {
        if (length != TIME_LENGTH
                || text[start + 2] != ':'
                || text[start + 5] != ' '
                || text[start + 7] != 'M') {
            return NONE;
        }
        int hour = number(text[start], text[start + 1]);
        int minute = number(text[start + 3], text[start + 4]);
        char half = text[start + 6];
        boolean isTime = hour >= 1 && hour <= 12 && minute >= 0 && minute < 60;
        if (!isTime || (half != 'A' && half != 'P')) {
            return NONE;
        }
        return hour % 12 * 60 + minute + (half == 'P' ? NOON : 0);
    }

    /** The date that a text such as {@code Thu, 25 Sep 2025} means, null for any other text. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != DATE_LENGTH
                || !text.startsWith(", ", 3)
                || text.charAt(7) != ' '
                || text.charAt(11) != ' ') {
            return null;
        }
        int month = place(MONTHS, text.substring(8, 11));
        int day = number(text.charAt(5), text.charAt(6));
        int century = number(text.charAt(12), text.charAt(13));
        int yearOfCentury = number(text.charAt(14), text.charAt(15));
        if (month == NONE || century == NONE || yearOfCentury == NONE) {
            return null;
        }
        int year = century * 100 + yearOfCentury;
        if (day < 1 || day > Month.of(month + 1).length(Year.isLeap(year))) {
            return null;
        }
        LocalDate date = LocalDate.of(year, month + 1, day);
        return date.getDayOfWeek().getValue() - 1 == place(WEEKDAYS, text.substring(0, 3))
                ? date
                : null;
    }

    /** Which of the names of three letters this is, from 0; {@link #NONE} if none of them. */
    private static int place(String names, String name) {
        int found = names.indexOf(name);
        return found % LETTERS == 0 ? found / LETTERS : NONE;
    }

    /** The number that two digits write, {@link #NONE} for other characters. */
    private static int number(char tens, char ones) {
        boolean digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return digits ? (tens - '0') * 10 + ones - '0' : NONE;
    }
}
