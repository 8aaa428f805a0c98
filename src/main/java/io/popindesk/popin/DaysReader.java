package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers the days of one answer as they stream by: in order, each once, each time once. The zone
 * may stand behind them, so slots are made only when it is known. Used by one thread.
 */
final class DaysReader {
    /** One mention of a day; the same may be mentioned again. */
    private record Mention(String wireDate, TimesReader.Times times) {}

    private final SortedMap<LocalDate, List<Mention>> days = new TreeMap<>();

    private boolean found;
    private int unreadable;

    /**
     * Takes in a list of {@code {"date": …, "slots": […]}}; PHP writes one with gaps as an object.
     * Days may be doubled, empty or without slots.
     *
     * @param parser stands on the first token of the list, and afterwards on its last
     * @param body the whole answer; byte offsets of the parser, if it has any, are places in it
     */
    void read(JsonParser parser, byte[] body) {
        found = parser.currentToken().isStructStart();
        if (found) {
            TimesReader times = new TimesReader(body);
            while (TimesReader.nextElement(parser)) {
                readDay(parser, times);
            }
        }
    }

    private void readDay(JsonParser parser, TimesReader reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            unreadable++;
            return;
        }
        @Nullable String date = null;
        TimesReader.Times times = TimesReader.Times.NONE;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "date" -> date = text(parser);
                case "slots" -> times = reader.read(parser);
                default -> parser.skipChildren();
            }
        }
        add(date, times);
    }

    private void add(@Nullable String wireDate, TimesReader.Times times) {
        @Nullable LocalDate date = wireDate == null ? null : date(wireDate);
        if (wireDate == null || date == null) {
            unreadable++;
            return;
        }
        unreadable += times.broken();
        days.computeIfAbsent(date, _ -> new ArrayList<>(1)).add(new Mention(wireDate, times));
    }

    private static @Nullable LocalDate date(String text) {
        @Nullable LocalDate usual = UsualForm.date(text);
        return usual == null ? WireFormat.date(text).orElse(null) : usual;
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
        Slot[] slots =
                new Slot[mentions.stream().mapToInt(one -> one.times().readable().size()).sum()];
        int count = 0;
        for (Mention mention : mentions) {
            for (WireTime time : mention.times().readable()) {
                LocalDateTime start = LocalDateTime.of(date, time.time());
                slots[count++] = new Slot(mention.wireDate(), time.text(), start, zone);
            }
        }
        boolean inOrder = mentions.size() == 1 && mentions.getFirst().times().inOrder();
        // A set keeps the first of two that are the same time.
        return new Availability.Day(
                date, inOrder ? List.of(slots) : List.copyOf(new TreeSet<>(Arrays.asList(slots))));
    }

    /** How many dates and times were left out because they could not be read. */
    int unreadable() {
        return unreadable;
    }
}
