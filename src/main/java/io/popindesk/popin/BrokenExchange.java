package io.popindesk.popin;

import io.popindesk.desk.PopinFailure.NotSent;
import io.popindesk.desk.PopinFailure.Unknown;

import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says what an exchange that broke means for the desk. */
final class BrokenExchange {
    /** More causes than Java ever chains, in case they go round in a circle. */
    private static final int DEEPEST = 16;

    private BrokenExchange() {}

    /**
     * Before anything of the request may have left.
     *
     * @param stopped why the exchange was stopped, where it was; that explains every exception
     * @param proxied whether a proxy was on the way
     */
    static NotSent notSent(Exception e, Optional<Stop.Reason> stopped, boolean proxied) {
        return new NotSent(whyNotSent(e, stopped, proxied), e);
    }

    /**
     * After some of the request may have left.
     *
     * @param stopped why the exchange was stopped, where it was; that explains every exception
     */
    static Unknown unknown(Exception e, Optional<Stop.Reason> stopped) {
        return new Unknown(whyUnknown(e, stopped), Nameless.of(e));
    }

    private static NotSent.Reason whyNotSent(
            Exception e, Optional<Stop.Reason> stopped, boolean proxied) {
        if (stopped.isPresent()) {
            return switch (stopped.get()) {
                case CANCELLED -> NotSent.Reason.CANCELLED;
                case DEADLINE -> NotSent.Reason.CONNECT_TIMEOUT;
            };
        }
        if (Thread.currentThread().isInterrupted()) {
            return NotSent.Reason.CANCELLED;
        }
        return switch (e) {
            case AuthoritiesException _ -> NotSent.Reason.AUTHORITIES;
            case SSLException tls when isAboutCertificate(tls) -> NotSent.Reason.CERTIFICATE;
            case SSLException _ -> NotSent.Reason.TLS;
            // Up to the encryption the proxy is all that was spoken to.
            case Exception _ when proxied -> NotSent.Reason.PROXY;
            case UnknownHostException _ -> NotSent.Reason.UNKNOWN_HOST;
            // Both the socket's time-outs and the client's own are kinds of this one.
            case InterruptedIOException _ -> NotSent.Reason.CONNECT_TIMEOUT;
            default -> NotSent.Reason.UNREACHABLE;
        };
    }

    /** Java says so somewhere among the causes; the client, of a host name, at the top. */
    private static boolean isAboutCertificate(SSLException e) {
        return Stream.<@Nullable Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(
                        cause ->
                                cause instanceof CertificateException
                                        || cause instanceof CertPathValidatorException
                                        || cause instanceof SSLPeerUnverifiedException);
    }

    private static Unknown.Reason whyUnknown(Exception e, Optional<Stop.Reason> stopped) {
        if (stopped.isPresent()) {
            return switch (stopped.get()) {
                case CANCELLED -> Unknown.Reason.CANCELLED;
                case DEADLINE -> Unknown.Reason.TIMEOUT;
            };
        }
        if (Thread.currentThread().isInterrupted()) {
            return Unknown.Reason.CANCELLED;
        }
        return switch (e) {
            case SocketTimeoutException _ -> Unknown.Reason.TIMEOUT;
            case TooLargeException _ -> Unknown.Reason.TOO_LARGE;
            case MessageConstraintException _ -> Unknown.Reason.TOO_LARGE;
            case TruncatedChunkException _ -> Unknown.Reason.DISCONNECTED;
            case MalformedChunkCodingException _ -> Unknown.Reason.UNREADABLE;
            case ClientProtocolException _ -> Unknown.Reason.UNREADABLE;
            default -> Unknown.Reason.DISCONNECTED;
        };
    }
}
