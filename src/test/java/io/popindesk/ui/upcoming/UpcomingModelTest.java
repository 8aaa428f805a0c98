package io.popindesk.ui.upcoming;

import static io.popindesk.ui.upcoming.DayAtTheDesk.THREE;
import static io.popindesk.ui.upcoming.DayAtTheDesk.slot;
import static io.popindesk.ui.upcoming.DayAtTheDesk.slotAt;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.JournalFailure;
import io.popindesk.ui.CountdownWords;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class UpcomingModelTest {
    private final DayAtTheDesk day = new DayAtTheDesk();
    private final UpcomingModel model = day.upcoming;

    @Test
    void callsComeSoonestFirstAndTheNextIsTheFirstToCome() throws JournalFailure {
        day.booked(1, "17:00");
        day.booked(2, "14:50");
        day.booked(3, "15:10");
        day.booked(4, "14:30");
        model.tick();

        assertThat(ids()).as("what began long ago is not among them").containsExactly(2L, 3L, 1L);
        assertThat(model.next().map(Attempt::id)).contains(new AttemptId(3));
        day.wait(Duration.ofMinutes(10));
        assertThat(model.next().map(Attempt::id)).contains(new AttemptId(1));
        assertThat(ids()).containsExactly(3L, 1L);
    }

    @Test
    void theSameMinuteCostsNothing() throws JournalFailure {
        day.booked(1, "15:10");
        model.tick();
        List<Object> turned = new ArrayList<>();
        model.nowProperty().addListener((minute, before, now) -> turned.add(now));
        model.callsProperty().addListener((calls, before, now) -> turned.add(now));
        int readings = day.readings;

        for (int second = 0; second < 60; second++) {
            day.now = THREE.plusSeconds(second);
            model.tick();
        }
        assertThat(turned).isEmpty();
        day.now = THREE.plusSeconds(60);
        model.tick();
        assertThat(turned).containsExactly(THREE.plusSeconds(60));
        day.wait(Duration.ofMinutes(50));
        assertThat(day.readings).as("an hour needs no reading").isEqualTo(readings);
        day.wait(Duration.ofMinutes(15));
        assertThat(day.readings).isEqualTo(readings + 1);
    }

    @Test
    void changeWhileTheJournalIsReadIsNotLostInWhatWasRead() throws JournalFailure {
        Attempt booked = day.booked(1, "15:30");
        day.slow = true;
        model.tick();
        Attempt another = DayAtTheDesk.scheduling(2, slot("15:45"), THREE);
        day.journal.add(another);
        Attempt anotherBooked = another.booked("", THREE);
        day.journal.replace(anotherBooked);
        day.feed.changed(anotherBooked, true);
        assertThat(ids()).containsExactly(2L);

        while (!day.waiting.isEmpty()) {
            day.waiting.removeLast().run();
        }
        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(model.callsProperty().get().getFirst()).isEqualTo(booked);
    }

    @Test
    void olderVersionDoesNotReplaceANewerOne() throws JournalFailure {
        Attempt booked = day.booked(1, "15:30");
        model.tick();
        day.feed.changed(DayAtTheDesk.scheduling(1, slot("15:30"), THREE), true);
        assertThat(model.callsProperty().get()).containsExactly(booked);
    }

    @Test
    void clockThatWasSetHasTheCallsReadAgain() throws JournalFailure {
        day.booked(1, "14:30");
        model.tick();
        assertThat(ids()).isEmpty();
        day.leap(Duration.ofHours(-1));
        assertThat(ids()).containsExactly(1L);
        day.leap(Duration.ofHours(12));
        assertThat(ids()).isEmpty();
        assertThat(model.next()).isEmpty();
    }

    @Test
    void anotherJournalTakesThePlaceOfTheOldOne() throws JournalFailure {
        model.tick();
        day.feed.changed(DayAtTheDesk.scheduling(9, slot("15:30"), THREE).booked("", THREE), true);
        day.booked(1, "16:00");
        assertThat(ids()).containsExactly(9L);
        model.readAgain();
        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void noMoreAreHeldThanTheSoonestHoweverManyAreBooked() {
        model.tick();
        for (int id = 2; id <= UpcomingModel.MOST + 1; id++) {
            tellBooked(id, "17:00");
        }
        tellBooked(1, "16:00");
        tellBooked(UpcomingModel.MOST + 2, "18:00");

        assertThat(ids()).hasSize(UpcomingModel.MOST).startsWith(1L, 2L).doesNotContain(202L);
    }

    private void tellBooked(long id, String time) {
        day.feed.changed(DayAtTheDesk.scheduling(id, slot(time), THREE).booked("", THREE), true);
    }

    /** In Berlin the clocks go back from 3 to 2 at 01:00Z on 25 October 2026. */
    @Test
    void countdownCountsEveryMinuteOfTheNightInWhichTheClocksGoBack() throws JournalFailure {
        Instant booked = Instant.parse("2026-10-24T12:00:00Z");
        day.now = Instant.parse("2026-10-24T23:30:00Z");
        day.booked(1, slotAt("2026-10-25T08:00", ZoneId.of("Europe/Berlin")), booked);
        model.tick();

        assertThat(countdown()).as("01:30 to 08:00, and an hour twice").isEqualTo("in 7 h 30 min");
        day.wait(Duration.ofHours(7));
        assertThat(countdown()).isEqualTo("in 30 min");
    }

    @Test
    void countdownCountsEveryMinuteOfTheNightInWhichTheClocksGoForward() throws JournalFailure {
        Instant booked = Instant.parse("2026-03-28T12:00:00Z");
        day.now = Instant.parse("2026-03-29T00:30:00Z");
        day.booked(1, slotAt("2026-03-29T08:00", ZoneId.of("Europe/Berlin")), booked);
        model.tick();

        assertThat(countdown()).as("01:30 to 08:00, without an hour").isEqualTo("in 5 h 30 min");
    }

    private String countdown() {
        Attempt next = model.next().orElseThrow();
        return new CountdownWords(day.texts)
                .near(UpcomingModel.beginning(next), model.nowProperty().get())
                .orElseThrow();
    }

    private List<Long> ids() {
        return model.callsProperty().get().stream().map(one -> one.id().value()).toList();
    }
}
