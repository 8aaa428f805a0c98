package io.popindesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Popin as fast as sockets are: every call succeeds, and the list of slots is always the same. */
final class PlainService implements AutoCloseable {
    private static final String PATH = "/api/v1/external";

    private final ServerSocket listener =
            new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final AtomicLong customers = new AtomicLong();
    private final byte[] slots;

    PlainService(byte[] slots) throws IOException {
        this.slots = slots;
        Thread.ofPlatform().daemon().name("plain service").start(this::listen);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + PATH);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = reader.readLine();
            if (request == null) {
                return;
            }
            int length = 0;
            String header = reader.readLine();
            while (header != null && !header.isEmpty()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
                }
                header = reader.readLine();
            }
            for (int read = 0; read < length; read++) {
                reader.read();
            }
            answer(socket.getOutputStream(), body(request));
        } catch (IOException e) {
            // The client has gone, as it may at any time.
            System.getLogger("bench").log(System.Logger.Level.DEBUG, "a client has gone", e);
        }
    }

    private byte[] body(String request) {
        if (request.contains("/slots")) {
            return slots;
        }
        if (request.contains("/capture")) {
            long id = customers.incrementAndGet();
            return ("{\"status\":1,\"message\":\"ok\",\"customer_id\":%d,"
                            + "\"url\":\"https://live.popin.to/%d\"}")
                    .formatted(id, id)
                    .getBytes(StandardCharsets.UTF_8);
        }
        return "{\"status\":1,\"message\":\"ok\"}".getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(OutputStream out, byte[] body) throws IOException {
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Content-Length: "
                        + body.length
                        + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        out.write(whole);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
