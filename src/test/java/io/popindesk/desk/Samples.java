package io.popindesk.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Things for tests to talk about. */
final class Samples {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** 24 September 2025, 10:00 in India. */
    static final Instant NOW = Instant.parse("2025-09-24T04:30:00Z");

    static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH);

    private Samples() {}

    /**
     * @param start an ISO date and time in India
     */
    static Slot slot(String start) {
        return slot(start, INDIA);
    }

    static Slot slot(String start, ZoneId zone) {
        LocalDateTime time = LocalDateTime.parse(start);
        return new Slot(DATE.format(time), TIME.format(time), time, zone);
    }

    static Availability available(Slot... slots) {
        var byDate =
                Arrays.stream(slots)
                        .sorted()
                        .collect(
                                Collectors.groupingBy(
                                        slot -> slot.start().toLocalDate(),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<Availability.Day> days =
                byDate.entrySet().stream()
                        .map(day -> new Availability.Day(day.getKey(), day.getValue()))
                        .toList();
        return new Availability(days, Duration.ofMinutes(15), INDIA, false, 0, NOW);
    }

    static Availability withUnreadable(Availability one, int unreadable) {
        return new Availability(
                one.days(), one.step(), one.zone(), one.zoneAssumed(), unreadable, one.readAt());
    }

    static Availability.Day emptyDay(String date) {
        return new Availability.Day(LocalDate.parse(date), List.of());
    }

    static Registration registration(String id) {
        return new Registration(
                new CustomerId(id), JoinLink.of("https://live.popin.to/8131-a157", false), "Hello");
    }
}
