package io.popindesk.popin;

import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * Sets up encryption when the first connection needs it: loading the trusted certificates takes
 * longer than a whole call to this machine, which does without. Every failure of the set-up, a
 * time-out among them, comes out as an {@link SSLException}, so that it can be told from a
 * connection that never came about.
 */
final class LazyTls implements TlsSocketStrategy {
    private final Network.Tls factory;
    private final Duration silence;
    private @Nullable TlsSocketStrategy strategy;

    /**
     * @param silence the longest wait for the next piece of the other side's part
     */
    LazyTls(Network.Tls factory, Duration silence) {
        this.factory = factory;
        this.silence = silence;
    }

    @Override
    public SSLSocket upgrade(
            Socket socket, String host, int port, @Nullable Object attachment, HttpContext context)
            throws IOException {
        try {
            // Here, because the client's own handshake time-out does not hold behind a proxy.
            socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
            return strategy().upgrade(socket, host, port, attachment, context);
        } catch (SSLException e) {
            throw e;
        } catch (IOException e) {
            throw new SSLException("no encrypted connection came about", e);
        }
    }

    /** What fails is tried again by the next call, for a file may be mended meanwhile. */
    private synchronized TlsSocketStrategy strategy() throws IOException {
        if (strategy == null) {
            strategy = factory.strategy();
        }
        return strategy;
    }
}
