package io.popindesk.settings.secrets;

import io.popindesk.settings.secrets.SecretFailure.Reason;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls that are given up after a while, one at a time. Native code cannot be interrupted, so the
 * one thread that hangs in it is let hang: it holds up neither the caller nor the end of the
 * program, and whoever comes next waits for it in vain no longer than the same while.
 */
final class TimeLimit {
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Duration patience;
    private final Executor lane;

    TimeLimit(Duration patience) {
        this.patience = patience;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE.toMillis(),
                        TimeUnit.MILLISECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("keychain").factory());
        one.allowCoreThreadTimeOut(true);
        lane = one;
    }

    /**
     * The result of a call.
     *
     * @throws SecretFailure SILENT when it took too long; what is then still under way is
     *     interrupted, and what has not begun never begins
     * @throws Exception what the call threw
     */
    <T> T call(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        lane.execute(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SecretFailure(Reason.SILENT, e);
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            task.cancel(true);
        }
    }

    private static Exception cause(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Exception e -> e;
            case Error e -> throw e;
            case null, default -> failure;
        };
    }
}
