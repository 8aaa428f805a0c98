package io.popindesk.popin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Looks at bytes that may be ASCII, without making a text of them. */
final class Ascii {
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;

    private Ascii() {}

    /**
     * Whether every byte is a character of ASCII other than zero. Looks at eight at once: there may
     * be millions, and the packaged program's compiler does not do so by itself.
     */
    static boolean isWhole(byte[] bytes) {
        ByteBuffer eights = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            long eight = eights.getLong(at);
            // A top bit is set where it was, and where one could not be taken away from a zero.
            if (((eight | (eight - ONES)) & TOP_BITS) != 0) {
                return false;
            }
        }
        for (; at < bytes.length; at++) {
            if (bytes[at] <= 0) {
                return false;
            }
        }
        return true;
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
