package io.popindesk.desk;

import static io.popindesk.desk.Samples.available;
import static io.popindesk.desk.Samples.emptyDay;
import static io.popindesk.desk.Samples.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class AvailabilityTest {
    private static final Slot FIRST = slot("2025-09-24T13:00");
    private static final Slot SECOND = slot("2025-09-24T13:15");
    private static final Slot NEXT_DAY = slot("2025-09-25T10:00");

    private final Availability availability = available(FIRST, SECOND, NEXT_DAY);

    @Test
    void slotsComeInOrderAcrossDays() {
        assertThat(availability.slots()).containsExactly(FIRST, SECOND, NEXT_DAY);
    }

    @Test
    void aDateHasItsOwnSlots() {
        assertThat(availability.slotsOn(LocalDate.parse("2025-09-25"))).containsExactly(NEXT_DAY);
    }

    @Test
    void aDateThatPopinDidNotNameHasNone() {
        assertThat(availability.slotsOn(LocalDate.parse("2025-09-26"))).isEmpty();
    }

    @Test
    void aSlotIsFoundByItsTimeWhateverItsSpelling() {
        assertThat(availability.slotAt(LocalDateTime.parse("2025-09-24T13:15"))).contains(SECOND);
        assertThat(availability.slotAt(LocalDateTime.parse("2025-09-24T13:30"))).isEmpty();
    }

    @Test
    void nextFreeIsTheFirstThatHasNotBegun() {
        assertThat(availability.nextFree(Instant.parse("2025-09-24T07:29:59Z"))).contains(FIRST);
        assertThat(availability.nextFree(Instant.parse("2025-09-24T07:30:00Z"))).contains(SECOND);
        assertThat(availability.nextFree(SECOND.instant())).contains(NEXT_DAY);
        assertThat(availability.nextFree(NEXT_DAY.instant())).isEmpty();
    }

    @Test
    void changesAreCountedByTime() {
        Slot between = slot("2025-09-24T20:45");
        Slot spelt = new Slot("24 Sep 2025", "13:15", SECOND.start(), SECOND.zone());
        Availability later = available(spelt, between, slot("2025-09-25T10:15"));
        assertThat(later.changesSince(availability)).isEqualTo(new Availability.Changes(2, 2));
        assertThat(availability.changesSince(availability))
                .isEqualTo(new Availability.Changes(0, 0));
        assertThat(availability.changesSince(available()))
                .isEqualTo(new Availability.Changes(3, 0));
        assertThat(available().changesSince(availability))
                .isEqualTo(new Availability.Changes(0, 3));
    }

    @Test
    void changesAreWhatTheSetsOfBothWouldTell() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Slot> before = some(random);
            List<Slot> now = some(random);
            Set<Slot> come = new HashSet<>(now);
            before.forEach(come::remove);
            Set<Slot> gone = new HashSet<>(before);
            now.forEach(gone::remove);
            assertThat(
                            available(now.toArray(Slot[]::new))
                                    .changesSince(available(before.toArray(Slot[]::new))))
                    .isEqualTo(new Availability.Changes(come.size(), gone.size()));
        }
    }

    private static List<Slot> some(Random random) {
        return IntStream.range(0, 40)
                .filter(_ -> random.nextBoolean())
                .mapToObj(number -> FIRST.start().plusMinutes(97L * number))
                .map(start -> slot(start.toString()))
                .toList();
    }

    @Test
    void nothingHandedInLaterChangesIt() {
        List<Slot> slots = new ArrayList<>(List.of(FIRST));
        List<Availability.Day> days = new ArrayList<>();
        days.add(new Availability.Day(LocalDate.parse("2025-09-24"), slots));
        Availability made =
                new Availability(
                        days, Duration.ofMinutes(15), Samples.INDIA, false, 0, Samples.NOW);

        slots.add(SECOND);
        days.add(emptyDay("2025-09-25"));

        assertThat(made.days()).hasSize(1);
        assertThat(made.slots()).containsExactly(FIRST);
    }
}
