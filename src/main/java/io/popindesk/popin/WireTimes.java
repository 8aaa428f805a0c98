package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the times of one answer, each text once: the same hundred come back every day. */
final class WireTimes {
    private final Map<String, Optional<WireTime>> known = new HashMap<>();

    /**
     * Reads a time; empty where it is none.
     *
     * @param parser stands on a text
     * @param likely what it probably is, so that no text need be made of it to find out
     */
    Optional<WireTime> read(JsonParser parser, @Nullable WireTime likely) {
        if (likely != null
                && likely.isText(
                        parser.getStringCharacters(),
                        parser.getStringOffset(),
                        parser.getStringLength())) {
            return Optional.of(likely);
        }
        return known.computeIfAbsent(parser.getString(), WireTimes::time);
    }

    private static Optional<WireTime> time(String text) {
        return WireFormat.time(text).map(time -> new WireTime(text, time));
    }
}
