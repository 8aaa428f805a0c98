package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The slots of an answer, read from a tree of the whole: the plain way, by which the streaming one
 * is judged.
 */
final class TreeReading {
    private final ZoneId zone;
    private final SortedMap<LocalDate, SortedMap<LocalTime, Slot>> days = new TreeMap<>();

    /** The same hundred times come back every day of a year. */
    private final Map<String, Optional<LocalTime>> times = new HashMap<>();

    private int unreadable;

    private TreeReading(ZoneId zone) {
        this.zone = zone;
    }

    private void add(JsonNode day) {
        Optional<String> wireDate = Fields.text(day.get("date"));
        Optional<LocalDate> date = wireDate.flatMap(WireFormat::date);
        if (date.isEmpty()) {
            unreadable++;
            return;
        }
        var slots = days.computeIfAbsent(date.get(), _ -> new TreeMap<>());
        for (JsonNode time : slotsOf(day)) {
            addSlot(slots, wireDate.get(), date.get(), time);
        }
    }

    private Collection<JsonNode> slotsOf(JsonNode day) {
        @Nullable JsonNode slots = day.get("slots");
        if (slots == null || slots.isNull()) {
            return List.of();
        }
        return Fields.list(slots).orElse(List.of(slots));
    }

    private void addSlot(
            SortedMap<LocalTime, Slot> slots, String wireDate, LocalDate date, JsonNode node) {
        Optional<String> wireTime = Fields.text(node);
        Optional<LocalTime> time =
                wireTime.flatMap(text -> times.computeIfAbsent(text, WireFormat::time));
        if (time.isEmpty()) {
            unreadable++;
            return;
        }
        slots.computeIfAbsent(
                time.get(),
                start -> new Slot(wireDate, wireTime.get(), LocalDateTime.of(date, start), zone));
    }

    private List<Availability.Day> inOrder() {
        return days.entrySet().stream()
                .map(
                        day ->
                                new Availability.Day(
                                        day.getKey(), List.copyOf(day.getValue().values())))
                .toList();
    }

    /** The days, and the number of what could not be read. */
    static Map.Entry<List<Availability.Day>, Integer> read(ObjectNode body, ZoneId zone)
            throws UnreadableException {
        var reading = new TreeReading(zone);
        Fields.list(body.get("availability"))
                .orElseThrow(() -> UnreadableException.because("no availability"))
                .forEach(reading::add);
        return Map.entry(reading.inOrder(), reading.unreadable);
    }
}
