package io.popindesk.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers to a request for slots, of any size. */
final class SlotLists {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("hh:mm a", Locale.US);
    private static final int QUARTERS_A_DAY = 96;

    private SlotLists() {}

    /**
     * An answer with so many days from {@code first} on, each with so many quarter hours, up to
     * midnight; indented as Popin's documentation shows it.
     */
    static byte[] json(LocalDate first, int days, int slotsADay) {
        String times =
                IntStream.range(QUARTERS_A_DAY - slotsADay, QUARTERS_A_DAY)
                        .mapToObj(quarter -> TIME.format(LocalTime.ofSecondOfDay(quarter * 900L)))
                        .map(time -> "                \"" + time + "\"")
                        .collect(Collectors.joining(",\n"));
        return IntStream.range(0, days)
                .mapToObj(first::plusDays)
                .map(
                        date ->
                                """
                                        {
                                            "date": "%s",
                                            "slots": [
                                %s
                                            ]
                                        }\
                                """
                                        .formatted(DATE.format(date), times))
                .collect(
                        Collectors.joining(
                                ",\n",
                                "{\n    \"status\": 1,\n    \"availability\": [\n",
                                "\n    ],\n    \"timezone\": \"Asia/Kolkata\",\n    \"slotDiff\": 15\n}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves out a third of the times, but never the last of a day; always the same ones. */
    static byte[] withGaps(byte[] json) {
        var random = new Random(20250925);
        return new String(json, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.endsWith("M\",") || random.nextInt(3) > 0)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
