package io.popindesk.tasks;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A task being described. Each handler runs on the UI thread; {@link #andFinally} last and always.
 *
 * @param <T> the result of the work
 */
public final class TaskBuilder<T> {
    private record FailureHandler<E extends Throwable>(Class<E> kind, Consumer<? super E> action) {
        boolean takes(Throwable failure) {
            if (!kind.isInstance(failure)) {
                return false;
            }
            action.accept(kind.cast(failure));
            return true;
        }
    }

    private final Tasks tasks;
    private final String title;
    private final Work<T> work;
    private final List<FailureHandler<?>> failureHandlers = new ArrayList<>();
    private @Nullable Consumer<? super T> onSuccess;
    private @Nullable Runnable onCancelled;
    private @Nullable Runnable atLast;

    TaskBuilder(Tasks tasks, String title, Work<T> work) {
        this.tasks = tasks;
        this.title = title;
        this.work = work;
    }

    String title() {
        return title;
    }

    Work<T> work() {
        return work;
    }

    /** What to do with the result. */
    public TaskBuilder<T> onSuccess(Consumer<? super T> action) {
        onSuccess = action;
        return this;
    }

    /**
     * What to do about one kind of failure. The first handler whose kind fits takes it; a failure
     * that fits none is reported to the person all the same.
     */
    public <E extends Throwable> TaskBuilder<T> onFailure(
            Class<E> kind, Consumer<? super E> action) {
        failureHandlers.add(new FailureHandler<>(kind, action));
        return this;
    }

    /** What to do when the work ends because it was cancelled. */
    public TaskBuilder<T> onCancelled(Runnable action) {
        onCancelled = action;
        return this;
    }

    /** What to do last, however the task ended. */
    public TaskBuilder<T> andFinally(Runnable action) {
        atLast = action;
        return this;
    }

    /** Starts the work. */
    public BackgroundTask start() {
        return start(() -> true, () -> {});
    }

    /**
     * @param wanted whether the result is still wanted when it arrives; {@link #andFinally} is
     *     called either way
     * @param ended called after everything else
     */
    BackgroundTask start(BooleanSupplier wanted, Runnable ended) {
        return tasks.start(
                this,
                new Tasks.Ending<T>() {
                    @Override
                    public void succeeded(T result) {
                        if (onSuccess != null && wanted.getAsBoolean()) {
                            onSuccess.accept(result);
                        }
                    }

                    @Override
                    public boolean failed(Throwable failure) {
                        return !wanted.getAsBoolean()
                                || failureHandlers.stream().anyMatch(one -> one.takes(failure));
                    }

                    @Override
                    public void cancelled() {
                        if (onCancelled != null && wanted.getAsBoolean()) {
                            onCancelled.run();
                        }
                    }

                    @Override
                    public void ended() {
                        try {
                            if (atLast != null) {
                                atLast.run();
                            }
                        } finally {
                            ended.run();
                        }
                    }
                });
    }
}
