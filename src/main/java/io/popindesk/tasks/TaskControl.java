package io.popindesk.tasks;

import io.popindesk.desk.Cancellation;

/** What running work has of its task. Used on the working thread. */
public interface TaskControl {

    /** How the work learns that it is no longer wanted. */
    Cancellation cancellation();

    /** Says in a few words what is being done just now; the newest words win. */
    void say(String detail);

    /**
     * Says how far the work is.
     *
     * @param fraction 0 to 1, or a negative number where that cannot be told
     */
    void progress(double fraction);

    /** Runs {@code action} on the UI thread, in order with the task's handlers and before them. */
    void tell(Runnable action);
}
