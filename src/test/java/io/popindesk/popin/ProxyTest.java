package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURED;
import static io.popindesk.popin.Calls.PATIENT;
import static io.popindesk.popin.Calls.account;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.PopinFailure.NotSent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** What goes through a proxy, what stays away from it, and what it may be told. */
@Timeout(30)
class ProxyTest {
    private static final ProxyChoice.Credentials ASHA =
            new ProxyChoice.Credentials("asha", "open-sesame");
    private static final String ASHA_BASIC =
            Base64.getEncoder().encodeToString("asha:open-sesame".getBytes(StandardCharsets.UTF_8));

    /** Its name server knows this machine and nobody else. */
    private static final Network NO_OTHER_HOST =
            new Network(
                    host -> {
                        if (!host.equals("127.0.0.1")) {
                            throw new UnknownHostException(host);
                        }
                        return new InetAddress[] {InetAddress.ofLiteral(host)};
                    },
                    Network.ofThisMachine().tls());

    private static TestCertificate certificate;
    @TempDir private static Path folder;

    private RawServer popin;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.ofHost("popin.example");
        Files.writeString(folder.resolve("own.pem"), certificate.pem());
    }

    @BeforeEach
    void startPopin() throws Exception {
        popin = RawServer.over(certificate.serverSockets(), RawServer.json(200, CAPTURED));
    }

    @AfterEach
    void stopPopin() throws IOException {
        popin.close();
    }

    @Test
    void proxySeesNothingButTheNameOfTheHost() throws Exception {
        try (var proxy = TestProxy.to(popin.port())) {
            capture(proxy.choice(Optional.empty()));

            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT popin.example:443 HTTP/1.1")
                    .doesNotContain("key-of-the-seller", "4711");
            assertThat(proxy.passed())
                    .isNotEmpty()
                    .doesNotContain("key-of-the-seller", "4711", "Asha", "X-API-KEY");
            assertThat(popin.requests()).singleElement().asString().contains("key-of-the-seller");
        }
    }

    @Test
    void proxyThatAsksIsToldThePasswordAndPopinIsNot() throws Exception {
        try (var proxy = TestProxy.asking("Basic realm=\"shop\"", popin.port())) {
            capture(proxy.choice(Optional.of(ASHA)));

            assertThat(proxy.requests()).hasSize(2);
            assertThat(proxy.requests().getFirst()).doesNotContain(ASHA_BASIC);
            assertThat(proxy.requests().getLast())
                    .contains("Proxy-Authorization: Basic " + ASHA_BASIC);
            assertThat(popin.requests())
                    .singleElement()
                    .asString()
                    .doesNotContainIgnoringCase("authorization", ASHA_BASIC);
        }
    }

    @Test
    void proxyThatAsksForADigestIsNotToldThePasswordItself() throws Exception {
        try (var proxy =
                TestProxy.asking(
                        "Digest realm=\"shop\", nonce=\"4f1c\", qop=\"auth\"", popin.port())) {
            capture(proxy.choice(Optional.of(ASHA)));

            assertThat(proxy.requests().getLast())
                    .contains("Proxy-Authorization: Digest username=\"asha\"")
                    .doesNotContain("open-sesame", ASHA_BASIC);
        }
    }

    @Test
    void proxyThatAsksSomebodyWithoutAPasswordIsTold() throws Exception {
        try (var proxy = TestProxy.asking("Basic realm=\"shop\"", popin.port())) {
            assertProxyIsBlamed(proxy.choice(Optional.empty()));
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void wrongPasswordIsToldAndNotTriedTwice() throws Exception {
        try (var proxy =
                RawServer.answering(
                        RawServer.json(
                                407, "Proxy-Authenticate: Basic realm=\"shop\"\r\n", "{}"))) {
            assertProxyIsBlamed(
                    new ProxyChoice.Manual("127.0.0.1", proxy.port(), Optional.of(ASHA)));
            assertThat(proxy.requests()).hasSize(2);
        }
    }

    @Test
    void popinThatAsksForAPasswordIsToldNone() throws Exception {
        try (var asking =
                        RawServer.over(
                                certificate.serverSockets(),
                                RawServer.json(
                                        401, "WWW-Authenticate: Basic realm=\"shop\"\r\n", "{}"));
                var proxy = TestProxy.to(asking.port());
                var client = client(proxy.choice(Optional.of(ASHA)))) {
            failure(PopinFailure.Rejected.class, client, Calls.CAPTURE);

            assertThat(asking.requests())
                    .singleElement()
                    .asString()
                    .doesNotContainIgnoringCase("authorization", ASHA_BASIC);
        }
    }

    @Test
    void proxyThatIsNotThereIsBlamedAndNotPopin() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            nobody = socket.getLocalPort();
        }
        assertProxyIsBlamed(new ProxyChoice.Manual("127.0.0.1", nobody, Optional.empty()));
        assertProxyIsBlamed(new ProxyChoice.Manual("proxy.invalid", 8080, Optional.empty()));
    }

    @Test
    void proxyWithoutANameLeadsNowhereAndNotPastIt() {
        assertProxyIsBlamed(new ProxyChoice.Manual("", 8080, Optional.empty()));
        assertProxyIsBlamed(new ProxyChoice.Manual("no such name", 8080, Optional.of(ASHA)));
        assertThat(popin.connections()).isZero();
    }

    @Test
    void proxyThatHangsUpIsBlamed() throws Exception {
        try (var proxy = RawServer.answering(RawServer::reset)) {
            assertProxyIsBlamed(
                    new ProxyChoice.Manual("127.0.0.1", proxy.port(), Optional.empty()));
        }
    }

    @Test
    void certificateThatAProxyPutsInPopinsPlaceIsNotTrusted() throws Exception {
        try (var proxy = TestProxy.to(popin.port());
                var client =
                        client(
                                PopinSetUp.of(account(base()), Calls.FALLBACK)
                                        .withProxy(proxy.choice(Optional.empty())))) {
            assertThat(failure(NotSent.class, client, Calls.CAPTURE).reason())
                    .isEqualTo(NotSent.Reason.CERTIFICATE);
            assertThat(popin.requests()).isEmpty();
        }
    }

    @Test
    void systemsProxyIsPassedByWhereNoneIsWanted() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (var proxy = TestProxy.to(popin.port());
                var client = client(ProxyChoice.None.INSTANCE)) {
            ProxySelector.setDefault(
                    ProxySelector.of(
                            new InetSocketAddress(
                                    InetAddress.ofLiteral("127.0.0.1"),
                                    proxy.choice(Optional.empty()).port())));
            assertThat(failure(NotSent.class, client, Calls.CAPTURE).reason())
                    .isEqualTo(NotSent.Reason.UNKNOWN_HOST);
            assertThat(proxy.requests()).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void serviceOnThisMachineIsReachedPastTheProxy() throws Exception {
        try (var here = RawServer.answering(RawServer.json(200, CAPTURED));
                var proxy = TestProxy.to(popin.port());
                var client =
                        client(
                                PopinSetUp.of(account("http", here.port()), Calls.FALLBACK)
                                        .withProxy(proxy.choice(Optional.empty())))) {
            client.capture(Calls.ASHA, call());

            assertThat(proxy.requests()).isEmpty();
            assertThat(here.requests()).hasSize(1);
        }
    }

    @Test
    void noTextTellsThePassword() {
        var manual = new ProxyChoice.Manual("proxy.example", 8080, Optional.of(ASHA));

        assertThat(PopinSetUp.of(account(base()), Calls.FALLBACK).withProxy(manual).toString())
                .contains("proxy.example")
                .doesNotContain("open-sesame", "asha", "key-of-the-seller", "4711");
    }

    private void capture(ProxyChoice choice) throws PopinFailure {
        try (var client = client(choice)) {
            assertThat(client.capture(Calls.ASHA, call()).id()).isEqualTo(Calls.ID);
        }
    }

    private static void assertProxyIsBlamed(ProxyChoice choice) {
        try (var client = client(choice)) {
            var call = call();
            assertThat(failure(NotSent.class, client, Calls.CAPTURE, call).reason())
                    .isEqualTo(NotSent.Reason.PROXY);
            assertThat(call.isSent()).isFalse();
        }
    }

    private static HttpPopin client(ProxyChoice choice) {
        return client(
                PopinSetUp.of(account(base()), Calls.FALLBACK)
                        .withAuthorities(folder.resolve("own.pem"))
                        .withProxy(choice));
    }

    private static HttpPopin client(PopinSetUp setUp) {
        return Calls.client(setUp, PATIENT, NO_OTHER_HOST);
    }

    private static URI base() {
        return URI.create("https://popin.example/api");
    }
}
