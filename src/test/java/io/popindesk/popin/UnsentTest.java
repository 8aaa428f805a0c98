package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURED;
import static io.popindesk.popin.Calls.PATIENT;
import static io.popindesk.popin.Calls.SCHEDULE;
import static io.popindesk.popin.Calls.account;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.client;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.PopinFailure.NotSent;
import io.popindesk.desk.PopinFailure.Unknown;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** What goes wrong before the request leaves is told apart, and never marks the call as sent. */
@Timeout(30)
class UnsentTest {
    private static final Network MACHINE = Network.ofThisMachine();

    private static TestCertificate certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.of("127.0.0.1");
    }

    @Test
    void aHostThatNobodyKnows() throws Exception {
        Network noNames =
                new Network(
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        MACHINE.tls());
        try (var popin = client(account(URI.create("https://popin.example")), PATIENT, noNames)) {
            assertNotSent(popin, NotSent.Reason.UNKNOWN_HOST);
        }
    }

    @Test
    void aPortThatRefuses() throws Exception {
        try (var popin = client(account("http", freePort()), PATIENT, MACHINE)) {
            assertNotSent(popin, NotSent.Reason.UNREACHABLE);
        }
    }

    @Test
    void aConnectionThatNeverComesAbout() throws Exception {
        var limits = limits(Duration.ofMillis(200), PATIENT.tls());
        try (var full = new FullListener();
                var popin = client(account("http", full.port()), limits, MACHINE)) {
            assertNotSent(popin, NotSent.Reason.CONNECT_TIMEOUT);
        }
    }

    @Test
    void aHandshakeThatStalls() throws Exception {
        var limits = limits(PATIENT.connect(), Duration.ofMillis(200));
        try (var server = RawServer.onConnect(socket -> socket.getInputStream().readAllBytes());
                var popin = client(account("https", server.port()), limits, MACHINE)) {
            assertNotSent(popin, NotSent.Reason.TLS);
        }
    }

    @Test
    void aHandshakeThatBreaksOff() throws Exception {
        try (var server =
                        RawServer.onConnect(
                                socket -> {
                                    assertThat(socket.getInputStream().read()).isNotNegative();
                                    RawServer.reset(socket);
                                });
                var popin = client(account("https", server.port()), PATIENT, MACHINE)) {
            assertNotSent(popin, NotSent.Reason.TLS);
        }
    }

    @Test
    void plainHttpOnThePortForTls() throws Exception {
        try (var server =
                        RawServer.onConnect(
                                RawServer.text("HTTP/1.1 400 Bad Request\r\n\r\nplain HTTP"));
                var popin = client(account("https", server.port()), PATIENT, MACHINE)) {
            assertNotSent(popin, NotSent.Reason.TLS);
        }
    }

    @Test
    void aCertificateThatTheMachineDoesNotTrust() throws Exception {
        try (var server =
                        RawServer.over(certificate.serverSockets(), RawServer.json(200, CAPTURED));
                var popin = client(account("https", server.port()), PATIENT, MACHINE)) {
            assertNotSent(popin, NotSent.Reason.CERTIFICATE);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aTrustedCertificateForAnotherHost() throws Exception {
        try (var server =
                        RawServer.over(certificate.serverSockets(), RawServer.json(200, CAPTURED));
                var popin =
                        client(
                                account(URI.create("https://localhost:" + server.port())),
                                PATIENT,
                                certificate.trusted())) {
            assertNotSent(popin, NotSent.Reason.CERTIFICATE);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aTrustedCertificateLetsTheRequestThrough() throws Exception {
        try (var server =
                        RawServer.over(certificate.serverSockets(), RawServer.json(200, CAPTURED));
                var popin =
                        client(account("https", server.port()), PATIENT, certificate.trusted())) {
            assertThat(popin.capture(Calls.ASHA, call()).id()).isEqualTo(Calls.ID);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void encryptionIsNotSetUpForThisMachine() throws Exception {
        Network noTls =
                new Network(
                        MACHINE.names(),
                        () -> {
                            throw new AssertionError("TLS was set up");
                        });
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED));
                var popin = client(account("http", server.port()), PATIENT, noTls)) {
            assertThat(popin.capture(Calls.ASHA, call()).id()).isEqualTo(Calls.ID);
        }
    }

    @Test
    void aProxyThatRefusesIsNotTakenForPopin() throws Exception {
        for (String status : new String[] {"403 Forbidden", "407 Sign in", "200", "502 Bad"}) {
            try (var proxy =
                    RawServer.answering(
                            RawServer.text(
                                    "HTTP/1.1 %s\r\nContent-Length: 13\r\n\r\n{\"status\": 1}"
                                            .formatted(status)))) {
                withProxy(
                        proxy.port(),
                        () -> {
                            try (var popin =
                                    client(
                                            account(URI.create("https://popin.example")),
                                            PATIENT,
                                            MACHINE)) {
                                var call = call();
                                NotSent failure = failure(NotSent.class, popin, SCHEDULE, call);
                                // After 200 it has connected us, and then there is no encryption.
                                assertThat(failure.reason())
                                        .isEqualTo(
                                                status.equals("200")
                                                        ? NotSent.Reason.TLS
                                                        : NotSent.Reason.PROXY);
                                assertThat(call.isSent()).isFalse();
                            }
                        });
                assertThat(proxy.requests().getFirst())
                        .startsWith("CONNECT popin.example:443 HTTP/1.1")
                        .doesNotContain("key-of-the-seller")
                        .doesNotContain("4711");
            }
        }
    }

    @Test
    void theSameServerAfterTheRequestMarksItSent() throws Exception {
        try (var server = RawServer.answering(RawServer::reset);
                var popin = client(account("http", server.port()), PATIENT, MACHINE)) {
            var call = call();
            failure(Unknown.class, popin, SCHEDULE, call);
            assertThat(call.isSent()).isTrue();
        }
    }

    private static void assertNotSent(HttpPopin popin, NotSent.Reason reason) {
        var call = call();
        NotSent failure = failure(NotSent.class, popin, SCHEDULE, call);
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(call.isSent()).isFalse();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static void withProxy(int port, Work work) throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                ProxySelector.of(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port)));
        try {
            work.run();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Limits limits(Duration connect, Duration tls) {
        return new Limits(
                connect, tls, PATIENT.response(), PATIENT.wholeCall(), PATIENT.bodyBytes());
    }
}
