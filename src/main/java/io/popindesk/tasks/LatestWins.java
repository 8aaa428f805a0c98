package io.popindesk.tasks;

import org.jspecify.annotations.Nullable;

/**
 * Tasks of which only the newest matters, such as reading the slots: starting one cancels the one
 * before, whose result is dropped even if it arrives later. Used on the UI thread.
 */
public final class LatestWins {
    private int generation;
    private @Nullable BackgroundTask current;

    /** Starts a task in place of the one under way, if any. */
    public void start(TaskBuilder<?> task) {
        if (current != null) {
            current.cancel();
        }
        int mine = ++generation;
        BackgroundTask started =
                task.start(
                        () -> mine == generation,
                        () -> {
                            if (mine == generation) {
                                current = null;
                            }
                        });
        // In tests the task may have ended before it is handed back.
        current = started.hasEnded() ? null : started;
    }

    /** Whether a task is under way. */
    public boolean isBusy() {
        return current != null;
    }
}
