package io.popindesk.handoff;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of a table that any spreadsheet opens: comma-separated values as RFC 4180 has them, with
 * nothing in them that a spreadsheet would take for a formula. Forty lines of our own, because the
 * libraries for it leave the formulas to whoever uses them.
 */
final class CsvLine {
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

    /** How a formula begins, or what hides the beginning of one; full-width signs count as well. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n＝＋－＠]");

    private static final Pattern NUMBER_ABROAD = Pattern.compile("\\+[0-9]{4,17}");

    private CsvLine() {}

    /** A line with its end. */
    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /**
     * A mobile number as a cell. One with a country code begins with a plus, so it is written as
     * RFC 3966 writes it, {@code tel:+14155550123}: a text everywhere, whole, and still a number to
     * call.
     */
    static String mobile(String number) {
        return NUMBER_ABROAD.matcher(number).matches() ? "tel:" + number : number;
    }

    /** An apostrophe before it is what spreadsheets take for "this is text". */
    private static String cell(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return TO_QUOTE.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
