package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURE;
import static io.popindesk.popin.Calls.CAPTURED;
import static io.popindesk.popin.Calls.SCHEDULE;
import static io.popindesk.popin.Calls.SLOTS;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.client;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.PopinFailure.Rejected;
import io.popindesk.desk.PopinFailure.Unknown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What a server does that fails, or means harm, after the request has arrived. */
@Timeout(30)
class BrokenAnswersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /** A fault, and what it has to be called. */
    record Fault(String name, RawServer.Script script, Unknown.Reason reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault text(String name, String text, Unknown.Reason reason) {
        return new Fault(name, RawServer.text(text), reason);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                text("FIN in place of an answer", "", Unknown.Reason.DISCONNECTED),
                new Fault(
                        "RST in place of an answer", RawServer::reset, Unknown.Reason.DISCONNECTED),
                text("half a status line", "HTTP/1.1 20", Unknown.Reason.DISCONNECTED),
                text("half the headers", OK + "Content-Le", Unknown.Reason.UNREADABLE),
                text(
                        "half the body",
                        OK + "Content-Length: 50\r\n\r\n{\"status\": 1}",
                        Unknown.Reason.DISCONNECTED),
                text(
                        "half a chunk",
                        OK + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"status\": 1}",
                        Unknown.Reason.DISCONNECTED),
                text(
                        "no last chunk",
                        OK + "Transfer-Encoding: chunked\r\n\r\nd\r\n{\"status\": 1}\r\n",
                        Unknown.Reason.DISCONNECTED),
                text(
                        "no chunk at all",
                        OK + "Transfer-Encoding: chunked\r\n\r\n{\"status\": 1}\r\n\r\n",
                        Unknown.Reason.UNREADABLE),
                new Fault(
                        "RST in mid-body",
                        socket -> {
                            RawServer.write(socket, OK + "Content-Length: 50\r\n\r\n{\"sta");
                            RawServer.reset(socket);
                        },
                        Unknown.Reason.DISCONNECTED),
                text(
                        "a length that is none",
                        OK + "Content-Length: x\r\n\r\n{}",
                        Unknown.Reason.UNREADABLE),
                text("garbage", "\u0000\u0001\u0002 garbage\r\n\r\n", Unknown.Reason.DISCONNECTED),
                text("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", Unknown.Reason.DISCONNECTED),
                text(
                        "gzip that nobody asked for",
                        OK
                                + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u0008\u0008\u0000",
                        Unknown.Reason.UNREADABLE),
                text(
                        "a length beyond the limit",
                        OK + "Content-Length: 200000000\r\n\r\n{",
                        Unknown.Reason.TOO_LARGE),
                text(
                        "a header beyond the limit",
                        OK + "X: " + "x".repeat(100_000) + "\r\n\r\n{}",
                        Unknown.Reason.TOO_LARGE),
                text(
                        "headers beyond the limit",
                        OK + "X: x\r\n".repeat(1000) + "\r\n{}",
                        Unknown.Reason.TOO_LARGE),
                text(
                        "brackets without end",
                        OK + "\r\n" + "[".repeat(200_000),
                        Unknown.Reason.UNREADABLE),
                text(
                        "objects without end",
                        OK + "\r\n" + "{\"a\":".repeat(100_000),
                        Unknown.Reason.UNREADABLE),
                text(
                        "a number without end",
                        OK + "\r\n{\"status\":" + "1".repeat(900_000) + "}",
                        Unknown.Reason.UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void leaveAScheduleInDoubtAndAreNotAnsweredByASecondRequest(Fault fault) throws Exception {
        try (var server = RawServer.answering(fault.script());
                var popin = client(server)) {
            var call = call();
            long began = System.nanoTime();
            Unknown unknown = failure(Unknown.class, popin, SCHEDULE, call);

            assertThat(unknown.reason()).isEqualTo(fault.reason());
            assertThat(call.isSent()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Calls.seconds(5));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedAndTheKeysNeverReachTheOtherServer(int status) throws Exception {
        try (var other = RawServer.answering(RawServer.json(200, CAPTURED));
                var server =
                        RawServer.answering(
                                RawServer.json(
                                        status,
                                        "Location: http://127.0.0.1:" + other.port() + "/\r\n",
                                        ""));
                var popin = client(server)) {
            for (var request : List.of(CAPTURE, SLOTS, SCHEDULE)) {
                assertThat(failure(Unknown.class, popin, request).reason())
                        .isEqualTo(Unknown.Reason.REDIRECTED);
            }
            assertThat(server.connections()).isEqualTo(3);
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void silenceEndsByTheResponseTimeOut() throws Exception {
        var limits = limits(Duration.ofMillis(200), Calls.seconds(20));
        try (var server = RawServer.answering(socket -> socket.getInputStream().read());
                var popin = client(server, limits)) {
            Unknown unknown = failure(Unknown.class, popin, CAPTURE);

            assertThat(unknown.reason()).isEqualTo(Unknown.Reason.TIMEOUT);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aDripThatOutlivesEveryReadEndsByTheDeadline() throws Exception {
        var limits = limits(Calls.seconds(10), Duration.ofMillis(400));
        try (var server = RawServer.answering(BrokenAnswersTest::drip);
                var popin = client(server, limits)) {
            long began = System.nanoTime();
            Unknown unknown = failure(Unknown.class, popin, CAPTURE);

            assertThat(unknown.reason()).isEqualTo(Unknown.Reason.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(390), Calls.seconds(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHugeBodyEndsEarlyInBoundedMemory(Framing framing) throws Exception {
        var written = new AtomicLong();
        try (var server = RawServer.answering(socket -> flood(socket, framing, written));
                var popin = client(server)) {
            long began = System.nanoTime();
            for (var request : List.of(SCHEDULE, SLOTS)) {
                Unknown unknown = failure(Unknown.class, popin, request);
                assertThat(unknown.reason()).isEqualTo(Unknown.Reason.TOO_LARGE);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Calls.seconds(5));
            // The limits of both calls, and what the sockets buffer.
            assertThat(written.get()).isLessThan(40_000_000);
        }
    }

    @Test
    void brokenAnswersLeaveNoConnectionBehind() throws Exception {
        try (var server = RawServer.answering(RawServer.text(OK + "Content-Length: 50\r\n\r\n{"));
                var popin = client(server)) {
            for (int round = 0; round < 100; round++) {
                assertThat(failure(Unknown.class, popin, SLOTS).reason())
                        .isEqualTo(Unknown.Reason.DISCONNECTED);
            }
            assertThat(server.connections()).isEqualTo(100);
        }
    }

    @Test
    void aRefusalWhoseBodyBreaksOffIsStillThatRefusal() throws Exception {
        try (var server =
                        RawServer.answering(
                                RawServer.text(
                                        "HTTP/1.1 422 No\r\nContent-Length: 500\r\n\r\n{\"mess"));
                var popin = client(server)) {
            assertThat(failure(Rejected.class, popin, SCHEDULE).reason())
                    .isEqualTo(Rejected.Reason.DETAILS);
        }
    }

    @Test
    void aChunkedAnswerIsReadWhole() throws Exception {
        String chunked =
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"sta\r\n8\r\ntus\": 1}\r\n0\r\n\r\n";
        try (var server = RawServer.answering(RawServer.text(chunked));
                var popin = client(server)) {
            assertThat(popin.schedule(Calls.ID, Calls.SLOT, call()).message()).isEmpty();
        }
    }

    @Test
    void anAnswerInManySmallPiecesIsReadWhole() throws Exception {
        try (var server =
                        RawServer.answering(
                                socket -> {
                                    socket.setTcpNoDelay(true);
                                    String text = OK + "Content-Length: 13\r\n\r\n{\"status\": 1}";
                                    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                                        socket.getOutputStream().write(b);
                                    }
                                });
                var popin = client(server)) {
            assertThat(popin.schedule(Calls.ID, Calls.SLOT, call()).message()).isEmpty();
        }
    }

    @Test
    void whatBreaksNeverQuotesTheAnswer() throws Exception {
        try (var server =
                        RawServer.answering(
                                RawServer.text(
                                        OK
                                                + "Transfer-Encoding: chunked\r\n\r\nAsha 9845012345\r\n"));
                var popin = client(server)) {
            PopinFailure failure = failure(Unknown.class, popin, CAPTURE);

            assertThat(failure).rootCause().hasMessageNotContaining("Asha");
            assertThat(failure.getCause()).hasMessageEndingWith("MalformedChunkCodingException");
        }
    }

    /** How an endless body is wrapped. */
    enum Framing {
        LENGTH("Content-Length: 200000000\r\n\r\n"),
        CHUNKED("Transfer-Encoding: chunked\r\n\r\nBEBC200\r\n"),
        UNTIL_CLOSE("\r\n"),
        HEADER("X-Endless: ");

        private final String head;

        Framing(String head) {
            this.head = head;
        }
    }

    private static void flood(Socket socket, Framing framing, AtomicLong written)
            throws IOException {
        RawServer.write(socket, OK + framing.head);
        byte[] block = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        OutputStream out = socket.getOutputStream();
        for (int sent = 0; sent < 200_000_000; sent += block.length) {
            out.write(block);
            written.addAndGet(block.length);
        }
    }

    /** A byte each 20 ms, for as long as somebody listens. */
    private static void drip(Socket socket) throws IOException, InterruptedException {
        RawServer.write(socket, OK + "Content-Length: 100000\r\n\r\n");
        while (true) {
            RawServer.write(socket, " ");
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static Limits limits(Duration response, Duration wholeCall) {
        return new Limits(Calls.seconds(10), Calls.seconds(10), response, wholeCall, 1 << 20);
    }
}
