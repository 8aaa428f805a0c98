package io.popindesk.ui;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.JournalFailure;
import io.popindesk.tasks.UiThread;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells every part of the window what changes in the journal, and how many outcomes it does not
 * have yet. Told on any thread; everything else on the UI thread.
 */
public final class JournalFeed implements Bookkeeper.Listener {
    private final UiThread ui;
    private final List<Consumer<Attempt>> followers = new ArrayList<>();
    private final Map<AttemptId, Attempt> outstanding = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable JournalFailure> failure =
            new ReadOnlyObjectWrapper<>();

    public JournalFeed(UiThread ui) {
        this.ui = ui;
    }

    @Override
    public void changed(Attempt attempt, boolean kept) {
        ui.post(() -> tell(attempt, kept));
    }

    @Override
    public void couldNotKeep(JournalFailure reason) {
        ui.post(() -> failure.set(reason));
    }

    /** Calls {@code follower} with each version of an attempt that comes about from now on. */
    public void follow(Consumer<Attempt> follower) {
        followers.add(follower);
    }

    /** How many attempts have an outcome that the journal does not have yet. */
    public ReadOnlyIntegerProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** What the journal does not have yet: of each such attempt the newest version. */
    public List<Attempt> unsaved() {
        return List.copyOf(outstanding.values());
    }

    /** Why the last try to keep an outcome failed; null while none has. */
    public ReadOnlyObjectProperty<@Nullable JournalFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the journal has everything that is known about an attempt. */
    public boolean isSaved(AttemptId id) {
        return !outstanding.containsKey(id);
    }

    private void tell(Attempt attempt, boolean kept) {
        if (kept) {
            // An older step may be kept while a newer one still is not.
            outstanding.computeIfPresent(
                    attempt.id(),
                    (id, newest) -> newest.version() > attempt.version() ? newest : null);
        } else {
            outstanding.put(attempt.id(), attempt);
        }
        unsaved.set(outstanding.size());
        List.copyOf(followers).forEach(follower -> follower.accept(attempt));
    }
}
