package io.popindesk.demo;

import io.popindesk.desk.PopinAccount;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a client and a demo service and keeps every request that arrived whole, byte for
 * byte, before it passes it on. A connection that one side ends, in order or not, is ended at the
 * other in the same way. It expects one request a connection, as our client makes them.
 */
public final class Wiretap implements AutoCloseable {

    /**
     * A request as it arrived.
     *
     * @param line the first line of the head
     * @param body the body's text
     */
    public record Sent(String line, String body) {

        /** Whether it is a request of that kind. */
        public boolean is(Endpoint endpoint) {
            return line.equals(
                    endpoint.method() + " /api/v1/external" + endpoint.path() + " HTTP/1.1");
        }
    }

    private static final System.Logger LOG = System.getLogger(Wiretap.class.getName());

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final DemoService service;
    private volatile ServerSocket listener;
    private volatile Thread acceptor;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Thread> conversations = new CopyOnWriteArrayList<>();

    private Wiretap(DemoService service) throws IOException {
        this.service = service;
        listener = bind(0);
        acceptor = accepting(listener);
    }

    private static ServerSocket bind(int port) throws IOException {
        return new ServerSocket(port, 50, LOOPBACK);
    }

    /** Listens in on the service from now on. */
    public static Wiretap on(DemoService service) throws IOException {
        return new Wiretap(service);
    }

    /** The service's account, by way of this. */
    public PopinAccount account() {
        URI base = service.baseUri();
        URI here = URI.create("http://127.0.0.1:" + listener.getLocalPort() + base.getPath());
        return new PopinAccount(here, service.account().apiKey(), service.account().sellerToken());
    }

    /**
     * From now on nobody is reached. While a virtual thread waits for connections, closing only
     * wakes it, and it ends the listening itself when its turn comes; until then the system goes on
     * taking connections.
     */
    public void hide() throws IOException, InterruptedException {
        listener.close();
        acceptor.join();
    }

    /** Can be reached again, at the same address. */
    public void show() throws IOException {
        ServerSocket again = bind(listener.getLocalPort());
        listener = again;
        acceptor = accepting(again);
    }

    private Thread accepting(ServerSocket open) {
        return Thread.ofVirtual().start(() -> accept(open));
    }

    /** The requests that have arrived whole, in order. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The requests of one kind, in order. */
    public List<Sent> sent(Endpoint endpoint) {
        return sent.stream().filter(request -> request.is(endpoint)).toList();
    }

    /** Waits until every conversation is over, so that the service does nothing more. */
    public void awaitSilence() throws InterruptedException {
        for (Thread conversation : List.copyOf(conversations)) {
            conversation.join();
            conversations.remove(conversation);
        }
    }

    private void accept(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket client = open.accept();
                Thread conversation = Thread.ofVirtual().unstarted(() -> hold(client));
                conversations.add(conversation);
                conversation.start();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "closed", e);
            }
        }
    }

    private void hold(Socket client) {
        try (client) {
            byte[] request = request(client.getInputStream());
            try (Socket server = new Socket(LOOPBACK, service.baseUri().getPort())) {
                server.getOutputStream().write(request);
                // Whoever leaves early is seen to leave by the other.
                Thread watch = Thread.ofVirtual().start(() -> pump(client, server));
                pump(server, client);
                client.close();
                watch.join();
            }
        } catch (IOException e) {
            // The client went away, as it may; what a test claims, it asks of the requests kept.
            LOG.log(Level.DEBUG, "conversation ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "conversation broken", e);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "was broken already", e);
        }
    }

    /** Reads one whole request and keeps it. */
    private byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!endsHead(bytes)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("left in mid-request");
            }
            bytes.write(next);
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        int length = contentLength(head);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("left in mid-request");
        }
        bytes.write(body);
        sent.add(new Sent(head.lines().findFirst().orElseThrow(), text(body)));
        return bytes.toByteArray();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static boolean endsHead(ByteArrayOutputStream bytes) {
        return bytes.size() >= 4
                && bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
