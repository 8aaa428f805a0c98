package io.popindesk.popin;

import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.PopinFailure.NotSent;
import io.popindesk.desk.PopinFailure.Unknown;

import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;

import javax.net.ssl.SSLException;

/** Says what an exchange that broke means for the desk. */
final class BrokenExchange {
    private BrokenExchange() {}

    /**
     * @param sent whether any of the request may have left
     * @param stopped why the exchange was stopped, where it was; that explains every exception
     */
    static PopinFailure failure(Exception e, boolean sent, Optional<Stop.Reason> stopped) {
        return sent
                ? new Unknown(unknown(e, stopped), Nameless.of(e))
                : new NotSent(notSent(e, stopped), e);
    }

    private static NotSent.Reason notSent(Exception e, Optional<Stop.Reason> stopped) {
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
            case UnknownHostException _ -> NotSent.Reason.UNKNOWN_HOST;
            case SSLException _ -> NotSent.Reason.TLS;
            // Both the socket's time-outs and the client's own are kinds of this one.
            case InterruptedIOException _ -> NotSent.Reason.CONNECT_TIMEOUT;
            default -> NotSent.Reason.UNREACHABLE;
        };
    }

    private static Unknown.Reason unknown(Exception e, Optional<Stop.Reason> stopped) {
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
