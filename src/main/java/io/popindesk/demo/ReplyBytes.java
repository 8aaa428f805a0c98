package io.popindesk.demo;

import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseWriter;
import org.apache.hc.core5.http.impl.io.SessionOutputBufferImpl;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Turns an answer into the bytes of HTTP/1.1, by HttpCore's writer. */
final class ReplyBytes {
    private static final int BUFFER = 1024;

    private final InstantSource clock;

    ReplyBytes(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The whole answer.
     *
     * @param keepAlive whether the connection stays open after it
     */
    byte[] of(Reply reply, boolean keepAlive) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean hasBody = hasBody(reply.status());
        Reply complete =
                hasBody ? reply.with("Content-Length", Integer.toString(body.length)) : reply;
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head(keepAlive ? complete : complete.with("Connection", "close")));
        if (hasBody) {
            whole.write(body);
        }
        return whole.toByteArray();
    }

    /** The status line, the headers and the empty line; nothing about the length is added. */
    byte[] head(Reply reply) throws IOException {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(reply.status());
        response.addHeader("Date", WireFormat.httpDate(clock.instant()));
        response.addHeader("Cache-Control", "no-store");
        reply.headers().forEach(response::addHeader);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        SessionOutputBufferImpl buffer = new SessionOutputBufferImpl(BUFFER);
        try {
            new DefaultHttpResponseWriter().write(response, buffer, head);
        } catch (HttpException e) {
            throw new IOException("an answer of ours is not HTTP", e);
        }
        buffer.flush(head);
        return head.toByteArray();
    }

    private static boolean hasBody(int status) {
        return status != 204 && status != 304;
    }
}
