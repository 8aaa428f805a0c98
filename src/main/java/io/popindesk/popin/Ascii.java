package io.popindesk.popin;

import java.nio.charset.StandardCharsets;

/** Looks at bytes that may be ASCII, without making a text of them. */
final class Ascii {
    private Ascii() {}

    /**
     * Whether every byte is a character of ASCII other than zero. There may be millions, so nothing
     * is decided before the last, and four are looked at in a turn, which the packaged program's
     * compiler does not do by itself.
     */
    static boolean isWhole(byte[] bytes) {
        int all = 0;
        int at = 0;
        for (; at < bytes.length - 3; at += 4) {
            all |=
                    (bytes[at] - 1)
                            | (bytes[at + 1] - 1)
                            | (bytes[at + 2] - 1)
                            | (bytes[at + 3] - 1);
        }
        for (; at < bytes.length; at++) {
            // Negative for zero, too.
            all |= bytes[at] - 1;
        }
        return all >= 0;
    }

    /** The first characters after any blanks, {@code most} if there are so many. */
    static String start(byte[] bytes, int most) {
        int first = 0;
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        int length = Math.min(most, bytes.length - first);
        return new String(bytes, first, length, StandardCharsets.US_ASCII);
    }
}
