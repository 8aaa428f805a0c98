package io.popindesk.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One short line of ASCII over a socket, with an end to patience as a whole, not per byte. */
final class Line {
    private static final int MOST_BYTES = 64;

    private Line() {}

    /**
     * Reads up to the line's end.
     *
     * @return the line without its end; cut where it is longer than any that we send
     * @throws IOException when it has not come within {@code patience}
     */
    static String read(Socket socket, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        StringBuilder line = new StringBuilder();
        while (line.length() < MOST_BYTES) {
            // At least one, since zero would be for ever.
            long left = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
            socket.setSoTimeout(Math.toIntExact(left));
            int next = socket.getInputStream().read();
            if (next < 0 || next == '\n') {
                break;
            }
            line.append((char) next);
        }
        return line.toString();
    }

    static void write(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
