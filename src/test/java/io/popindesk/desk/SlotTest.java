package io.popindesk.desk;

import static io.popindesk.desk.Samples.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.InEveryLocale;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

@InEveryLocale
class SlotTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void theWireTextIsWhatPopinSent() {
        Slot slot =
                new Slot(
                        "Thu, 25 Sep 2025",
                        "3:15 PM",
                        LocalDateTime.parse("2025-09-25T15:15"),
                        Samples.INDIA);

        assertThat(slot.wireText()).isEqualTo("Thu, 25 Sep 2025 3:15 PM");
    }

    @Test
    void aSlotStartsInTheSellersZone() {
        assertThat(slot("2025-09-25T15:15").instant())
                .isEqualTo(Instant.parse("2025-09-25T09:45:00Z"));
    }

    @Test
    void aTimeThatTheClocksSkipIsKeptAndCountsFromBefore() {
        Slot skipped = slot("2025-03-09T02:30", NEW_YORK);

        assertThat(skipped.start()).isEqualTo(LocalDateTime.parse("2025-03-09T02:30"));
        assertThat(skipped.wireText()).isEqualTo("Sun, 09 Mar 2025 02:30 AM");
        assertThat(skipped.instant()).isEqualTo(Instant.parse("2025-03-09T07:30:00Z"));
        assertThat(skipped.isSameTime(slot("2025-03-09T03:30", NEW_YORK))).isFalse();
    }

    @Test
    void aTimeThatHappensTwiceMeansTheFirst() {
        Slot twice = slot("2025-11-02T01:30", NEW_YORK);

        assertThat(twice.instant()).isEqualTo(Instant.parse("2025-11-02T05:30:00Z"));
    }

    @Test
    void slotsAreTheSameTimeHoweverPopinSpeltIt() {
        LocalDateTime start = LocalDateTime.parse("2025-09-25T15:15");
        Slot one = new Slot("Thu, 25 Sep 2025", "03:15 PM", start, Samples.INDIA);
        Slot other = new Slot("Thu, 25 Sep 2025", "3:15 pm", start, Samples.INDIA);

        assertThat(one.isSameTime(other)).isTrue();
        assertThat(one).isEqualByComparingTo(other).isNotEqualTo(other);
    }

    @Test
    void slotsSortByTheClockOnTheWall() {
        Slot skipped = slot("2025-03-09T02:45", NEW_YORK);
        Slot later = slot("2025-03-09T03:30", NEW_YORK);

        assertThat(skipped).isLessThan(later);
        assertThat(skipped.instant()).isAfter(later.instant());
    }
}
