package io.popindesk.tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tasks of which there may never be two, such as booking: while one is under way, starting another
 * does nothing. Used on the UI thread.
 */
public final class OneAtATime {
    private final AtomicBoolean taken = new AtomicBoolean();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable BackgroundTask current;

    /**
     * Starts a task, unless one is under way.
     *
     * @return whether it was started
     */
    public boolean start(TaskBuilder<?> task) {
        if (!taken.compareAndSet(false, true)) {
            return false;
        }
        busy.set(true);
        BackgroundTask started = task.start(() -> true, this::release);
        // In tests the task may have ended before it is handed back.
        current = started.hasEnded() ? null : started;
        return true;
    }

    /** Asks the task under way, if any, to stop. */
    public void cancel() {
        if (current != null) {
            current.cancel();
        }
    }

    private void release() {
        current = null;
        taken.set(false);
        busy.set(false);
    }

    /** Whether a task is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
