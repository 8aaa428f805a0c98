package io.popindesk.tasks;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Sends blocking work away from the UI thread and brings its result back. A task reads in the order
 * in which it happens:
 *
 * <pre>{@code
 * tasks.task("Reading the slots…", control -> reader.read(control.cancellation()))
 *         .onSuccess(calendar::show)
 *         .onFailure(PopinFailure.class, calendar::failed)
 *         .andFinally(spinner::hide)
 *         .start();
 * }</pre>
 *
 * <p>Every handler runs on the UI thread. Used on the UI thread only.
 */
public final class Tasks {
    private final Executor background;
    private final UiThread ui;
    private final Consumer<Throwable> unhandled;
    private final ObservableList<BackgroundTask> running = FXCollections.observableArrayList();
    private final ObservableList<BackgroundTask> runningView =
            FXCollections.unmodifiableObservableList(running);

    /**
     * @param background runs the work; one virtual thread a task in the program, the caller's own
     *     thread in tests. What it rejects, because the program is closing, ends as cancelled.
     * @param ui the way back
     * @param unhandled told, on the UI thread, of each failure that no handler takes and of each
     *     handler that fails itself, so that nothing goes wrong in silence
     */
    public Tasks(Executor background, UiThread ui, Consumer<Throwable> unhandled) {
        this.background = background;
        this.ui = ui;
        this.unhandled = unhandled;
    }

    /**
     * Prepares a task; nothing happens before it is started.
     *
     * @param title what it does, in the person's language
     */
    public <T> TaskBuilder<T> task(String title, Work<T> work) {
        return new TaskBuilder<>(this, title, work);
    }

    /** The tasks under way, in the order of their start. */
    public ObservableList<BackgroundTask> running() {
        return runningView;
    }

    /** Asks every task under way to stop. */
    public void cancelAll() {
        List.copyOf(running).forEach(BackgroundTask::cancel);
    }

    <T> BackgroundTask start(TaskBuilder<T> plan, Ending<T> ending) {
        BackgroundTask task = new BackgroundTask(plan.title(), ui);
        running.add(task);
        try {
            background.execute(() -> post(task, outcome(plan, task, ending), ending));
        } catch (RejectedExecutionException e) {
            // The program is closing, and nothing more is begun.
            post(task, ending::cancelled, ending);
        }
        return task;
    }

    private void post(BackgroundTask task, Runnable handlers, Ending<?> ending) {
        ui.post(
                () -> {
                    running.remove(task);
                    guarded(handlers);
                    task.end();
                    guarded(ending::ended);
                });
    }

    /** Does the work on this thread and returns what is to be done on the UI thread. */
    private <T> Runnable outcome(TaskBuilder<T> plan, BackgroundTask task, Ending<T> ending) {
        try {
            T result = plan.work().run(task.control());
            return () -> ending.succeeded(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ending::cancelled;
        } catch (CancellationException e) {
            return ending::cancelled;
        } catch (Throwable e) {
            // Errors too: a task that vanished would leave the person waiting for ever.
            return () -> {
                if (!ending.failed(e)) {
                    unhandled.accept(e);
                }
            };
        }
    }

    private void guarded(Runnable handler) {
        try {
            handler.run();
        } catch (RuntimeException | Error e) {
            unhandled.accept(e);
        }
    }

    /** What is to be done at the end of a task, on the UI thread. */
    interface Ending<T> {
        void succeeded(T result);

        /** Returns whether somebody took the failure. */
        boolean failed(Throwable failure);

        void cancelled();

        /** Last of all, whatever came before. */
        void ended();
    }
}
