package io.popindesk.demo;

import io.popindesk.desk.Cancellation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Accepts connections on a loopback port and holds each conversation on a virtual thread. */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final String HOST = "127.0.0.1";
    private static final int BACKLOG = 100;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(50);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Cancellation closing = new Cancellation();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("demo-", 0).factory());

    private Listener(ServerSocket server) {
        this.server = server;
    }

    /**
     * Takes the port; nothing is accepted yet.
     *
     * @param port 0 for any free one
     */
    static Listener bind(int port) throws IOException {
        return new Listener(new ServerSocket(port, BACKLOG, InetAddress.ofLiteral(HOST)));
    }

    void start(Conversation.Context context) {
        threads.execute(() -> acceptAll(context));
    }

    /** Where the service is found, with a slash at the end. */
    URI address() {
        return URI.create("http://" + HOST + ":" + server.getLocalPort() + "/");
    }

    /** Cancelled when the service closes. */
    Cancellation closing() {
        return closing;
    }

    private void acceptAll(Conversation.Context context) {
        boolean more = true;
        while (more) {
            try {
                Socket socket = server.accept();
                more = dispatch(socket, context);
            } catch (IOException e) {
                more = pauseUnlessClosing(e);
            }
        }
    }

    private boolean dispatch(Socket socket, Conversation.Context context) {
        try {
            threads.execute(() -> converse(socket, context));
            return true;
        } catch (RejectedExecutionException e) {
            // The service was closed between the accepting and this line.
            close(socket);
            return false;
        }
    }

    private void converse(Socket socket, Conversation.Context context) {
        open.add(socket);
        try {
            // Closing may have gone through the open sockets just before this one was added.
            if (closing.isCancelled()) {
                close(socket);
            } else {
                new Conversation(socket, context).hold();
            }
        } finally {
            open.remove(socket);
        }
    }

    /** Accepting can fail for a while, when the machine runs out of sockets. */
    private boolean pauseUnlessClosing(IOException e) {
        try {
            boolean over = closing.await(PAUSE_AFTER_FAILURE);
            if (!over) {
                LOG.warn("The demo service could not accept a connection", e);
            }
            return !over;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closing.cancel();
        close(server);
        open.forEach(Listener::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The demo service still has threads at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many connections are open. */
    int connections() {
        return open.size();
    }

    /** Whether every thread has ended and every socket is closed. */
    boolean isAtRest() {
        return threads.isTerminated() && server.isClosed() && open.isEmpty();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.warn("The demo service could not close a socket", e);
        }
    }
}
