package io.popindesk.ui.calendar;

import io.popindesk.desk.Availability;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads the slots in the background and shows them in the calendar. Where several readings are
 * under way only the newest counts. Used on the UI thread.
 */
public final class SlotRefresh {

    /** What the last reading says about the way to Popin. */
    public enum Connection {
        CONNECTING,
        CONNECTED,
        DISTURBED,
        /** Popin does not accept the keys; it is not asked again until a person wants it. */
        KEYS_REFUSED,
        /** There are no keys to ask Popin with, and nobody asks until there are. */
        NO_KEYS
    }

    private final SlotReader reader;
    private final CalendarModel calendar;
    private final Tasks tasks;
    private final Texts texts;
    private final FailureWords failureWords;
    private final InstantSource clock;
    private final List<BiConsumer<Availability, Instant>> followers = new ArrayList<>();
    private Optional<Runnable> untold = Optional.empty();
    private boolean isFirstHere;
    private final LatestWins lane = new LatestWins();
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(Connection.CONNECTING);

    public SlotRefresh(
            SlotReader reader,
            CalendarModel calendar,
            Tasks tasks,
            Texts texts,
            InstantSource clock) {
        this.reader = reader;
        this.calendar = calendar;
        this.tasks = tasks;
        this.texts = texts;
        this.failureWords = new FailureWords(texts);
        this.clock = clock;
    }

    /** What the last reading says about the way to Popin. */
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /**
     * Calls {@code follower} with each availability that is read, and the time when its reading
     * began.
     */
    public void onArrived(BiConsumer<Availability, Instant> follower) {
        followers.add(follower);
    }

    /**
     * Shows a reading that was made before the window, with keys that need not settle any more. The
     * followers are told later; see {@link #tellFollowers}.
     *
     * @param begun when its reading began
     */
    public void show(Availability availability, Instant begun) {
        isFirstHere = true;
        connection.set(Connection.CONNECTED);
        calendar.show(availability);
        untold = Optional.of(() -> tell(availability, begun));
    }

    /** Tells the followers of the reading that was made before the window, if there is one. */
    public void tellFollowers() {
        untold.ifPresent(Runnable::run);
        untold = Optional.empty();
    }

    /** Reads the slots now, because a person or a booking wants it. */
    public void refresh() {
        calendar.loading();
        if (isHopeless()) {
            // Somebody has seen to the keys, most likely.
            connection.set(Connection.CONNECTING);
        }
        Instant begun = clock.instant();
        lane.start(
                tasks.task(
                                texts.get("task.slots"),
                                control ->
                                        reader.read(
                                                control.cancellation(),
                                                wait -> control.say(waiting(wait))))
                        .onSuccess(availability -> arrived(availability, begun))
                        .onFailure(PopinFailure.class, this::failed));
    }

    /**
     * Reads the slots because the keys have come, or turned out not to. The first reading of all
     * has waited for that, and is not made twice.
     */
    public void keysSettled() {
        if (isFirstHere) {
            isFirstHere = false;
        } else if (!lane.isBusy() || connection.get() != Connection.CONNECTING) {
            refresh();
        }
    }

    /**
     * Reads the slots if the last reading is older than {@code age}, unless one is under way or the
     * keys are refused. A reading from the future, left by a clock that was set back, has no age.
     */
    public void refreshIfOlderThan(Duration age) {
        Availability shown = calendar.availabilityProperty().get();
        Instant now = clock.instant();
        boolean old =
                shown == null
                        || shown.readAt().plus(age).isBefore(now)
                        || shown.readAt().isAfter(now);
        if (old && !lane.isBusy() && !isHopeless()) {
            refresh();
        }
    }

    private boolean isHopeless() {
        return connection.get() == Connection.KEYS_REFUSED
                || connection.get() == Connection.NO_KEYS;
    }

    /** A request beside the readings has failed, which may say something about the way to Popin. */
    public void heard(PopinFailure failure) {
        switch (failure) {
            case PopinFailure.NotSent notSent -> {
                if (notSent.reason() != PopinFailure.NotSent.Reason.CANCELLED) {
                    connection.set(after(failure));
                }
            }
            case PopinFailure.Rejected rejected -> {
                if (rejected.reason() == PopinFailure.Rejected.Reason.KEYS) {
                    connection.set(Connection.KEYS_REFUSED);
                }
            }
            case PopinFailure.Unknown unknown -> {}
        }
    }

    private static Connection after(PopinFailure failure) {
        if (failure instanceof PopinFailure.Rejected rejected
                && rejected.reason() == PopinFailure.Rejected.Reason.KEYS) {
            return Connection.KEYS_REFUSED;
        }
        return failure instanceof PopinFailure.NotSent notSent
                        && notSent.reason() == PopinFailure.NotSent.Reason.NO_KEYS
                ? Connection.NO_KEYS
                : Connection.DISTURBED;
    }

    private void arrived(Availability availability, Instant begun) {
        connection.set(Connection.CONNECTED);
        calendar.show(availability);
        tell(availability, begun);
    }

    private void tell(Availability availability, Instant begun) {
        followers.forEach(follower -> follower.accept(availability, begun));
    }

    private void failed(PopinFailure failure) {
        connection.set(after(failure));
        calendar.failed(failureWords.cause(failure));
    }

    private String waiting(Duration wait) {
        return texts.get("task.slots.waiting", Math.max(1, wait.toSeconds()));
    }
}
