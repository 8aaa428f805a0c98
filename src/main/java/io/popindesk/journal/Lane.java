package io.popindesk.journal;

import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A platform thread that does one thing after the other. The callers are virtual threads most of
 * the time: were they to call SQLite themselves, each would hold on to a thread that all of them
 * share, and there are only as many of those as processors.
 */
final class Lane implements AutoCloseable {
    /** What is to be done. */
    interface Work<T> {
        T run() throws JournalFailure;
    }

    private final ExecutorService thread;

    Lane(String name) {
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * Has the work done and waits until it is, whatever interrupts the caller: whether something
     * was written must not remain open.
     */
    <T> T call(Work<T> work) throws JournalFailure {
        try {
            return result(thread.submit(work::run));
        } catch (RejectedExecutionException e) {
            throw new JournalFailure(Reason.OTHER, e);
        }
    }

    /** Has the work done some time. It must deal with its failures itself. */
    void start(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            // The journal is being closed, and what is started this way can wait.
        }
    }

    /** Waits until all that was begun is done. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                done = thread.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T result(Future<T> promised) throws JournalFailure {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return promised.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static JournalFailure failure(ExecutionException wrapped) {
        return switch (wrapped.getCause()) {
            case JournalFailure failure -> failure;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(wrapped);
        };
    }
}
