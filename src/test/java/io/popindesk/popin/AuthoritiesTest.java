package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURED;
import static io.popindesk.popin.Calls.PATIENT;
import static io.popindesk.popin.Calls.account;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.PopinFailure.NotSent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A company's own authorities are trusted beside the usual ones, and nothing else is relaxed. */
@Timeout(30)
class AuthoritiesTest {
    private static TestCertificate certificate;
    private static TestCertificate another;
    @TempDir private Path folder;

    private Path file;
    private RawServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificate = TestCertificate.of("127.0.0.1");
        another = TestCertificate.of("127.0.0.1");
    }

    @BeforeEach
    void start() throws Exception {
        file = folder.resolve("own.pem");
        server = RawServer.over(certificate.serverSockets(), RawServer.json(200, CAPTURED));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void authorityInTheFileIsTrusted() throws Exception {
        Files.writeString(file, certificate.pem());

        assertRegisters();
    }

    @Test
    void eachOfSeveralIsTrustedWhateverStandsInBetween() throws Exception {
        Files.writeString(
                file, "# the old one\n" + another.pem() + "\nthe new one:\n" + certificate.pem());

        assertRegisters();
    }

    @Test
    void authorityThatIsNotInTheFileIsNotTrusted() throws Exception {
        Files.writeString(file, another.pem());

        assertNotSent(account("https", server.port()), NotSent.Reason.CERTIFICATE);
    }

    @Test
    void nameOfTheHostIsCheckedAllTheSame() throws Exception {
        Files.writeString(file, certificate.pem());

        assertNotSent(
                account(URI.create("https://localhost:" + server.port())),
                NotSent.Reason.CERTIFICATE);
    }

    /** The ones of Java itself stay: a certificate that one of them signed needs no file. */
    @Test
    void usualAuthoritiesStayTrusted() throws Exception {
        Files.writeString(file, certificate.pem());

        int withFile = Authorities.trusted(file).size();
        Files.writeString(file, certificate.pem() + another.pem());

        assertThat(withFile).isGreaterThan(50);
        assertThat(Authorities.trusted(file)).hasSize(withFile + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "0 no certificate at all",
                "no certificate at all",
                "-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nMIIB",
                "-----BEGIN PRIVATE KEY-----\nbm90IG9uZQ==\n-----END PRIVATE KEY-----\n"
            })
    void fileWithoutCertificatesStopsEverything(String content) throws Exception {
        Files.writeString(file, content);

        assertNotSent(account("https", server.port()), NotSent.Reason.AUTHORITIES);
    }

    @Test
    void fileThatIsSpoiledAfterItsFirstCertificateStopsEverything() throws Exception {
        Files.writeString(
                file,
                certificate.pem()
                        + "-----BEGIN CERTIFICATE-----\nbm90\n-----END CERTIFICATE-----\n");

        assertNotSent(account("https", server.port()), NotSent.Reason.AUTHORITIES);
    }

    @Test
    void fileThatIsNotThereStopsEverything() {
        assertNotSent(account("https", server.port()), NotSent.Reason.AUTHORITIES);
    }

    @Test
    void folderStopsEverything() throws Exception {
        Files.createDirectory(file);

        assertNotSent(account("https", server.port()), NotSent.Reason.AUTHORITIES);
    }

    @Test
    void hugeFileIsNotReadToItsEnd() throws Exception {
        Files.writeString(file, certificate.pem().repeat(3000));

        assertThatThrownBy(() -> Authorities.beside(file))
                .isInstanceOf(AuthoritiesException.class)
                .rootCause()
                .hasMessageContaining("too large");
    }

    @Test
    void fileThatWasMendedIsReadByTheNextCall() throws Exception {
        try (var popin = client(account("https", server.port()))) {
            failure(NotSent.class, popin, Calls.CAPTURE);
            Files.writeString(file, certificate.pem());

            assertThat(popin.capture(Calls.ASHA, call()).id()).isEqualTo(Calls.ID);
        }
    }

    @Test
    void plainConnectionToThisMachineNeedsNoFile() throws Exception {
        try (var plain = RawServer.answering(RawServer.json(200, CAPTURED));
                var popin = client(account("http", plain.port()))) {
            assertThat(popin.capture(Calls.ASHA, call()).id()).isEqualTo(Calls.ID);
        }
    }

    private void assertRegisters() throws Exception {
        try (var popin = client(account("https", server.port()))) {
            assertThat(popin.capture(Calls.ASHA, call()).id()).isEqualTo(Calls.ID);
        }
    }

    private void assertNotSent(PopinAccount account, NotSent.Reason reason) {
        try (var popin = client(account)) {
            assertThat(failure(NotSent.class, popin, Calls.CAPTURE).reason()).isEqualTo(reason);
            assertThat(server.requests()).isEmpty();
        }
    }

    private HttpPopin client(PopinAccount account) {
        return Calls.client(
                PopinSetUp.of(account, Calls.FALLBACK).withAuthorities(file),
                PATIENT,
                Network.ofThisMachine());
    }
}
