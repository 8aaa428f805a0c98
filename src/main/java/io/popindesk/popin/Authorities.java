package io.popindesk.popin;

import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Encryption that trusts authorities of the desk's own beside those that Java trusts, as a company
 * needs whose proxy looks into encrypted connections. Nothing else is relaxed: certificates are
 * checked to one of these authorities, and against the name of the host.
 */
final class Authorities {
    /** The certificates of every authority in the world take a fifth of this. */
    private static final int LONGEST_FILE = 1 << 20;

    private Authorities() {}

    /**
     * Reads {@code file} now.
     *
     * @param file certificates in PEM, one or several
     * @throws AuthoritiesException when it is missing, empty, or not of certificates alone
     */
    static TlsSocketStrategy beside(Path file) throws AuthoritiesException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust(store(trusted(file))), null);
            return new DefaultClientTlsStrategy(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new AuthoritiesException(e);
        }
    }

    static List<Certificate> trusted(Path file) throws IOException, GeneralSecurityException {
        List<Certificate> trusted = new ArrayList<>(certificates(file));
        trusted.addAll(usual());
        return trusted;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, CertificateException {
        var certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(read(file)));
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate in the file");
        }
        return certificates;
    }

    private static byte[] read(Path file) throws IOException {
        // Reading something else, such as a pipe, may take for ever.
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw new IOException("too large for a file of certificates");
            }
            return bytes;
        }
    }

    private static List<? extends Certificate> usual() throws GeneralSecurityException {
        TrustManagerFactory factory = factory();
        factory.init((KeyStore) null);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toList();
    }

    private static KeyStore store(List<Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + store.size(), certificate);
        }
        return store;
    }

    private static TrustManager[] trust(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = factory();
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static TrustManagerFactory factory() throws GeneralSecurityException {
        return TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    }
}
