package io.popindesk.popin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port on this machine whose queue is full, so that a further attempt to connect hangs. */
final class FullListener implements AutoCloseable {
    private static final int MORE_THAN_ANY_QUEUE = 64;

    private final ServerSocket listener =
            new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    private final List<Socket> waiting = new ArrayList<>();

    FullListener() throws IOException {
        while (connects()) {
            if (waiting.size() > MORE_THAN_ANY_QUEUE) {
                throw new IOException("the queue does not fill");
            }
        }
    }

    private boolean connects() throws IOException {
        var socket = new Socket();
        waiting.add(socket);
        try {
            socket.connect(new InetSocketAddress(listener.getInetAddress(), port()), 200);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : waiting) {
            socket.close();
        }
        listener.close();
    }
}
