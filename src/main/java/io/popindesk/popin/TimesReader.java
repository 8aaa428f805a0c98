package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the times of one day after the other. Most days ahead are all free, and written with the
 * same bytes as the day before them; such a day is only skipped.
 */
final class TimesReader {
    /**
     * The times of a day.
     *
     * @param readable those that could be read, as they came
     * @param broken how many could not
     * @param inOrder whether each is later than the one before it
     */
    record Times(List<WireTime> readable, int broken, boolean inOrder) {
        /** Of a day without any. */
        static final Times NONE = new Times(List.of(), 0, true);
    }

    private final byte[] body;
    private final WireTimes wireTimes = new WireTimes();
    private Times before = Times.NONE;
    private int beforeStart;
    private int beforeEnd;

    /**
     * @param body the whole answer; byte offsets of the parser, if it has any, are places in it
     */
    TimesReader(byte[] body) {
        this.body = body;
    }

    /**
     * Takes in the times of one day, in whatever shape.
     *
     * @param parser stands on the first token of the times, and afterwards on their last
     */
    Times read(JsonParser parser) {
        if (!parser.currentToken().isStructStart()) {
            return one(parser);
        }
        int start = (int) parser.currentTokenLocation().getByteOffset();
        if (isAsBefore(start)) {
            parser.skipChildren();
            return before;
        }
        before = several(parser);
        beforeStart = start;
        beforeEnd = (int) parser.currentLocation().getByteOffset();
        return before;
    }

    /** Bytes tell where a list ends, so no more need be compared than the other one has. */
    private boolean isAsBefore(int start) {
        int end = start + beforeEnd - beforeStart;
        return start < end
                && end <= body.length
                && Arrays.equals(body, beforeStart, beforeEnd, body, start, end);
    }

    private Times one(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Times.NONE;
        }
        @Nullable WireTime time = time(parser);
        return time == null ? new Times(List.of(), 1, true) : new Times(List.of(time), 0, true);
    }

    private Times several(JsonParser parser) {
        List<WireTime> readable = new ArrayList<>(before.readable().size());
        int broken = 0;
        boolean inOrder = true;
        @Nullable WireTime last = null;
        while (nextElement(parser)) {
            @Nullable WireTime time = time(parser);
            if (time == null) {
                broken++;
            } else {
                inOrder &= last == null || last.time().isBefore(time.time());
                last = time;
                readable.add(time);
            }
        }
        return new Times(readable, broken, inOrder);
    }

    /** Goes to the next element of a list, or of an object that stands for one. */
    static boolean nextElement(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.PROPERTY_NAME) {
            token = parser.nextToken();
        }
        return !token.isStructEnd();
    }

    private @Nullable WireTime time(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return wireTimes.read(parser);
        }
        parser.skipChildren();
        return null;
    }
}
