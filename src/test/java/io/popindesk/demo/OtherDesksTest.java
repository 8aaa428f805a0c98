package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

class OtherDesksTest {
    private static final Instant START = Instant.parse("2025-09-24T06:00:00Z");
    private static final List<LocalDateTime> SLOTS =
            IntStream.range(0, 200)
                    .mapToObj(i -> LocalDateTime.of(2025, 9, 25, 10, 0).plusMinutes(15L * i))
                    .toList();

    private final OtherDesks desks = new OtherDesks(1, START);

    @Test
    void nothingIsBookedAtFirst() {
        desks.catchUp(START.plusSeconds(19), () -> free(desks));
        assertThat(booked(desks)).isEmpty();
    }

    @Test
    void oneSlotIsBookedEachTwentyToThirtySeconds() {
        for (int second = 0; second <= 300; second++) {
            desks.catchUp(START.plusSeconds(second), () -> free(desks));
        }
        assertThat(booked(desks)).hasSizeBetween(10, 15);
    }

    @Test
    void aLongAbsenceBringsAFewBookingsAndNotHundreds() {
        desks.catchUp(START.plusSeconds(100_000), () -> free(desks));
        desks.catchUp(START.plusSeconds(100_010), () -> free(desks));
        assertThat(booked(desks)).hasSize(3);
    }

    @Test
    void sameSeedAndClockBookTheSameSlots() {
        OtherDesks twin = new OtherDesks(1, START);
        OtherDesks stranger = new OtherDesks(2, START);
        for (OtherDesks each : List.of(desks, twin, stranger)) {
            each.catchUp(START.plusSeconds(3600), () -> free(each));
        }
        assertThat(booked(desks)).isEqualTo(booked(twin)).isNotEqualTo(booked(stranger));
    }

    @Test
    void aDemoLeftOpenKeepsSlotsToOffer() {
        for (int second = 0; second < 86_400; second += 20) {
            desks.catchUp(START.plusSeconds(second), () -> free(desks));
        }
        assertThat(booked(desks)).hasSize(40);
    }

    @Test
    void nothingFreeMeansNothingBooked() {
        desks.catchUp(START.plusSeconds(3600), List::of);
        assertThat(booked(desks)).isEmpty();
    }

    @Test
    void clockSetBackBooksNothing() {
        desks.catchUp(START.minusSeconds(3600), () -> free(desks));
        assertThat(booked(desks)).isEmpty();
    }

    private static List<LocalDateTime> free(OtherDesks desks) {
        return SLOTS.stream().filter(slot -> !desks.hasBooked(slot)).toList();
    }

    private static List<LocalDateTime> booked(OtherDesks desks) {
        return SLOTS.stream().filter(desks::hasBooked).toList();
    }
}
