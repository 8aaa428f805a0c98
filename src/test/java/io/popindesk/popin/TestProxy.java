package io.popindesk.popin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A proxy on this machine that connects everybody to one server, whatever host they ask for, and
 * keeps all that it is told and all that the client sends through it.
 */
final class TestProxy implements AutoCloseable {
    private final Optional<String> challenge;
    private final int target;
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private final RawServer server = RawServer.answering(this::answer);

    private TestProxy(Optional<String> challenge, int target) {
        this.challenge = challenge;
        this.target = target;
    }

    static TestProxy to(int target) {
        return new TestProxy(Optional.empty(), target);
    }

    /** Connects only who says who they are, whoever they say they are. */
    static TestProxy asking(String challenge, int target) {
        return new TestProxy(Optional.of(challenge), target);
    }

    private void answer(Socket socket) throws IOException {
        boolean named = server.requests().getLast().contains("\r\nProxy-Authorization: ");
        if (challenge.isPresent() && !named) {
            RawServer.write(
                    socket,
                    "HTTP/1.1 407 Who is there?\r\nProxy-Authenticate: %s\r\n\r\n"
                            .formatted(challenge.get()));
            return;
        }
        try (var there = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
            RawServer.write(socket, "HTTP/1.1 200 Connected\r\n\r\n");
            Thread.ofVirtual().start(() -> forth(socket, there));
            there.getInputStream().transferTo(socket.getOutputStream());
        }
    }

    private void forth(Socket from, Socket there) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = there.getOutputStream();
            byte[] bytes = new byte[4096];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                synchronized (passed) {
                    passed.write(bytes, 0, read);
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // One of the two has hung up; what came of it, the test asks of the client.
            return;
        }
    }

    /** The requests that were made of it. */
    List<String> requests() {
        return server.requests();
    }

    /** What the client has sent through it, byte by byte. */
    String passed() {
        synchronized (passed) {
            return passed.toString(StandardCharsets.ISO_8859_1);
        }
    }

    ProxyChoice.Manual choice(Optional<ProxyChoice.Credentials> credentials) {
        return new ProxyChoice.Manual("127.0.0.1", server.port(), credentials);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
