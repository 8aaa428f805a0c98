package io.popindesk.ui;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.tasks.UiThread;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells every part of the window what changes in the journal, and how many outcomes it does not
 * have yet. Told on any thread; everything else on the UI thread.
 */
public final class JournalFeed implements Bookkeeper.Listener {
    private final UiThread ui;
    private final List<Consumer<Attempt>> followers = new ArrayList<>();
    private final Set<AttemptId> outstanding = new HashSet<>();
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();

    public JournalFeed(UiThread ui) {
        this.ui = ui;
    }

    @Override
    public void changed(Attempt attempt, boolean kept) {
        ui.post(() -> tell(attempt, kept));
    }

    /** Calls {@code follower} with each version of an attempt that comes about from now on. */
    public void follow(Consumer<Attempt> follower) {
        followers.add(follower);
    }

    /** How many attempts have an outcome that the journal does not have yet. */
    public ReadOnlyIntegerProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whether the journal has everything that is known about an attempt. */
    public boolean isSaved(AttemptId id) {
        return !outstanding.contains(id);
    }

    private void tell(Attempt attempt, boolean kept) {
        if (kept) {
            outstanding.remove(attempt.id());
        } else {
            outstanding.add(attempt.id());
        }
        unsaved.set(outstanding.size());
        List.copyOf(followers).forEach(follower -> follower.accept(attempt));
    }
}
