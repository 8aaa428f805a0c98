package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The end of one exchange before its time, wished by the person or forced by the deadline. The
 * first wish counts. Safe for use by any thread.
 */
final class Stop {
    /** Why an exchange is stopped. */
    enum Reason {
        CANCELLED,
        DEADLINE
    }

    private final CompletableFuture<Reason> stopped = new CompletableFuture<>();

    /** Stops the exchange; everything that waits for this runs on the calling thread. */
    void because(Reason reason) {
        stopped.complete(reason);
    }

    /** Runs {@code action} when the exchange is stopped, or now where it already is. */
    void then(Runnable action) {
        var _ = stopped.thenRun(action);
    }

    boolean isStopped() {
        return stopped.isDone();
    }

    Optional<Reason> reason() {
        @Nullable Reason reason = stopped.getNow(null);
        return Optional.ofNullable(reason);
    }

    /** Completed when the exchange is stopped. */
    CompletableFuture<Reason> future() {
        return stopped;
    }
}
