package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Availability;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Rounds;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.SlotRefresh;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets the desk make its rounds each time the slots have been read, which is when Popin is known to
 * be reachable, and tells the person what came of it. Used on the UI thread.
 */
public final class RoundsModel {
    private static final Logger LOG = LoggerFactory.getLogger(RoundsModel.class);

    private final Rounds rounds;
    private final BookingModel booking;
    private final Tasks tasks;
    private final Texts texts;
    private final OneAtATime lane = new OneAtATime();
    private Consumer<String> news = words -> {};

    public RoundsModel(
            Rounds rounds, BookingModel booking, SlotRefresh refresh, Tasks tasks, Texts texts) {
        this.rounds = rounds;
        this.booking = booking;
        this.tasks = tasks;
        this.texts = texts;
        refresh.onArrived(this::make);
    }

    /** Says who tells the person, in words, what the desk did by itself. */
    public void setNews(Consumer<String> news) {
        this.news = news;
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
                                                "the journal could not be looked through",
                                                failure)));
        booking.reachable();
    }

    private void tell(List<Attempt> registered) {
        if (registered.size() == 1) {
            Attempt attempt = registered.getFirst();
            news.accept(
                    texts.get("rounds.registered." + attempt.purpose(), attempt.customer().name()));
        } else if (!registered.isEmpty()) {
            news.accept(texts.get("rounds.registered.several", registered.size()));
        }
    }
}
