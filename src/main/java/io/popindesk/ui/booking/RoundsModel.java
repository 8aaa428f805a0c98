package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Availability;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Rounds;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.SlotRefresh;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the desk make its rounds each time the slots have been read, which is when Popin is known to
 * be reachable, and tells the person what came of it for as long as that is so. Used on the UI
 * thread.
 */
public final class RoundsModel {
    private static final Logger LOG = LoggerFactory.getLogger(RoundsModel.class);

    private final Rounds rounds;
    private final BookingModel booking;
    private final Tasks tasks;
    private final Texts texts;
    private final OneAtATime lane = new OneAtATime();
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");

    /** Whom the news is about: those registered for whom nobody has done anything since. */
    private final Map<AttemptId, Attempt> registered = new LinkedHashMap<>();

    /** What changed while a round is made, whose own news comes at its end. */
    private final Map<AttemptId, Attempt> meanwhile = new HashMap<>();

    public RoundsModel(
            Rounds rounds,
            BookingModel booking,
            SlotRefresh refresh,
            JournalFeed feed,
            Tasks tasks,
            Texts texts) {
        this.rounds = rounds;
        this.booking = booking;
        this.tasks = tasks;
        this.texts = texts;
        refresh.onArrived(this::make);
        feed.follow(this::changed);
    }

    /** What the desk did by itself, in words; empty for nothing, or nothing that is still so. */
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Puts the news away. */
    public void dismiss() {
        registered.clear();
        say();
    }

    private void changed(Attempt attempt) {
        if (lane.busyProperty().get()) {
            meanwhile.put(attempt.id(), attempt);
        }
        Attempt known = registered.get(attempt.id());
        if (known != null && isOver(known, attempt)) {
            registered.remove(attempt.id());
            say();
        }
    }

    private static boolean isOver(Attempt known, Attempt now) {
        return now.isErased() || now.version() > known.version();
    }

    private void make(Availability availability, Instant begun) {
        Optional<AttemptId> atHand =
                Optional.ofNullable(booking.attemptProperty().get()).map(Attempt::id);
        lane.start(
                tasks.task(
                                texts.get("task.rounds"),
                                control ->
                                        rounds.make(
                                                availability,
                                                begun,
                                                atHand,
                                                control.cancellation()))
                        .onSuccess(this::tell)
                        // Whoever books next is told; a round comes again within a minute.
                        .onFailure(
                                JournalFailure.class,
                                failure ->
                                        LOG.warn(
                                                "the journal could not be looked through", failure))
                        .andFinally(meanwhile::clear));
        booking.reachable();
    }

    private void tell(List<Attempt> done) {
        for (Attempt attempt : done) {
            if (!isOver(attempt, meanwhile.getOrDefault(attempt.id(), attempt))) {
                registered.put(attempt.id(), attempt);
            }
        }
        say();
    }

    private void say() {
        news.set(registered.isEmpty() ? "" : words());
    }

    private String words() {
        if (registered.size() > 1) {
            return texts.get("rounds.registered.several", registered.size());
        }
        Attempt attempt = registered.values().iterator().next();
        return texts.get("rounds.registered." + attempt.purpose(), attempt.customer().name());
    }
}
