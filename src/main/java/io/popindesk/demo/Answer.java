package io.popindesk.demo;

import io.popindesk.desk.Cancellation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * The ways in which one request can be answered on its socket: properly, badly and not at all.
 * Every one may throw an {@link IOException}, after which the connection is of no further use.
 */
final class Answer {
    private static final int CHUNK = 64 * 1024;
    private static final int MOST_DRAINED = 1024 * 1024;
    private static final int DRAIN_MILLIS = 1000;

    private final Socket socket;
    private final boolean keepAlive;
    private final ReplyBytes bytes;
    private final Cancellation closing;

    /**
     * @param keepAlive whether the connection may be used again after a proper answer
     * @param closing ends every wait
     */
    Answer(Socket socket, boolean keepAlive, ReplyBytes bytes, Cancellation closing) {
        this.socket = socket;
        this.keepAlive = keepAlive;
        this.bytes = bytes;
        this.closing = closing;
    }

    /** Answers as usual, and closes the connection where it is not kept. */
    void send(Reply reply) throws IOException {
        output().write(bytes.of(reply, keepAlive));
        if (!keepAlive) {
            socket.close();
        }
    }

    /** Answers, then reads what the client still sends, which a plain close would turn to RST. */
    void sendAndDrain(Reply reply) throws IOException {
        output().write(bytes.of(reply, keepAlive));
        socket.shutdownOutput();
        socket.setSoTimeout(DRAIN_MILLIS);
        byte[] rest = new byte[CHUNK];
        try (socket;
                InputStream input = socket.getInputStream()) {
            long left = MOST_DRAINED;
            for (int n = 0; left > 0 && n >= 0; left -= n) {
                n = input.read(rest);
            }
        }
    }

    /** Answers one byte at a time, with a pause before each. */
    void drip(Reply reply, Duration interval) throws IOException {
        for (byte each : bytes.of(reply, keepAlive)) {
            pause(interval);
            output().write(each);
        }
        if (!keepAlive) {
            socket.close();
        }
    }

    /** Announces the whole body, sends half of it and closes. */
    void truncate(Reply reply) throws IOException {
        byte[] whole = bytes.of(reply, keepAlive);
        int body = reply.body().getBytes(StandardCharsets.UTF_8).length;
        output().write(whole, 0, whole.length - (body + 1) / 2);
        socket.close();
    }

    /** Sends {@code head}, then a JSON object of {@code length} bytes, in bounded memory. */
    void flood(Reply head, long length) throws IOException {
        byte[] start = "{\"status\":1,\"padding\":\"".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\"}".getBytes(StandardCharsets.US_ASCII);
        byte[] padding = new byte[CHUNK];
        Arrays.fill(padding, (byte) 'x');
        OutputStream output = output();
        output.write(bytes.head(head.with("Connection", "close")));
        output.write(start);
        long left = length - start.length - end.length;
        while (left > 0) {
            int size = (int) Math.min(left, padding.length);
            output.write(padding, 0, size);
            left -= size;
        }
        output.write(end);
        socket.close();
    }

    /** Resets the connection (RST). */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Closes the connection (FIN). */
    void close() throws IOException {
        socket.close();
    }

    /** Says nothing until the client gives up or the service is closed. */
    void keepSilent() throws IOException {
        socket.setSoTimeout(0);
        try (socket;
                InputStream input = socket.getInputStream()) {
            input.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * Waits.
     *
     * @throws SocketException when the service is closed meanwhile
     */
    void pause(Duration time) throws IOException {
        try {
            if (closing.await(time)) {
                throw new SocketException("the demo service is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting");
        }
    }

    private OutputStream output() throws IOException {
        return socket.getOutputStream();
    }
}
