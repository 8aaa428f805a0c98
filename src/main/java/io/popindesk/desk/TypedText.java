package io.popindesk.desk;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What is done to any typed text before its own rules are asked. */
final class TypedText {
    private static final Pattern LINE_BREAK_OR_TAB =
            Pattern.compile("\\r\\n|[\\t\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]");

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private TypedText() {}

    /** The text on one line, in composed form (NFC), without blanks around it. */
    static String tidy(String typed) {
        String line = LINE_BREAK_OR_TAB.matcher(typed).replaceAll(" ");
        return trim(Normalizer.normalize(line, Normalizer.Form.NFC));
    }

    /** The text without blanks around it; no-break and zero-width spaces are blanks, too. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Every digit of any script, in ASCII. */
    static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        codePoint -> {
                            int digit = Character.digit(codePoint, 10);
                            ascii.appendCodePoint(digit < 0 ? codePoint : '0' + digit);
                        });
        return ascii.toString();
    }

    /**
     * Whether the text has characters that steer a machine or turn the line around: control
     * characters, directional overrides and isolates, halves of a character, non-characters. The
     * joiners of Indic scripts and emoji are not among them.
     */
    static boolean hasControlCharacters(String text) {
        return text.codePoints().anyMatch(TypedText::isControl);
    }

    /** Whether there is nothing in the text that could be seen. */
    static boolean isInvisible(String text) {
        return text.codePoints().allMatch(TypedText::leavesNoMark);
    }

    private static boolean isControl(int codePoint) {
        boolean turnsTheLine =
                (codePoint >= 0x202A && codePoint <= 0x202E)
                        || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean noCharacter =
                (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        int type = Character.getType(codePoint);
        return turnsTheLine
                || noCharacter
                || type == Character.CONTROL
                || type == Character.SURROGATE;
    }

    private static boolean leavesNoMark(int codePoint) {
        return isBlank(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == ZERO_WIDTH_SPACE
                || codePoint == BYTE_ORDER_MARK;
    }
}
