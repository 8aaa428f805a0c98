package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/**
 * A server on this machine that does to every connection just what its script says, which no decent
 * HTTP server would. It keeps the requests that arrived whole.
 */
public final class RawServer implements AutoCloseable {

    /** What is done to one connection, once the request has arrived. */
    @FunctionalInterface
    public interface Script {
        void answer(Socket socket) throws Exception;
    }

    private static final System.Logger LOG = System.getLogger(RawServer.class.getName());

    private final ServerSocket listener;
    private final Script script;
    private final boolean awaitsRequest;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket listener, Script script, boolean awaitsRequest) {
        this.listener = listener;
        this.script = script;
        this.awaitsRequest = awaitsRequest;
        Thread.ofVirtual().start(this::accept);
    }

    /** Reads the request, then does as the script says, then closes. */
    public static RawServer answering(Script script) {
        return over(ServerSocketFactory.getDefault(), script);
    }

    /** The same on sockets of another kind, such as encrypted ones. */
    static RawServer over(ServerSocketFactory factory, Script script) {
        return new RawServer(listener(factory), script, true);
    }

    /** Does as the script says as soon as somebody connects. */
    static RawServer onConnect(Script script) {
        return new RawServer(listener(ServerSocketFactory.getDefault()), script, false);
    }

    private static ServerSocket listener(ServerSocketFactory factory) {
        try {
            return factory.createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends all of {@code text} and closes. */
    static Script text(String text) {
        return socket -> write(socket, text);
    }

    /** Answers with a status and a JSON body. */
    static Script json(int status, String body) {
        return json(status, "", body);
    }

    /** The same, with further header lines, each ended by {@code \r\n}. */
    public static Script json(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return socket -> {
            write(
                    socket,
                    "HTTP/1.1 "
                            + status
                            + " Status\r\nContent-Type: application/json\r\n"
                            + headers
                            + "Content-Length: "
                            + bytes.length
                            + "\r\n\r\n");
            socket.getOutputStream().write(bytes);
        };
    }

    /** Ends a connection by RST in place of FIN. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The requests that arrived whole. */
    public List<String> requests() {
        return requests;
    }

    /** How many connections were made. */
    int connections() {
        return sockets.size();
    }

    private void accept() {
        while (true) {
            Socket socket;
            try {
                socket = listener.accept();
            } catch (IOException e) {
                return; // closed
            }
            sockets.add(socket);
            Thread.ofVirtual().start(() -> serve(socket));
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (awaitsRequest) {
                @Nullable String request = readRequest(socket.getInputStream());
                if (request == null) {
                    return;
                }
                requests.add(request);
            }
            script.answer(socket);
        } catch (Exception e) {
            // The client went away, as it may; what a test claims, it asks of the client.
            LOG.log(Level.DEBUG, "connection ended", e);
        }
    }

    /** One request with its body, or null where the client left before it was complete. */
    private static @Nullable String readRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        byte[] body = in.readNBytes(contentLength(head.toString()));
        return head + new String(body, StandardCharsets.UTF_8);
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
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
