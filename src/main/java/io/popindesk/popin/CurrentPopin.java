package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.PopinFailure.NotSent.Reason;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Popin as it is set up at the moment. A call goes by the set-up that is in force when it begins,
 * to its end, so no key ever goes to another host than its own. Until the first set-up is known,
 * for the keys may still be on their way from a keychain, calls wait. Safe for use by any thread;
 * to change the set-up is quick and does no work on files or the network.
 */
public final class CurrentPopin implements Popin, AutoCloseable {
    /** A keychain that asks its owner something takes longer, and then the desk says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Limits limits;
    private final Duration patience;

    private final Object lock = new Object();
    // All of these are guarded by the lock.
    private CompletableFuture<Optional<SharedClient>> current = new CompletableFuture<>();
    private final Set<SharedClient> open = new HashSet<>();
    private boolean closed;

    /**
     * @param clock tells when slots were read
     */
    public CurrentPopin(InstantSource clock, Limits limits) {
        this(clock, limits, PATIENCE);
    }

    /**
     * @param patience how long a call waits for the first set-up
     */
    public CurrentPopin(InstantSource clock, Limits limits, Duration patience) {
        this.clock = clock;
        this.limits = limits;
        this.patience = patience;
    }

    /** From now on calls go by {@code setUp}; those under way end as they began. */
    public void use(PopinSetUp setUp) {
        synchronized (lock) {
            if (!closed && !isInForce(setUp)) {
                var client = new SharedClient(setUp, () -> new HttpPopin(setUp, clock, limits));
                open.add(client);
                replace(Optional.of(client));
            }
        }
    }

    /** From now on calls fail with {@link Reason#NO_KEYS}. */
    public void withoutKeys() {
        synchronized (lock) {
            replace(Optional.empty());
        }
    }

    private boolean isInForce(PopinSetUp setUp) {
        return known().filter(client -> client.setUp().equals(setUp)).isPresent();
    }

    private Optional<SharedClient> known() {
        return current.getNow(Optional.empty());
    }

    private void replace(Optional<SharedClient> next) {
        Optional<SharedClient> before = known();
        // Wakes whoever waits for the first one.
        if (!current.complete(next)) {
            current = CompletableFuture.completedFuture(next);
        }
        before.ifPresent(this::retire);
    }

    private void retire(SharedClient client) {
        client.retire();
        open.removeIf(SharedClient::isClosed);
    }

    @Override
    public Registration capture(Customer customer, Call call) throws PopinFailure {
        return with(call, popin -> popin.capture(customer, call));
    }

    @Override
    public Availability slots(Call call) throws PopinFailure {
        return with(call, popin -> popin.slots(call));
    }

    @Override
    public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) throws PopinFailure {
        return with(call, popin -> popin.schedule(customer, slot, call));
    }

    /** One of the three calls. */
    @FunctionalInterface
    private interface Request<T> {
        T send(Popin popin) throws PopinFailure;
    }

    private <T> T with(Call call, Request<T> request) throws PopinFailure {
        awaitFirst(call);
        SharedClient client = borrow();
        try {
            return request.send(client.popin().orElseThrow(CurrentPopin::ended));
        } finally {
            giveBack(client);
        }
    }

    private static PopinFailure ended() {
        return notSent(Reason.CANCELLED, null);
    }

    private static PopinFailure notSent(Reason reason, @Nullable Throwable cause) {
        return new PopinFailure.NotSent(reason, cause);
    }

    private void awaitFirst(Call call) throws PopinFailure {
        CompletableFuture<?> known;
        synchronized (lock) {
            known = current.copy();
        }
        try (var _ = call.cancellation().onCancel(() -> known.cancel(false))) {
            known.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            throw notSent(Reason.CANCELLED, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notSent(Reason.CANCELLED, e);
        } catch (TimeoutException | ExecutionException e) {
            throw notSent(Reason.NO_KEYS, e);
        }
    }

    /** The one in force at this moment, which may be a newer one than was waited for. */
    private SharedClient borrow() throws PopinFailure {
        synchronized (lock) {
            SharedClient client = known().orElseThrow(() -> notSent(Reason.NO_KEYS, null));
            client.borrow();
            return client;
        }
    }

    private void giveBack(SharedClient client) {
        synchronized (lock) {
            client.giveBack();
            open.removeIf(SharedClient::isClosed);
        }
    }

    /** Ends what is under way; no call may be made afterwards. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            replace(Optional.empty());
            open.forEach(SharedClient::close);
            open.clear();
        }
    }
}
