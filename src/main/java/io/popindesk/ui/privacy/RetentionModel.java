package io.popindesk.ui.privacy;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Forgetting;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PersonalData;
import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.TaskControl;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Has customers' details erased when they are as old as the settings say: some time after the
 * start, once a day while the program runs, and as soon as somebody shortens that time. What was
 * not finished, because the program ended or the disk failed, is taken up within the hour.
 *
 * <p>What still waits or needs a person keeps its details however old it is, since nobody could
 * settle it without them; {@link #unsettledProperty} counts it, and the settings tell. Used on the
 * UI thread.
 */
public final class RetentionModel {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionModel.class);
    private static final Duration FIRST = Duration.ofSeconds(45);
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Forgetting forgetting;
    private final UiContext context;
    private final Consumer<List<AttemptId>> erased;
    private final Runnable ended;
    private final OneAtATime lane = new OneAtATime();
    private final LatestWins counting = new LatestWins();
    private final ReadOnlyIntegerWrapper unsettled = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable JournalFailure> failure =
            new ReadOnlyObjectWrapper<>();
    private @Nullable LocalDate doneOn;
    private boolean again;

    /**
     * @param erased told which attempts lost their details, as it happens
     * @param ended told when some did, at the end
     */
    public RetentionModel(
            Forgetting forgetting,
            UiContext context,
            Consumer<List<AttemptId>> erased,
            Runnable ended) {
        this.forgetting = forgetting;
        this.context = context;
        this.erased = erased;
        this.ended = ended;
    }

    /** Begins to look after it. */
    public void start() {
        context.ticker().once(FIRST, this::run);
        context.ticker().every(PERIOD, this::runIfDue);
    }

    /** How long details are kept now, in days; 0 for as long as the journal. */
    public int days() {
        return context.settings().settingsProperty().get().privacy().retentionDays();
    }

    /** How many attempts are older and still keep their details, because they are not settled. */
    public ReadOnlyIntegerProperty unsettledProperty() {
        return unsettled.getReadOnlyProperty();
    }

    /** Why the last try failed; null if it did not. */
    public ReadOnlyObjectProperty<@Nullable JournalFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether details are being erased. */
    public ReadOnlyBooleanProperty busyProperty() {
        return lane.busyProperty();
    }

    /**
     * Chooses how long details are kept. Longer holds at once; for shorter somebody is asked.
     *
     * @param ask given what would be erased at once
     * @param back called when that cannot be told, and so nothing was changed
     */
    public void choose(int days, Consumer<PersonalData.Due> ask, Consumer<JournalFailure> back) {
        int now = days();
        boolean shorter = days != 0 && (now == 0 || days < now);
        if (!shorter) {
            change(days);
            return;
        }
        counting.start(
                context.tasks()
                        .task(context.texts().get("task.counting"), control -> forgetting.due(days))
                        .onSuccess(ask)
                        .onFailure(JournalFailure.class, back));
    }

    /** Keeps details for so long from now on, and erases at once what is older. */
    public void change(int days) {
        context.settings().change(now -> now.withPrivacy(now.privacy().withRetentionDays(days)));
        run();
    }

    /** A day has begun, or something was left to do. */
    void runIfDue() {
        run(today().equals(doneOn));
    }

    /** Erases what is due, and finishes what is not finished. */
    public void run() {
        run(false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.deskZone());
    }

    private void run(boolean onlyUnfinished) {
        int days = days();
        boolean started =
                lane.start(
                        context.tasks()
                                .task(
                                        context.texts().get("task.retention"),
                                        control -> work(days, onlyUnfinished, control))
                                .onSuccess(this::succeeded)
                                .onFailure(JournalFailure.class, this::failed)
                                .andFinally(this::goOn));
        again = again || (!started && !onlyUnfinished);
    }

    /** Returns what is not settled. */
    private PersonalData.Due work(int days, boolean onlyUnfinished, TaskControl control)
            throws JournalFailure {
        if (!onlyUnfinished || forgetting.isUnfinished()) {
            boolean[] some = {false};
            forgetting.eraseDue(
                    days,
                    control.cancellation(),
                    attempts -> {
                        some[0] = true;
                        control.tell(() -> erased.accept(attempts));
                    });
            if (some[0]) {
                control.tell(ended);
            }
            if (!control.cancellation().isCancelled()) {
                forgetting.finish(days);
            }
        }
        return forgetting.due(days);
    }

    private void succeeded(PersonalData.Due due) {
        doneOn = today();
        failure.set(null);
        unsettled.set(due.unsettled());
    }

    private void failed(JournalFailure why) {
        LOG.warn("old details could not be erased yet", why);
        failure.set(why);
    }

    /** The setting may have been changed meanwhile. */
    private void goOn() {
        if (again) {
            again = false;
            // The lane is free only when this has returned.
            context.ticker().once(Duration.ZERO, this::run);
        }
    }
}
