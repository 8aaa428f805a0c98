package io.popindesk.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.tasks.Ticker;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RefreshRhythmTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SimpleObjectProperty<Duration> period = new SimpleObjectProperty<>(MINUTE);
    private final List<Duration> ages = new ArrayList<>();
    private final List<Beat> beats = new ArrayList<>();
    private final RefreshRhythm rhythm = new RefreshRhythm(ages::add, this::every);

    /** Stands for a ticker: it beats when the test wants it. */
    private static final class Beat implements Ticker.Ticking {
        private final Duration period;
        private final Runnable action;
        private boolean stopped;

        Beat(Duration period, Runnable action) {
            this.period = period;
            this.action = action;
        }

        @Override
        public void stop() {
            stopped = true;
        }
    }

    private Ticker.Ticking every(Duration time, Runnable action) {
        Beat beat = new Beat(time, action);
        beats.add(beat);
        return beat;
    }

    @BeforeEach
    void begin() {
        rhythm.follow(period);
    }

    @Test
    void slotsAreReadAgainEachPeriodUnlessTheyAreYoung() {
        assertThat(beats)
                .singleElement()
                .satisfies(beat -> assertThat(beat.period).isEqualTo(MINUTE));
        beats.getFirst().action.run();

        assertThat(ages).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void changedPeriodHoldsFromThenOnAndTheOneBeforeIsOver() {
        period.set(Duration.ofMinutes(10));

        assertThat(beats).hasSize(2);
        assertThat(beats.getFirst().stopped).isTrue();
        assertThat(beats.getLast().stopped).isFalse();
        assertThat(beats.getLast().period).isEqualTo(Duration.ofMinutes(10));
        beats.getLast().action.run();
        assertThat(ages).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void whatIsNoChangeOfThePeriodDisturbsNothing() {
        period.set(Duration.ofSeconds(60));

        assertThat(beats).hasSize(1);
    }

    @Test
    void whoComesBackSeesSlotsThatAreHardlyOlderThanTenSeconds() {
        rhythm.returned();
        period.set(Duration.ofHours(1));
        rhythm.returned();

        assertThat(ages).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void deskInAHurryIsInAHurryOnReturnToo() {
        period.set(Duration.ofSeconds(15));
        rhythm.returned();

        assertThat(ages).containsExactly(Duration.ofMillis(7_500));
    }
}
