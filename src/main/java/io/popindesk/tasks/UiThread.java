package io.popindesk.tasks;

/**
 * The thread on which everything that a person sees is read and changed. An interface so that tests
 * need no window.
 */
@FunctionalInterface
public interface UiThread {

    /** Runs {@code action} on the UI thread, soon and in order; callable from any thread. */
    void post(Runnable action);
}
