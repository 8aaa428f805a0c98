package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A self-signed certificate, made with the JDK's own {@code keytool} for one test. No machine
 * trusts it, unless a client is told to.
 */
final class TestCertificate {
    private static final String PASSWORD = "changeit";

    private final KeyStore keys;

    private TestCertificate(KeyStore keys) {
        this.keys = keys;
    }

    /** A certificate for an IP address. */
    static TestCertificate of(String address) throws Exception {
        return withName("ip:" + address);
    }

    /** A certificate for a host that has a name. */
    static TestCertificate ofHost(String name) throws Exception {
        return withName("dns:" + name);
    }

    private static TestCertificate withName(String name) throws Exception {
        Path folder = Files.createTempDirectory("popindesk-test");
        Path file = folder.resolve("keys.p12");
        try {
            keytool(file, name);
            return new TestCertificate(load(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void keytool(Path file, String name) throws Exception {
        String command =
                "-genkeypair -storetype PKCS12 -alias test -keyalg EC -dname CN=Test"
                        + " -storepass %s -ext san=%s -keystore".formatted(PASSWORD, name);
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addFirst(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.add(file.toString());
        Process process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** Makes a server that shows this certificate. */
    ServerSocketFactory serverSockets() throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    /** The certificate as people keep it in files. */
    String pem() throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getCertificate("test").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** A machine that trusts this certificate, and checks it as it would any other. */
    Network trusted() throws GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trust.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        trust.setCertificateEntry("test", keys.getCertificate("test"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return new Network(
                Network.ofThisMachine().names(), () -> new DefaultClientTlsStrategy(context));
    }
}
