package io.popindesk.desk;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a call to Popin did not succeed, told by the only thing that matters to a customer at the
 * desk: what Popin may have done. Neither the message nor the causes carry personal data, keys or
 * bodies.
 */
public abstract sealed class PopinFailure extends Exception {

    private PopinFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** How long Popin asks to wait before the next try. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** Nothing left this machine, so the same request may be made again without risk. */
    public static final class NotSent extends PopinFailure {
        /** What stood in the way. */
        public enum Reason {
            /** No name server knew the host. */
            UNKNOWN_HOST,
            /** The host, or the network on the way to it, turned the connection away. */
            UNREACHABLE,
            /** Nobody answered the attempt to connect in time. */
            CONNECT_TIMEOUT,
            /** No encrypted connection came about. */
            TLS,
            /** The certificate that was shown is not trusted, or is another host's. */
            CERTIFICATE,
            /** The file with the desk's own authorities is missing or holds no certificates. */
            AUTHORITIES,
            /** The proxy cannot be reached, wants a password or turned the connection away. */
            PROXY,
            /** The keys to the account are not at hand. */
            NO_KEYS,
            /** The desk changed its mind before anything was sent. */
            CANCELLED
        }

        private final Reason reason;

        public NotSent(Reason reason, @Nullable Throwable cause) {
            super("not sent: " + reason, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Popin understood the request and turned it down; nothing was done. */
    public static final class Rejected extends PopinFailure {
        /** What kind of refusal it is, which decides what the person can do about it. */
        public enum Reason {
            /** The API key or the seller token is not accepted (401, 403). */
            KEYS,
            /** Details are not as Popin wants them (400, 422). */
            DETAILS,
            /** Too many requests for now (429). */
            TOO_MANY,
            /** There is no such thing at this address (404, 405). */
            ADDRESS,
            /** Any other refusal, such as a slot that is no longer free. */
            OTHER
        }

        private final Reason reason;
        private final int httpStatus;
        private final String popinMessage;
        private final Map<CustomerField, String> fieldMessages;
        private final Optional<Duration> retryAfter;

        /**
         * @param httpStatus the HTTP status, 2xx where the refusal stood in the body
         * @param popinMessage Popin's own words as one plain line, possibly empty
         * @param fieldMessages Popin's own words for single fields, possibly empty
         * @param retryAfter how long Popin asks to wait
         */
        public Rejected(
                Reason reason,
                int httpStatus,
                String popinMessage,
                Map<CustomerField, String> fieldMessages,
                Optional<Duration> retryAfter) {
            // Popin's words may repeat what was typed, so they stay out of the exception's message.
            super("rejected: " + reason + ", HTTP " + httpStatus, null);
            this.reason = reason;
            this.httpStatus = httpStatus;
            this.popinMessage = popinMessage;
            this.fieldMessages = Map.copyOf(fieldMessages);
            this.retryAfter = retryAfter;
        }

        public Reason reason() {
            return reason;
        }

        public int httpStatus() {
            return httpStatus;
        }

        public String popinMessage() {
            return popinMessage;
        }

        public Map<CustomerField, String> fieldMessages() {
            return fieldMessages;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /**
     * The request left, and what Popin did with it cannot be known. For a read there is simply no
     * answer; a capture or schedule may have happened and must not be repeated blindly.
     */
    public static final class Unknown extends PopinFailure {
        /** What came instead of an answer. */
        public enum Reason {
            /** No complete answer in time. */
            TIMEOUT,
            /** The connection broke before the answer was complete. */
            DISCONNECTED,
            /** The server says that it failed or is overloaded (408, 5xx). */
            SERVER_ERROR,
            /** The answer points to another address, which is not followed (3xx). */
            REDIRECTED,
            /** A web page instead of data: a sign-in page of the network, most likely. */
            WEB_PAGE,
            /** An answer that does not read as the documentation says. */
            UNREADABLE,
            /** An answer larger than any sensible one. */
            TOO_LARGE,
            /** The desk stopped waiting after the request had left. */
            CANCELLED,
            /** The program ended before what came of the request was kept. */
            STOPPED
        }

        private final Reason reason;
        private final OptionalInt httpStatus;
        private final Optional<Duration> retryAfter;

        /**
         * @param httpStatus the HTTP status, where one arrived
         * @param retryAfter how long Popin asks to wait
         */
        public Unknown(
                Reason reason,
                OptionalInt httpStatus,
                Optional<Duration> retryAfter,
                @Nullable Throwable cause) {
            super(
                    "unknown: "
                            + reason
                            + (httpStatus.isPresent() ? ", HTTP " + httpStatus.getAsInt() : ""),
                    cause);
            this.reason = reason;
            this.httpStatus = httpStatus;
            this.retryAfter = retryAfter;
        }

        public Unknown(Reason reason, @Nullable Throwable cause) {
            this(reason, OptionalInt.empty(), Optional.empty(), cause);
        }

        public Reason reason() {
            return reason;
        }

        public OptionalInt httpStatus() {
            return httpStatus;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }
}
