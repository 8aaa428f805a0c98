package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers the days of one answer as they stream by: in order, each once, each time once. The zone
 * may stand behind them, so slots are made only when it is known. Used by one thread.
 */
final class DaysReader {
    /** One mention of a day; the same may be mentioned again. */
    private record Mention(String wireDate, List<WireTime> times) {}

    private final SortedMap<LocalDate, List<Mention>> days = new TreeMap<>();

    private final WireTimes times = new WireTimes();
    private List<WireTime> dayBefore = List.of();
    private boolean found;
    private int unreadable;

    /**
     * Takes in a list of {@code {"date": …, "slots": […]}}; PHP writes one with gaps as an object.
     * Days may be doubled, empty or without slots.
     *
     * @param parser stands on the first token of the list, and afterwards on its last
     */
    void read(JsonParser parser) {
        found = parser.currentToken().isStructStart();
        if (found) {
            while (nextElement(parser)) {
                readDay(parser);
            }
        }
    }

    /** Goes to the next element of a list, or of an object that stands for one. */
    private static boolean nextElement(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.PROPERTY_NAME) {
            token = parser.nextToken();
        }
        return !token.isStructEnd();
    }

    private void readDay(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            unreadable++;
            return;
        }
        @Nullable String date = null;
        List<WireTime> readable = List.of();
        int broken = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "date" -> date = text(parser);
                case "slots" -> {
                    readable = new ArrayList<>(dayBefore.size());
                    broken = readTimes(parser, readable);
                    dayBefore = readable;
                }
                default -> parser.skipChildren();
            }
        }
        add(date, readable, broken);
    }

    private void add(@Nullable String wireDate, List<WireTime> readable, int broken) {
        Optional<LocalDate> date = Optional.ofNullable(wireDate).flatMap(WireFormat::date);
        if (wireDate == null || date.isEmpty()) {
            unreadable++;
            return;
        }
        unreadable += broken;
        days.computeIfAbsent(date.get(), _ -> new ArrayList<>())
                .add(new Mention(wireDate, readable));
    }

    /** Takes in the times of one day, in whatever shape, and tells how many it could not read. */
    private int readTimes(JsonParser parser, List<WireTime> readable) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return 0;
        }
        if (!token.isStructStart()) {
            return readTime(parser, readable);
        }
        int broken = 0;
        while (nextElement(parser)) {
            broken += readTime(parser, readable);
        }
        return broken;
    }

    private int readTime(JsonParser parser, List<WireTime> readable) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return 1;
        }
        int place = readable.size();
        Optional<WireTime> time =
                times.read(parser, place < dayBefore.size() ? dayBefore.get(place) : null);
        time.ifPresent(readable::add);
        return time.isPresent() ? 0 : 1;
    }

    /** A text; null for anything else. A number, which is no date or time, is that, too. */
    private static @Nullable String text(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    /** Whether there was a list at all. */
    boolean hasFound() {
        return found;
    }

    /**
     * The days, their slots in a zone. Of two mentions of one time the first counts, with its own
     * spelling of the date.
     */
    List<Availability.Day> inOrder(ZoneId zone) {
        List<Availability.Day> inOrder = new ArrayList<>(days.size());
        days.forEach((date, mentions) -> inOrder.add(day(date, mentions, zone)));
        return inOrder;
    }

    private static Availability.Day day(LocalDate date, List<Mention> mentions, ZoneId zone) {
        List<Slot> slots = new ArrayList<>();
        boolean inOrder = true;
        @Nullable LocalTime last = null;
        for (Mention mention : mentions) {
            for (WireTime time : mention.times()) {
                LocalDateTime start = LocalDateTime.of(date, time.time());
                slots.add(new Slot(mention.wireDate(), time.text(), start, zone));
                inOrder &= last == null || last.isBefore(time.time());
                last = time.time();
            }
        }
        // A set keeps the first of two that are the same time.
        return new Availability.Day(date, inOrder ? slots : List.copyOf(new TreeSet<>(slots)));
    }

    /** How many dates and times were left out because they could not be read. */
    int unreadable() {
        return unreadable;
    }
}
