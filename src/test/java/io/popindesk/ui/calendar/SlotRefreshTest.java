package io.popindesk.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.SlotRefresh.Connection;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

class SlotRefreshTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2025-09-25T03:30:00Z");
    private final Slots popin = new Slots();
    private final CalendarModel calendar = new CalendarModel(() -> now, KOLKATA);
    private final SlotRefresh refresh = refresh(Runnable::run);

    @Test
    void youngSlotsAreLeftAloneAndOldOnesReadAgain() {
        refresh.refreshIfOlderThan(MINUTE);
        refresh.refreshIfOlderThan(MINUTE);
        assertThat(popin.read).isEqualTo(1);

        now = now.plus(MINUTE).plusMillis(1);
        refresh.refreshIfOlderThan(MINUTE);
        assertThat(popin.read).isEqualTo(2);
        assertThat(refresh.connectionProperty().get()).isEqualTo(Connection.CONNECTED);
    }

    @Test
    void slotsAreReadAgainAfterASleepOrALeapOfTheClock() {
        refresh.refresh();
        now = now.plus(Duration.ofHours(9));
        refresh.refreshIfOlderThan(MINUTE);
        assertThat(popin.read).as("the lid was closed over night").isEqualTo(2);

        now = now.minus(Duration.ofHours(2));
        refresh.refreshIfOlderThan(MINUTE);
        assertThat(popin.read).as("the clock was set back").isEqualTo(3);
    }

    @Test
    void refusedKeysAreNotTriedAgainUntilThePersonWantsIt() {
        popin.failure =
                new PopinFailure.Rejected(
                        PopinFailure.Rejected.Reason.KEYS, 401, "", Map.of(), Optional.empty());
        refresh.refresh();
        refresh.refreshIfOlderThan(MINUTE);
        assertThat(popin.read).isEqualTo(1);
        assertThat(refresh.connectionProperty().get()).isEqualTo(Connection.KEYS_REFUSED);

        popin.failure = null;
        refresh.refresh();
        assertThat(refresh.connectionProperty().get()).isEqualTo(Connection.CONNECTED);
    }

    @Test
    void failedReadingIsToldAndTheSlotsBeforeStay() {
        refresh.refresh();
        popin.failure = new PopinFailure.Unknown(PopinFailure.Unknown.Reason.WEB_PAGE, null);
        refresh.refresh();

        assertThat(refresh.connectionProperty().get()).isEqualTo(Connection.DISTURBED);
        assertThat(calendar.stateProperty().get()).isEqualTo(LoadState.STALE);
        assertThat(calendar.availabilityProperty().get()).isNotNull();
    }

    @Test
    void firstReadingThatWaitsForTheKeysIsNotMadeTwice() {
        List<Runnable> waiting = new ArrayList<>();
        SlotRefresh starting = refresh(waiting::add);
        starting.refreshIfOlderThan(MINUTE);
        starting.keysSettled();
        assertThat(waiting).hasSize(1);

        waiting.removeFirst().run();
        starting.keysSettled();
        assertThat(waiting).as("other keys have come").hasSize(1);
    }

    @Test
    void slotsThatWereReadBeforeTheWindowAreNotReadOnceMore() {
        List<Instant> begun = new ArrayList<>();
        refresh.onArrived((slots, from) -> begun.add(from));
        Availability early =
                new Availability(List.of(), Duration.ofMinutes(15), KOLKATA, false, 0, now);

        refresh.show(early, now.minusSeconds(1));
        refresh.keysSettled();
        assertThat(popin.read).isZero();
        assertThat(calendar.availabilityProperty().get()).isSameAs(early);
        assertThat(refresh.connectionProperty().get()).isEqualTo(Connection.CONNECTED);

        assertThat(begun).as("who follows may want the journal, which opens later").isEmpty();
        refresh.tellFollowers();
        refresh.tellFollowers();
        assertThat(begun).containsExactly(now.minusSeconds(1));

        refresh.keysSettled();
        assertThat(popin.read).as("other keys").isEqualTo(1);
    }

    @Test
    void keysThatComeAfterTheyWereMissedAreTriedAtOnce() {
        popin.failure = new PopinFailure.NotSent(PopinFailure.NotSent.Reason.NO_KEYS, null);
        refresh.refresh();
        assertThat(refresh.connectionProperty().get()).isEqualTo(Connection.NO_KEYS);
        refresh.refreshIfOlderThan(MINUTE);
        assertThat(popin.read).as("nobody asks without keys").isEqualTo(1);

        popin.failure = null;
        refresh.keysSettled();
        assertThat(refresh.connectionProperty().get()).isEqualTo(Connection.CONNECTED);
    }

    private SlotRefresh refresh(Executor background) {
        return new SlotRefresh(
                new SlotReader(popin, (cancellation, time) -> false),
                calendar,
                new Tasks(
                        background,
                        Runnable::run,
                        error -> {
                            throw new AssertionError(error);
                        }),
                new Texts(Locale.ENGLISH),
                () -> now);
    }

    /** Knows nothing but slots. */
    private final class Slots implements Popin {
        private int read;
        private @Nullable PopinFailure failure;

        @Override
        public Availability slots(Call call) throws PopinFailure {
            read++;
            if (failure != null) {
                throw failure;
            }
            return new Availability(List.of(), Duration.ofMinutes(15), KOLKATA, false, 0, now);
        }

        @Override
        public Registration capture(Customer customer, Call call) {
            throw new AssertionError("a refresh registers nobody");
        }

        @Override
        public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) {
            throw new AssertionError("a refresh books nothing");
        }
    }
}
