package io.popindesk.tasks;

/**
 * Blocking work, done away from the UI thread.
 *
 * @param <T> what comes back
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does the work. It should look at {@link TaskControl#cancellation()} wherever it waits, and
     * end soon after being cancelled: by an answer that says how far it came, or by {@link
     * java.util.concurrent.CancellationException} where nothing came of it.
     */
    T run(TaskControl control) throws Exception;
}
