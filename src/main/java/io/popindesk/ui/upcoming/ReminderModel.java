package io.popindesk.ui.upcoming;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which calls the person is to be reminded of just now: each once, some minutes before it begins,
 * until it has been under way for a while. Used on the UI thread.
 */
public final class ReminderModel {
    /** A call booked so late that its reminder would have been over is told of this long before. */
    private static final Duration LAST_MOMENT = Duration.ofMinutes(1);

    /** So long after its beginning a call may still be told of, and stays told. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    /** More than are told within any hour, so that none is told again after a new start. */
    private static final int REMEMBERED = 50;

    private final UpcomingModel upcoming;
    private final ObservableValue<Integer> minutes;
    private final Consumer<List<AttemptId>> remember;
    private final Set<AttemptId> told;
    private final Set<AttemptId> open = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<Attempt>> shown =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param minutes how long before a call, in minutes; 0 for not at all
     * @param told what {@code remember} was last given, perhaps by an earlier run
     * @param remember keeps which calls have been told of, so that none is told of twice
     */
    public ReminderModel(
            UpcomingModel upcoming,
            ObservableValue<Integer> minutes,
            List<AttemptId> told,
            Consumer<List<AttemptId>> remember) {
        this.upcoming = upcoming;
        this.minutes = minutes;
        this.remember = remember;
        this.told = new LinkedHashSet<>(told);
        upcoming.callsProperty().subscribe(calls -> look());
        upcoming.nowProperty().subscribe(now -> look());
        minutes.subscribe(lead -> look());
    }

    /** The calls to remind of, the soonest first; none most of the time. */
    public ReadOnlyObjectProperty<List<Attempt>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The person has seen it. */
    public void dismiss() {
        open.clear();
        shown.set(List.of());
    }

    private void look() {
        if (minutes.getValue() <= 0) {
            dismiss();
            return;
        }
        Duration lead = Duration.ofMinutes(minutes.getValue());
        Instant now = upcoming.nowProperty().get();
        List<Attempt> due =
                upcoming.callsProperty().get().stream()
                        .filter(call -> isDue(call, lead, now))
                        .toList();
        tell(due.stream().map(Attempt::id).filter(id -> !told.contains(id)).toList());
        List<Attempt> showing = due.stream().filter(call -> open.contains(call.id())).toList();
        if (!showing.equals(shown.get())) {
            shown.set(showing);
        }
    }

    private void tell(List<AttemptId> some) {
        if (!some.isEmpty()) {
            open.addAll(some);
            told.addAll(some);
            List<AttemptId> all = new ArrayList<>(told);
            remember.accept(
                    List.copyOf(all.subList(Math.max(0, all.size() - REMEMBERED), all.size())));
        }
    }

    private static boolean isDue(Attempt call, Duration lead, Instant now) {
        return now.isBefore(UpcomingModel.beginning(call).plus(UNDER_WAY))
                && moment(call, lead).filter(moment -> !now.isBefore(moment)).isPresent();
    }

    /** When to tell; never where the person has booked it only just before it begins. */
    private static Optional<Instant> moment(Attempt call, Duration lead) {
        Instant start = UpcomingModel.beginning(call);
        Instant inTime = start.minus(lead);
        Instant late = start.minus(LAST_MOMENT);
        if (!call.changedAt().isAfter(inTime)) {
            return Optional.of(inTime);
        }
        return Optional.of(late).filter(moment -> !call.changedAt().isAfter(moment));
    }
}
