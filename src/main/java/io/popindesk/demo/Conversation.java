package io.popindesk.demo;

import io.popindesk.desk.Cancellation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** One client's connection, from its first request to its end. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    /** How long a client may be idle or slow before its connection is given up. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** What every conversation of a service shares. */
    record Context(
            Site site,
            Faults faults,
            Traffic traffic,
            InstantSource clock,
            Consumer<DemoEvent> listener,
            Cancellation closing) {}

    private final Socket socket;
    private final Context context;

    Conversation(Socket socket, Context context) {
        this.socket = socket;
        this.context = context;
    }

    /** Serves requests until either side ends the connection; closes the socket. */
    void hold() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            RequestReader reader = new RequestReader(socket);
            boolean more = true;
            while (more) {
                more = serveNext(reader) && !socket.isClosed();
            }
        } catch (IOException e) {
            // A client that gives up, or the end of the service; neither is a fault of ours.
            LOG.debug("connection ended: {}", e.getClass().getSimpleName());
        }
    }

    private boolean serveNext(RequestReader reader) throws IOException {
        try {
            Optional<Request> request = reader.read();
            if (request.isPresent()) {
                serve(request.get());
            }
            return request.isPresent();
        } catch (UnacceptableRequest e) {
            String message = String.valueOf(e.getMessage());
            answer(false).sendAndDrain(Reply.message(e.status(), message));
            return false;
        }
    }

    private void serve(Request request) throws IOException {
        Answer answer = answer(request.keepAlive());
        Optional<Endpoint> endpoint = Site.endpoint(request);
        if (endpoint.isPresent()) {
            serveCall(endpoint.get(), request, answer);
        } else {
            answer.send(process(request));
        }
    }

    private void serveCall(Endpoint endpoint, Request request, Answer answer) throws IOException {
        Optional<Fault> fault = context.faults().take(endpoint);
        context.traffic().add(endpoint);
        if (fault.isPresent()) {
            tell(endpoint, fault.get().text());
            FaultPlayer.play(fault.get(), () -> process(request), answer);
        } else {
            Reply reply = process(request);
            tell(endpoint, Integer.toString(reply.status()));
            answer.send(reply);
        }
    }

    private Reply process(Request request) {
        try {
            return context.site().answer(request);
        } catch (RuntimeException e) {
            LOG.error("The demo service failed to answer a request", e);
            return Reply.message(500, "Server Error");
        }
    }

    private void tell(Endpoint endpoint, String outcome) {
        context.listener().accept(new DemoEvent(context.clock().instant(), endpoint, outcome));
    }

    private Answer answer(boolean keepAlive) {
        return new Answer(socket, keepAlive, new ReplyBytes(context.clock()), context.closing());
    }
}
