package io.popindesk.popin;

import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Name look-ups that a call need not wait for. The system's look-up cannot be interrupted and may
 * hang for minutes, so it runs on a thread of its own; when the exchange is stopped its caller goes
 * on, and the forgotten look-up ends by itself. These are platform threads, because a look-up holds
 * on to the carrier of a virtual one, of which a small machine has two.
 *
 * <p>A look-up has no time-out of its own: with a dead first name server a sound one takes longer
 * than a connection may. The deadline of the whole call ends it.
 */
final class StoppableNames implements DnsResolver, AutoCloseable {
    private final Network.Names names;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("popin-names-", 0).factory());
    private final ScopedValue<Stop> current = ScopedValue.newInstance();

    StoppableNames(Network.Names names) {
        this.names = names;
    }

    /** Does {@code work}, whose look-ups on this thread end when {@code stop} says so. */
    <T> T during(Stop stop, ScopedValue.CallableOp<T, IOException> work) throws IOException {
        return ScopedValue.where(current, stop).call(work);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Optional<InetAddress> address = literal(host);
        return address.isPresent() ? new InetAddress[] {address.get()} : named(host);
    }

    /** What is an address already takes neither a look-up nor a thread for it. */
    private static Optional<InetAddress> literal(String host) {
        if (host.isEmpty() || (host.indexOf(':') < 0 && Character.digit(host.charAt(0), 10) < 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            // A name may begin with a digit.
            return Optional.empty();
        }
    }

    private InetAddress[] named(String host) throws UnknownHostException {
        var found = new CompletableFuture<InetAddress[]>();
        var _ = threads.submit(() -> lookUp(host, found));
        current.get().then(() -> found.cancel(false));
        try {
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(host, e);
        } catch (ExecutionException e) {
            throw failed(host, e.getCause());
        } catch (CancellationException e) {
            throw failed(host, e);
        }
    }

    private void lookUp(String host, CompletableFuture<InetAddress[]> found) {
        try {
            found.complete(names.addresses(host));
        } catch (UnknownHostException | RuntimeException e) {
            found.completeExceptionally(e);
        }
    }

    private static UnknownHostException failed(String host, @Nullable Throwable cause) {
        var failure = new UnknownHostException(host);
        failure.initCause(cause);
        return failure;
    }

    /** Only asked by sign-in schemes that are not in use. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
