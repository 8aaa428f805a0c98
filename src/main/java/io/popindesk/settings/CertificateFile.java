package io.popindesk.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file with certificates of authorities, looked into before anything relies on it.
 *
 * @param count how many it holds, at least one
 * @param until when the first of them ends
 */
public record CertificateFile(int count, Instant until) {
    private static final long LARGEST = 1 << 20;

    /** What a file cannot be used for. */
    public enum Problem {
        /** There is no such file. */
        MISSING,
        /** It is a folder, or may not be read, or is far too large. */
        UNREADABLE,
        /** It holds no certificates. */
        NONE,
        /** One of them has ended. */
        ENDED
    }

    /** A file cannot be used. */
    public static final class Unusable extends IOException {
        private static final long serialVersionUID = 1L;

        private final Problem problem;

        Unusable(Problem problem, Throwable cause) {
            super(problem.name(), cause);
            this.problem = problem;
        }

        Unusable(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * Looks into a file. Blocks on the disk.
     *
     * @param now when the certificates have to hold
     */
    public static CertificateFile read(Path file, Instant now) throws Unusable {
        List<X509Certificate> found = certificates(bytes(file));
        Instant until = Instant.MAX;
        for (X509Certificate one : found) {
            Instant end = one.getNotAfter().toInstant();
            until = end.isBefore(until) ? end : until;
        }
        if (until.isBefore(now)) {
            throw new Unusable(Problem.ENDED);
        }
        return new CertificateFile(found.size(), until);
    }

    private static byte[] bytes(Path file) throws Unusable {
        try {
            // A pipe or a device would be read without end.
            if (Files.size(file) <= LARGEST && Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
            throw new Unusable(Problem.UNREADABLE);
        } catch (NoSuchFileException e) {
            throw new Unusable(Problem.MISSING, e);
        } catch (Unusable e) {
            throw e;
        } catch (IOException e) {
            throw new Unusable(Problem.UNREADABLE, e);
        }
    }

    private static List<X509Certificate> certificates(byte[] bytes) throws Unusable {
        try {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes));
            List<X509Certificate> found =
                    all.stream().<X509Certificate>mapMulti(CertificateFile::ifReadable).toList();
            if (found.isEmpty()) {
                throw new Unusable(Problem.NONE);
            }
            return found;
        } catch (CertificateException e) {
            throw new Unusable(Problem.NONE, e);
        }
    }

    private static void ifReadable(Certificate one, Consumer<X509Certificate> into) {
        if (one instanceof X509Certificate certificate) {
            into.accept(certificate);
        }
    }
}
