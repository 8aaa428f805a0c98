package io.popindesk.popin;

import java.time.LocalTime;
import java.util.Arrays;

/** A time that could be read, with the very text that Popin sent. */
final class WireTime {
    private final String text;
    private final LocalTime time;
    private final char[] characters;

    WireTime(String text, LocalTime time) {
        this.text = text;
        this.time = time;
        this.characters = text.toCharArray();
    }

    String text() {
        return text;
    }

    LocalTime time() {
        return time;
    }

    /** Whether the text is that of a part of {@code buffer}. */
    boolean isText(char[] buffer, int start, int length) {
        return Arrays.equals(characters, 0, characters.length, buffer, start, start + length);
    }
}
