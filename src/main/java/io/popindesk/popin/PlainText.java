package io.popindesk.popin;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one plain, short line of whatever text Popin sent: no HTML, no terminal colours, nothing
 * that is invisible or turns the direction of the writing.
 */
final class PlainText {
    private static final int LONGEST = 300;

    /** What is looked at; keeps the work small where a message is a megabyte long. */
    private static final int READ = 4000;

    private static final Pattern ESCAPES =
            Pattern.compile(
                    "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(\u0007|\u001b\\\\)?|\u001b.?");
    private static final Pattern CODE = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)");
    private static final Pattern TAGS = Pattern.compile("(?s)<[/!?]?[a-zA-Z-][^>]*(>|$)");
    private static final Pattern ENTITIES =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ",
                    "rsquo", "\u2019", "lsquo", "\u2018", "ndash", "\u2013", "hellip", "\u2026");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    /**
     * Control and format characters, lone surrogates and unassigned ones; but not the two joiners,
     * which Indian scripts and emoji need.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}&&[^\u200c\u200d]]+");

    private PlainText() {}

    /** The text as one plain line of at most 300 characters, possibly empty. */
    static String oneLine(String text) {
        String line = text.length() > READ ? text.substring(0, READ) : text;
        line = ESCAPES.matcher(line).replaceAll("");
        line = CODE.matcher(line).replaceAll(" ");
        line = TAGS.matcher(line).replaceAll(" ");
        line = ENTITIES.matcher(line).replaceAll(PlainText::decoded);
        line = BLANKS.matcher(line).replaceAll(" ");
        line = INVISIBLE.matcher(line).replaceAll("");
        return shortened(line.strip());
    }

    private static String decoded(MatchResult entity) {
        String name = entity.group(1);
        String text =
                name.startsWith("#")
                        ? character(name.substring(1))
                        : NAMED.getOrDefault(name, entity.group());
        return Matcher.quoteReplacement(text);
    }

    private static String character(String number) {
        int code =
                number.startsWith("x") || number.startsWith("X")
                        ? Integer.parseInt(number.substring(1), 16)
                        : Integer.parseInt(number);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = LONGEST - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + "\u2026";
    }
}
