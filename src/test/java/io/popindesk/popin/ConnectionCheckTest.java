package io.popindesk.popin;

import static io.popindesk.popin.Calls.PATIENT;
import static io.popindesk.popin.Calls.account;
import static io.popindesk.popin.Calls.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.ConnectionVerdict.Obstacle;
import io.popindesk.desk.PopinAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Each thing that may stand between a desk and its account has a name of its own. */
@Timeout(30)
class ConnectionCheckTest {
    /** Read at 11:30 on the 24th, in Kolkata. */
    private static final String SLOTS =
            """
            {"availability": [
               {"date": "Wed, 24 Sep 2025", "slots": ["10:00 AM", "01:15 PM", "01:30 PM"]},
               {"date": "Thu, 25 Sep 2025", "slots": ["10:00 AM"]}],
             "slotDiff": 15, "timezone": "Asia/Kolkata"}""";

    @Test
    void accountThatWorksTellsWhatIsFree() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, SLOTS))) {
            ConnectionVerdict.Reached reached = reached(verdict(server));

            assertThat(reached.freeSlots()).isEqualTo(3);
            assertThat(reached.next().orElseThrow().wireText())
                    .isEqualTo("Wed, 24 Sep 2025 01:15 PM");
            assertThat(reached.zone()).isEqualTo(Calls.KOLKATA);
            assertThat(reached.zoneAssumed()).isFalse();
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /api/v1/external/slots ");
        }
    }

    @Test
    void accountWithoutFreeTimesWorksAllTheSame() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, "{\"availability\": []}"))) {
            ConnectionVerdict.Reached reached = reached(verdict(server));

            assertThat(reached.freeSlots()).isZero();
            assertThat(reached.next()).isEmpty();
            assertThat(reached.zoneAssumed()).isTrue();
            assertThat(reached.zone()).isEqualTo(Calls.FALLBACK);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEYS_REFUSED",
        "403, KEYS_REFUSED",
        "404, WRONG_ADDRESS",
        "405, WRONG_ADDRESS",
        "429, BUSY",
        "500, BUSY",
        "502, BUSY",
        "503, BUSY",
        "302, NOT_POPIN"
    })
    void statusHasItsVerdictAfterOneRequest(int status, Obstacle verdict) throws Exception {
        try (var server =
                RawServer.answering(
                        RawServer.json(
                                status,
                                "Retry-After: 1\r\nLocation: https://x.invalid/\r\n",
                                ""))) {
            assertThat(verdict(server)).isEqualTo(verdict);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Sign in to our Wi-Fi</body></html>",
                "{\"hello\": \"world\"}",
                "[]",
                "\"ok\"",
                "",
                "PONG"
            })
    void whatDoesNotReadLikePopinIsNotPopin(String body) throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, body))) {
            assertThat(verdict(server)).isEqualTo(Obstacle.NOT_POPIN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void refusalInPopinsOwnWordsIsQuoted() throws Exception {
        try (var server =
                RawServer.answering(
                        RawServer.json(200, "{\"status\": 0, \"message\": \"Not yet active\"}"))) {
            assertThat(verdict(server)).isEqualTo(new ConnectionVerdict.Refused("Not yet active"));
        }
    }

    @Test
    void hostThatNobodyKnowsIsAWrongAddress() {
        Network noNames =
                new Network(
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        Network.ofThisMachine().tls());
        var check = new ConnectionCheck(InstantSource.fixed(Calls.NOW), PATIENT, noNames);

        assertThat(check.run(setUp(account(URI.create("https://popin.example"))), call()))
                .isEqualTo(Obstacle.WRONG_ADDRESS);
    }

    @Test
    void portThatRefusesCannotBeReached() throws Exception {
        assertThat(verdict(PATIENT, setUp(account("http", freePort()))))
                .isEqualTo(Obstacle.UNREACHABLE);
    }

    @Test
    void strangersCertificateIsNamed() throws Exception {
        var certificate = TestCertificate.of("127.0.0.1");
        try (var server = RawServer.over(certificate.serverSockets(), RawServer.json(200, SLOTS))) {
            assertThat(verdict(PATIENT, setUp(account("https", server.port()))))
                    .isEqualTo(Obstacle.CERTIFICATE);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void portWithoutEncryptionIsNamed() throws Exception {
        try (var server =
                RawServer.onConnect(RawServer.text("HTTP/1.1 400 Bad Request\r\n\r\nplain"))) {
            assertThat(verdict(PATIENT, setUp(account("https", server.port()))))
                    .isEqualTo(Obstacle.NOT_ENCRYPTED);
        }
    }

    @Test
    void fileOfAuthoritiesThatIsNotThereIsNamed() throws Exception {
        try (var server = RawServer.onConnect(socket -> socket.getInputStream().readAllBytes())) {
            assertThat(
                            verdict(
                                    PATIENT,
                                    setUp(account("https", server.port()))
                                            .withAuthorities(Path.of("/no/such/file.pem"))))
                    .isEqualTo(Obstacle.AUTHORITIES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"407 Who is there?", "502 Bad Gateway", "403 Forbidden"})
    void proxyThatDoesNotConnectIsNamed(String status) throws Exception {
        try (var proxy =
                RawServer.answering(
                        RawServer.text("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\n{}"))) {
            PopinSetUp setUp =
                    setUp(account(URI.create("https://popin.example")))
                            .withProxy(
                                    new ProxyChoice.Manual(
                                            "127.0.0.1", proxy.port(), Optional.empty()));
            assertThat(verdict(PATIENT, setUp)).isEqualTo(Obstacle.PROXY);
        }
    }

    @Test
    void silenceEndsWithoutAnAnswer() throws Exception {
        var hasty =
                new Limits(
                        PATIENT.connect(),
                        PATIENT.tls(),
                        Duration.ofMillis(100),
                        PATIENT.wholeCall(),
                        PATIENT.bodyBytes());
        try (var server = RawServer.answering(socket -> socket.getInputStream().readAllBytes())) {
            assertThat(verdict(hasty, setUp(account("http", server.port()))))
                    .isEqualTo(Obstacle.NO_ANSWER);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void checkCanBeStopped() throws Exception {
        var arrived = new CountDownLatch(1);
        var cancellation = new Cancellation();
        try (var server =
                        RawServer.answering(
                                socket -> {
                                    arrived.countDown();
                                    socket.getInputStream().readAllBytes();
                                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ConnectionVerdict> verdict =
                    threads.submit(
                            () ->
                                    new ConnectionCheck(InstantSource.fixed(Calls.NOW))
                                            .run(
                                                    setUp(account("http", server.port())),
                                                    new Call(cancellation)));
            arrived.await();
            cancellation.cancel();

            assertThat(verdict.get()).isEqualTo(Obstacle.CANCELLED);
        }
    }

    private static ConnectionVerdict.Reached reached(ConnectionVerdict verdict) {
        assertThat(verdict).isInstanceOf(ConnectionVerdict.Reached.class);
        return (ConnectionVerdict.Reached) verdict;
    }

    private static ConnectionVerdict verdict(RawServer server) {
        return verdict(PATIENT, setUp(account("http", server.port())));
    }

    private static ConnectionVerdict verdict(Limits limits, PopinSetUp setUp) {
        return new ConnectionCheck(InstantSource.fixed(Calls.NOW), limits, Network.ofThisMachine())
                .run(setUp, call());
    }

    private static PopinSetUp setUp(PopinAccount account) {
        return PopinSetUp.of(account, Calls.FALLBACK);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
