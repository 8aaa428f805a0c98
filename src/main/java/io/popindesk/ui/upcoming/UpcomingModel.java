package io.popindesk.ui.upcoming;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Slot;
import io.popindesk.desk.Standing;
import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The booked calls that come up, and those that have just begun. They are read from the journal in
 * the background now and then; in between each change is told, so that a tick costs a comparison.
 * Used on the UI thread.
 */
public final class UpcomingModel {
    private static final Logger LOG = LoggerFactory.getLogger(UpcomingModel.class);

    /** Fine enough for a countdown by minutes to turn when the clock on the wall does. */
    private static final Duration TICK = Duration.ofSeconds(5);

    /** So long a call stays after it has begun. */
    private static final Duration JUST_BEGUN = Duration.ofMinutes(15);

    /** So many are known; no desk books more in the time until they are read again. */
    static final int MOST = 200;

    private static final Duration READ_AGAIN = Duration.ofHours(1);

    /** A clock that goes on by more than this was set, or the computer slept. */
    private static final Duration LEAP = Duration.ofMinutes(3);

    private final Journal journal;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final LatestWins reading = new LatestWins();
    private final Map<AttemptId, Attempt> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Attempt>> calls =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Instant> now;
    private Instant nextReading = Instant.MIN;

    /** Nothing is read before {@link #start}. */
    public UpcomingModel(
            Journal journal, JournalFeed feed, Tasks tasks, Texts texts, InstantSource clock) {
        this.journal = journal;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(minute());
        feed.follow(this::changed);
    }

    /** The booked calls that come up or began a few minutes ago, the soonest first. */
    public ReadOnlyObjectProperty<List<Attempt>> callsProperty() {
        return calls.getReadOnlyProperty();
    }

    /** What time it is, to the minute. Turns before {@link #callsProperty} is thinned out. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The next call that has not begun. */
    public Optional<Attempt> next() {
        return calls.get().stream().filter(call -> beginning(call).isAfter(now.get())).findFirst();
    }

    /** The moment of a booked call. */
    static Instant beginning(Attempt call) {
        return call.slot().map(Slot::instant).orElseThrow();
    }

    /** Reads the calls, and follows the clock from now on. */
    public void start(Ticker ticker) {
        tick();
        ticker.every(TICK, this::tick);
    }

    /** There is another journal, or much in it at once: what is known of the old one goes. */
    public void readAgain() {
        known.clear();
        read();
    }

    /** To be called about every few seconds. */
    void tick() {
        Instant before = now.get();
        Instant minute = minute();
        if (minute.equals(before) && !nextReading.equals(Instant.MIN)) {
            return;
        }
        now.set(minute);
        show();
        boolean leapt =
                minute.isBefore(before) || Duration.between(before, minute).compareTo(LEAP) > 0;
        if (leapt || !minute.isBefore(nextReading)) {
            read();
        }
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private void read() {
        nextReading = minute().plus(READ_AGAIN);
        AttemptQuery query =
                new AttemptQuery(
                        "", AttemptQuery.Filter.UPCOMING, clock.instant().minus(JUST_BEGUN));
        reading.start(
                tasks.task(
                                texts.get("task.bookings"),
                                control ->
                                        journal.load(
                                                journal.search(query).stream()
                                                        .limit(MOST)
                                                        .toList()))
                        .onSuccess(
                                found -> {
                                    found.forEach(this::know);
                                    show();
                                })
                        // The next minute tries again; Bookings tells whoever looks there.
                        .onFailure(
                                JournalFailure.class,
                                failure -> {
                                    LOG.warn("the upcoming calls could not be read", failure);
                                    nextReading = minute().plusSeconds(1);
                                }));
    }

    private void changed(Attempt newest) {
        know(newest);
        show();
        if (reading.isBusy()) {
            // What is being read may be older than this.
            read();
        }
    }

    private void know(Attempt newest) {
        Attempt before = known.get(newest.id());
        if (before != null && before.version() > newest.version()) {
            return;
        }
        if (isBooked(newest)) {
            known.put(newest.id(), newest);
        } else {
            known.remove(newest.id());
        }
    }

    private static boolean isBooked(Attempt attempt) {
        return !attempt.isErased()
                && attempt.standing() == Standing.BOOKED
                && attempt.purpose() == Purpose.APPOINTMENT
                && attempt.slot().isPresent();
    }

    private void show() {
        Instant oldest = now.get().minus(JUST_BEGUN);
        known.values().removeIf(call -> !beginning(call).isAfter(oldest));
        List<Attempt> sorted =
                known.values().stream()
                        .sorted(
                                Comparator.comparing(UpcomingModel::beginning)
                                        .thenComparing(Attempt::createdAt))
                        .toList();
        int shown = Math.min(MOST, sorted.size());
        sorted.subList(shown, sorted.size()).forEach(late -> known.remove(late.id()));
        List<Attempt> soonest = List.copyOf(sorted.subList(0, shown));
        if (!soonest.equals(calls.get())) {
            calls.set(soonest);
        }
    }
}
