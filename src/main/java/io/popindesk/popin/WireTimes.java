package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the times of one answer, each text once: the same hundred come back every day. */
final class WireTimes {
    private static final int MINUTES_A_DAY = 24 * 60;

    /** By the minute of the day, those that were written in the usual form. */
    private final @Nullable WireTime[] usual = new WireTime[MINUTES_A_DAY];

    private final Map<String, Optional<WireTime>> unusual = new HashMap<>();

    /**
     * Reads a time; null where it is none. No text is made of one that came before.
     *
     * @param parser stands on a text
     */
    @Nullable WireTime read(JsonParser parser) {
        int minute =
                UsualForm.minuteOfDay(
                        parser.getStringCharacters(),
                        parser.getStringOffset(),
                        parser.getStringLength());
        if (minute == UsualForm.NONE) {
            return unusual.computeIfAbsent(parser.getString(), WireTimes::time).orElse(null);
        }
        @Nullable WireTime known = usual[minute];
        if (known == null) {
            known = new WireTime(parser.getString(), LocalTime.of(minute / 60, minute % 60));
            usual[minute] = known;
        }
        return known;
    }

    private static Optional<WireTime> time(String text) {
        return WireFormat.time(text).map(time -> new WireTime(text, time));
    }
}
