package io.popindesk.popin;

import io.popindesk.desk.Call;
import io.popindesk.desk.PopinFailure;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends one request and brings back one bounded answer, once. The calling thread does the work; a
 * cancellation or the deadline reaches it from another thread, by closing what it waits for.
 */
final class Exchanges implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);
    private static final String SENDING = "popindesk.sending";

    private final Deadlines deadlines;
    private final StoppableNames names;
    private final CloseableHttpClient client;
    private final Set<Stop> underWay = ConcurrentHashMap.newKeySet();

    Exchanges(PopinSetUp setUp, Limits limits, Network network) {
        this.deadlines = new Deadlines(limits.wholeCall());
        this.names = new StoppableNames(network.names());
        this.client =
                new HttpSetUp(limits)
                        .client(
                                names,
                                new LazyTls(tls(setUp, network), limits.tls()),
                                new Routes(setUp.proxy(), setUp.account().isLoopback()),
                                Exchanges::beforeSending);
    }

    private static Network.Tls tls(PopinSetUp setUp, Network network) {
        return setUp.authorities()
                .<Network.Tls>map(file -> () -> Authorities.beside(file))
                .orElse(network.tls());
    }

    /** What the interceptor has to know of the request that it is shown. */
    private record Sending(Call call, Stop stop) {}

    /**
     * Sends {@code request} and reads the answer whole.
     *
     * @param longest the most bytes of body to accept
     * @throws PopinFailure.NotSent when the request did not leave
     * @throws PopinFailure.Unknown when it may have left, and no whole answer came
     */
    Answer exchange(HttpUriRequestBase request, int longest, Call call) throws PopinFailure {
        var stop = new Stop();
        underWay.add(stop);
        stop.then(request::cancel);
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(SENDING, new Sending(call, stop));
        long began = System.nanoTime();
        try (var _ = call.cancellation().onCancel(() -> stop.because(Stop.Reason.CANCELLED));
                var _ = deadlines.after(() -> stop.because(Stop.Reason.DEADLINE))) {
            Answer answer = names.during(stop, () -> send(request, longest, call, context));
            LOG.debug("answered {} in {} ms", answer.status(), millisSince(began));
            return answer;
        } catch (IOException | RuntimeException e) {
            // HttpClient stumbles in many ways over a connection that is taken away from it.
            if (e instanceof RuntimeException slip && !stop.isStopped()) {
                throw slip;
            }
            LOG.debug("{} after {} ms", e.getClass().getName(), millisSince(began));
            throw call.isSent()
                    ? BrokenExchange.unknown(e, stop.reason())
                    : BrokenExchange.notSent(e, stop.reason(), Routes.isProxied(context));
        } finally {
            underWay.remove(stop);
        }
    }

    private Answer send(
            HttpUriRequestBase request, int longest, Call call, HttpClientContext context)
            throws IOException {
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, context);
            if (!call.isSent()) {
                // A proxy refused to connect us and answered in Popin's place.
                throw new IOException("refused by the proxy, HTTP " + response.getCode());
            }
            return read(response, longest);
        } finally {
            // Drops the connection; closing the response would first read the rest of its body.
            request.cancel();
        }
    }

    /** The last interceptor: the connection stands, and nothing has been written to it yet. */
    private static void beforeSending(
            HttpRequest request, EntityDetails entity, HttpContext context) throws IOException {
        Sending sending = (Sending) context.getAttribute(SENDING);
        if (sending.stop().isStopped()) {
            throw new InterruptedIOException("stopped before sending");
        }
        sending.call().markSent();
    }

    private static Answer read(ClassicHttpResponse response, int longest) throws IOException {
        int status = response.getCode();
        Optional<String> retryAfter =
                Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue);
        try {
            return new Answer(status, retryAfter, body(response.getEntity(), longest));
        } catch (IOException e) {
            if (Answer.isSuccess(status)) {
                throw e;
            }
            LOG.debug("body of HTTP {} not read: {}", status, e.getClass().getName());
            return new Answer(status, retryAfter, new byte[0]);
        }
    }

    private static byte[] body(@Nullable HttpEntity entity, int longest) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > longest) {
            throw new TooLargeException();
        }
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new TooLargeException();
        }
        return bytes;
    }

    private static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }

    /** Cancels the exchanges under way, too. */
    @Override
    public void close() {
        underWay.forEach(stop -> stop.because(Stop.Reason.CANCELLED));
        client.close(CloseMode.IMMEDIATE);
        names.close();
        deadlines.close();
    }
}
