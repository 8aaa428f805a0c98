package io.popindesk.ui.upcoming;

import static io.popindesk.ui.upcoming.DayAtTheDesk.THREE;
import static io.popindesk.ui.upcoming.DayAtTheDesk.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Cause;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

class ReminderModelTest {
    private final DayAtTheDesk day = new DayAtTheDesk();
    private final SimpleObjectProperty<Integer> minutes = new SimpleObjectProperty<>(5);
    private List<AttemptId> remembered = List.of();

    /** How many calls were shown, each time that it changed. */
    private final List<Integer> changes = new ArrayList<>();

    private ReminderModel model = model();

    private ReminderModel model() {
        ReminderModel made =
                new ReminderModel(day.upcoming, minutes, remembered, now -> remembered = now);
        made.shownProperty().addListener((list, before, now) -> changes.add(now.size()));
        return made;
    }

    @AfterEach
    void nothingWentWrongInSilence() {
        assertThat(day.unhandled).isEmpty();
    }

    @Test
    void callIsToldOfFiveMinutesBeforeItAndGoesByItself() throws JournalFailure {
        day.booked(1, "15:15");
        day.upcoming.tick();

        day.wait(Duration.ofMinutes(9).plusSeconds(59));
        assertThat(shown()).isEmpty();
        day.wait(Duration.ofSeconds(1));
        assertThat(shown()).containsExactly(1L);

        day.wait(Duration.ofMinutes(9));
        assertThat(shown()).as("4 minutes after its beginning").containsExactly(1L);
        day.wait(Duration.ofMinutes(1));
        assertThat(shown()).isEmpty();
        day.wait(Duration.ofMinutes(30));
        assertThat(changes).as("once").containsExactly(1, 0);
    }

    @Test
    void dismissedReminderDoesNotComeBack() throws JournalFailure {
        day.booked(1, "15:05");
        day.upcoming.tick();
        model.dismiss();

        day.wait(Duration.ofMinutes(10));
        assertThat(changes).containsExactly(1, 0);
    }

    @Test
    void callsAtTheSameTimeAreOneReminderAndTheNextOneJoinsIt() throws JournalFailure {
        day.booked(2, "15:15");
        day.booked(1, "15:15");
        day.booked(3, "15:18");
        day.upcoming.tick();

        day.wait(Duration.ofMinutes(10));
        assertThat(shown()).containsExactlyInAnyOrder(1L, 2L);
        day.wait(Duration.ofMinutes(3));
        assertThat(shown()).hasSize(3).endsWith(3L);
        day.wait(Duration.ofMinutes(7));
        assertThat(shown()).containsExactly(3L);
        assertThat(changes).containsExactly(2, 3, 1);
    }

    @Test
    void callThatIsNoLongerToTakePlaceIsNotToldOf() throws JournalFailure {
        Attempt doubted =
                DayAtTheDesk.scheduling(1, slot("15:15"), THREE.minusSeconds(3600))
                        .notScheduled(
                                new Cause.Unknown(
                                        PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty()),
                                THREE.minusSeconds(3600));
        day.journal.add(doubted);
        Attempt marked = doubted.markBooked(THREE.minusSeconds(3500));
        day.journal.replace(marked);
        day.upcoming.tick();
        day.wait(Duration.ofMinutes(11));
        assertThat(shown()).as("who marked it as booked expects the call").containsExactly(1L);

        Attempt not = marked.markNotBooked(day.now);
        day.journal.replace(not);
        day.feed.changed(not, true);
        assertThat(shown()).isEmpty();
    }

    @Test
    void callBookedWhileTheDayGoesOnIsToldOfToo() throws JournalFailure {
        day.upcoming.tick();
        Attempt booked = day.booked(1, slot("15:30"), day.now);
        int readings = day.readings;
        day.feed.changed(booked, true);

        day.wait(Duration.ofMinutes(25));
        assertThat(shown()).containsExactly(1L);
        assertThat(day.readings).as("nothing had to be read for it").isEqualTo(readings);
    }

    @Test
    void callBookedForTheNextMinutesIsToldOfAtTheLastMomentOnly() throws JournalFailure {
        day.upcoming.tick();
        day.feed.changed(day.booked(1, slot("15:04"), day.now), true);
        assertThat(shown()).as("who has just booked it knows").isEmpty();
        day.wait(Duration.ofMinutes(2));
        assertThat(shown()).isEmpty();
        day.wait(Duration.ofMinutes(1));
        assertThat(shown()).containsExactly(1L);

        day.feed.changed(day.booked(2, slot("15:04"), day.now.plusSeconds(10)), true);
        day.wait(Duration.ofMinutes(1));
        assertThat(shown()).as("begins as it is booked").containsExactly(1L);
    }

    @Test
    void nobodyIsToldTwiceAcrossANewStart() throws JournalFailure {
        day.booked(1, "15:05");
        day.booked(2, "15:06");
        day.upcoming.tick();
        assertThat(remembered).containsExactly(new AttemptId(1));

        changes.clear();
        model = model();
        assertThat(shown()).isEmpty();
        day.wait(Duration.ofMinutes(1));
        assertThat(shown()).as("the other is still to be told of").containsExactly(2L);
        assertThat(remembered).containsExactly(new AttemptId(1), new AttemptId(2));
    }

    @Test
    void onlyTheLastFiftyAreRemembered() throws JournalFailure {
        for (int i = 1; i <= 60; i++) {
            day.booked(i, "15:05");
        }
        day.upcoming.tick();
        assertThat(shown()).hasSize(60);
        assertThat(remembered).hasSize(50);
    }

    @Test
    void zeroTurnsRemindersOffAtOnceAndMinutesCountFromTheirChange() throws JournalFailure {
        day.booked(1, "15:05");
        day.booked(2, "15:20");
        day.upcoming.tick();
        assertThat(shown()).containsExactly(1L);
        minutes.set(0);
        assertThat(shown()).isEmpty();
        day.wait(Duration.ofMinutes(1));
        assertThat(shown()).isEmpty();

        minutes.set(30);
        assertThat(shown()).as("and none a second time").containsExactly(2L);
    }

    @Test
    void computerThatSleptOverTheMomentTellsWhatIsStillWorthIt() throws JournalFailure {
        day.booked(1, "15:15");
        day.booked(2, "16:00");
        day.upcoming.tick();
        day.leap(Duration.ofMinutes(13));
        assertThat(shown()).as("two minutes are left").containsExactly(1L);
        model.dismiss();

        day.leap(Duration.ofMinutes(50));
        assertThat(shown()).as("began three minutes ago").containsExactly(2L);
        day.leap(Duration.ofHours(10));
        assertThat(shown()).isEmpty();
    }

    @Test
    void callLongPastOnWakingIsNotToldOf() throws JournalFailure {
        day.booked(1, "15:15");
        day.upcoming.tick();
        day.leap(Duration.ofMinutes(20));
        assertThat(changes).isEmpty();
    }

    @Test
    void clockSetBackHidesTheReminderAndTellsNoneTwice() throws JournalFailure {
        day.booked(1, "15:05");
        day.booked(2, "15:05");
        day.upcoming.tick();
        assertThat(shown()).hasSize(2);
        model.dismiss();
        day.leap(Duration.ofHours(-1));
        assertThat(shown()).isEmpty();
        day.leap(Duration.ofHours(1));
        assertThat(shown()).isEmpty();
        assertThat(changes).containsExactly(2, 0);
    }

    private List<Long> shown() {
        return model.shownProperty().get().stream().map(one -> one.id().value()).toList();
    }
}
