package io.popindesk.demo;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** One connection to the service that knows of HTTP only what a test must see. */
final class RawConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * An answer as it arrived.
     *
     * @param body as much of the body as came
     * @param complete whether all of the body came
     */
    record RawReply(int status, Map<String, String> headers, String body, boolean complete) {}

    private final Socket socket = new Socket();

    RawConnection(URI address) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(
                new InetSocketAddress(address.getHost(), address.getPort()),
                (int) PATIENCE.toMillis());
    }

    void setTimeout(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next line, without its end. */
    String readLine() throws IOException {
        return readLine(socket.getInputStream());
    }

    /** The next byte, -1 at an orderly end. */
    int read() throws IOException {
        return socket.getInputStream().read();
    }

    /** Reads on until the orderly end, and forgets what it reads. */
    void readToEnd() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Reads an answer; one without a length is read to the end of the connection. */
    RawReply readReply() throws IOException {
        InputStream input = socket.getInputStream();
        String statusLine = readLine(input);
        int status = Integer.parseInt(statusLine.split(" ", -1)[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = readLine(input); !line.isEmpty(); line = readLine(input)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        String announced = headers.get("Content-Length");
        int length = announced == null ? Integer.MAX_VALUE : Integer.parseInt(announced);
        byte[] body = status == 204 ? new byte[0] : input.readNBytes(length);
        boolean complete = announced == null || body.length == length;
        return new RawReply(status, headers, new String(body, StandardCharsets.UTF_8), complete);
    }

    private static String readLine(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = input.read(); b != '\n'; b = input.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended in the middle of a line");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
