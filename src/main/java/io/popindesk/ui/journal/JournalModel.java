package io.popindesk.ui.journal;

import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.JournalFailure;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.journal.JournalCare.Backup;
import io.popindesk.ui.journal.JournalCare.PutAside;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Looks after the journal: has it opened, outcomes kept that could not be kept at first, and a
 * backup made every day. Used on the UI thread.
 */
public final class JournalModel {

    /** Whether anything can be noted down. */
    public enum State {
        OPENING,
        OPEN,
        /** Nothing can, and so nothing can be booked; see {@link #failureProperty}. */
        FAILED
    }

    /**
     * How far a backup has been brought back.
     *
     * @param count how many attempts came back; negative while it is under way
     * @param failure why it could not be; null unless it failed
     */
    public record Return(Backup backup, int count, @Nullable JournalFailure failure) {
        /** Whether it is under way. */
        public boolean isUnderWay() {
            return count < 0 && failure == null;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(JournalModel.class);
    private static final Duration SAVE_PERIOD = Duration.ofSeconds(5);
    private static final Duration OPEN_PERIOD = Duration.ofSeconds(30);
    private static final Duration FIRST_BACKUP = Duration.ofSeconds(20);
    private static final Duration BACKUP_PERIOD = Duration.ofHours(1);

    private final JournalCare care;
    private final Bookkeeper bookkeeper;
    private final JournalFeed feed;
    private final UiContext context;
    private final OneAtATime opening = new OneAtATime();
    private final OneAtATime saving = new OneAtATime();
    private final OneAtATime backups = new OneAtATime();
    private final OneAtATime returning = new OneAtATime();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
    private final ReadOnlyObjectWrapper<@Nullable JournalFailure> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PutAside> putAside =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Return> broughtBack =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JournalFailure> backupFailure =
            new ReadOnlyObjectWrapper<>();
    private boolean backupFailureTold;

    public JournalModel(
            JournalCare care, Bookkeeper bookkeeper, JournalFeed feed, UiContext context) {
        this.care = care;
        this.bookkeeper = bookkeeper;
        this.feed = feed;
        this.context = context;
    }

    /** Opens the journal and looks after it from now on. */
    public void start() {
        open();
        context.ticker().every(SAVE_PERIOD, this::saveIfNeeded);
        context.ticker().every(OPEN_PERIOD, this::openIfFailed);
        context.ticker().once(FIRST_BACKUP, this::backUp);
        context.ticker().every(BACKUP_PERIOD, this::backUp);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the journal cannot be used; null unless the state is {@link State#FAILED}. */
    public ReadOnlyObjectProperty<@Nullable JournalFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether it is being opened just now, for the first time or again. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.busyProperty();
    }

    /** The journal that was put aside in this session, until the person has seen it; or null. */
    public ReadOnlyObjectProperty<@Nullable PutAside> putAsideProperty() {
        return putAside.getReadOnlyProperty();
    }

    /** How bringing back a backup goes; null while nobody has asked for it. */
    public ReadOnlyObjectProperty<@Nullable Return> broughtBackProperty() {
        return broughtBack.getReadOnlyProperty();
    }

    /** Why the daily backup could not be made, until the person has seen it; or null. */
    public ReadOnlyObjectProperty<@Nullable JournalFailure> backupFailureProperty() {
        return backupFailure.getReadOnlyProperty();
    }

    /** Whether outcomes are just being kept that could not be kept at first. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.busyProperty();
    }

    /** What changes in the journal, and what it does not have yet. */
    public JournalFeed feed() {
        return feed;
    }

    /** Where the journal is kept. */
    public Path folder() {
        return care.folder();
    }

    /** Opens the journal, or tries again to. */
    public void open() {
        opening.start(
                context.tasks()
                        .task(
                                context.texts().get("task.openingJournal"),
                                control -> {
                                    care.open(aside -> control.tell(() -> putAside.set(aside)));
                                    bookkeeper.recover();
                                    return bookkeeper.saveOutstanding();
                                })
                        .onSuccess(saved -> opened())
                        .onFailure(JournalFailure.class, this::notOpened));
    }

    private void opened() {
        failure.set(null);
        state.set(State.OPEN);
    }

    private void notOpened(JournalFailure why) {
        LOG.error("the journal cannot be used", why);
        failure.set(why);
        state.set(State.FAILED);
    }

    private void openIfFailed() {
        if (state.get() == State.FAILED) {
            open();
        }
    }

    /** Tries again to keep the outcomes that are not kept yet. */
    public void save() {
        saving.start(
                context.tasks()
                        .task(
                                context.texts().get("task.savingOutcomes"),
                                control -> bookkeeper.saveOutstanding()));
    }

    private void saveIfNeeded() {
        if (feed.unsavedProperty().get() > 0) {
            save();
        }
    }

    /** Brings back the backup that is on offer for the journal put aside. */
    public void bringBack() {
        PutAside aside = putAside.get();
        if (aside != null) {
            aside.backup().ifPresent(this::bringBack);
        }
    }

    private void bringBack(Backup backup) {
        if (returning.busyProperty().get()) {
            return;
        }
        broughtBack.set(new Return(backup, -1, null));
        returning.start(
                context.tasks()
                        .task(
                                context.texts().get("task.bringingBack"),
                                control -> care.bringBack(backup))
                        .onSuccess(count -> broughtBack.set(new Return(backup, count, null)))
                        .onFailure(
                                JournalFailure.class,
                                why -> broughtBack.set(new Return(backup, -1, why))));
    }

    /** The person has seen that a journal was put aside. */
    public void dismissPutAside() {
        putAside.set(null);
        broughtBack.set(null);
    }

    /** The person has seen that there is no backup of today. */
    public void dismissBackupFailure() {
        backupFailure.set(null);
    }

    /** Makes the backup of today, unless there is one. */
    void backUp() {
        if (state.get() != State.OPEN) {
            return;
        }
        backups.start(
                context.tasks()
                        .task(
                                context.texts().get("task.backup"),
                                control -> {
                                    care.backUp();
                                    return control;
                                })
                        .onFailure(JournalFailure.class, this::notBackedUp));
    }

    private void notBackedUp(JournalFailure why) {
        LOG.warn("the journal could not be backed up", why);
        if (!backupFailureTold) {
            backupFailureTold = true;
            backupFailure.set(why);
        }
    }
}
