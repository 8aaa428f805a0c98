package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

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

/** Gathers the days of one answer: in order, each once, each time once. Used by one thread. */
final class DaysReader {
    private final ZoneId zone;
    private final SortedMap<LocalDate, SortedMap<LocalTime, Slot>> days = new TreeMap<>();

    /** The same hundred times come back every day of a year. */
    private final Map<String, Optional<LocalTime>> times = new HashMap<>();

    private int unreadable;

    DaysReader(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes in {@code {"date": …, "slots": […]}}. Days may be doubled, empty or without slots. */
    void add(JsonNode day) {
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

    List<Availability.Day> inOrder() {
        return days.entrySet().stream()
                .map(
                        day ->
                                new Availability.Day(
                                        day.getKey(), List.copyOf(day.getValue().values())))
                .toList();
    }

    /** How many dates and times were left out because they could not be read. */
    int unreadable() {
        return unreadable;
    }
}
