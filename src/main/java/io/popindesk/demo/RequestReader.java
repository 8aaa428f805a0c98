package io.popindesk.demo;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the requests of one connection, one after another, by HttpCore's parser. */
final class RequestReader {
    /** The longest body that is read. */
    static final int LONGEST_BODY = 64 * 1024;

    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxLineLength(8192).setMaxHeaderCount(100).build();
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    private final Socket socket;
    private final DefaultBHttpServerConnection connection;

    RequestReader(Socket socket) throws IOException {
        this.socket = socket;
        connection = new DefaultBHttpServerConnection("http", LIMITS);
        connection.bind(socket);
    }

    /**
     * The next request; nothing when the client has closed the connection.
     *
     * @throws UnacceptableRequest when it is too long or not HTTP
     * @throws IOException when the connection breaks, or nothing arrives in time
     */
    Optional<Request> read() throws IOException, UnacceptableRequest {
        try {
            ClassicHttpRequest head = connection.receiveRequestHeader();
            return head == null ? Optional.empty() : Optional.of(complete(head));
        } catch (HttpException | MessageConstraintException e) {
            throw new UnacceptableRequest(400, "This is not an acceptable HTTP request.");
        }
    }

    private Request complete(ClassicHttpRequest head)
            throws IOException, HttpException, UnacceptableRequest {
        connection.receiveRequestEntity(head);
        String body = head.getEntity() == null ? "" : body(head, head.getEntity());
        return new Request(head.getMethod(), path(head), headers(head), body, isKeptAlive(head));
    }

    private String body(ClassicHttpRequest head, HttpEntity entity)
            throws IOException, UnacceptableRequest {
        if (entity.getContentLength() > LONGEST_BODY) {
            throw tooLong();
        }
        if (head.containsHeader(HttpHeaders.EXPECT)) {
            socket.getOutputStream().write(CONTINUE.getBytes(StandardCharsets.US_ASCII));
        }
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw tooLong();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnacceptableRequest(400, "The body is not UTF-8.");
        }
    }

    private static UnacceptableRequest tooLong() {
        return new UnacceptableRequest(413, "The body is longer than 64 KiB.");
    }

    private static String path(ClassicHttpRequest head) {
        String path = head.getPath();
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static Map<String, String> headers(ClassicHttpRequest head) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : head.getHeaders()) {
            headers.merge(header.getName(), header.getValue(), (first, next) -> first + "," + next);
        }
        return headers;
    }

    private static boolean isKeptAlive(ClassicHttpRequest head) {
        // Asked of the request alone: every answer of ours says how long it is.
        BasicClassicHttpResponse answer = new BasicClassicHttpResponse(200);
        answer.setHeader(HttpHeaders.CONTENT_LENGTH, 0);
        return DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
                head, answer, HttpCoreContext.create());
    }
}
