package io.popindesk.demo;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Something that goes wrong with one call. Each has a text form for people, such as {@code hang} or
 * {@code status:503:retry-after=3}; {@link #parse} and {@link #text} turn one into the other.
 */
public sealed interface Fault {

    /** Whether a fault strikes before or after the request has been carried out. */
    enum Moment {
        /** What was asked for does not happen, or with {@link Delay} only happens late. */
        BEFORE,
        /** What was asked for has happened; only the answer suffers. */
        AFTER
    }

    /** What the body of a {@link Status} looks like. */
    enum Format {
        JSON,
        HTML
    }

    /** A wait, then the usual answer. {@code delay:3s}, {@code delay-after:3s} */
    record Delay(Moment moment, Duration time) implements Fault {}

    /** No answer for as long as the client stays connected. {@code hang}, {@code hang-after} */
    record Hang(Moment moment) implements Fault {}

    /** A connection reset (RST) in place of an answer. {@code reset}, {@code reset-after} */
    record Reset(Moment moment) implements Fault {}

    /** An orderly close (FIN) in place of an answer. {@code close}, {@code close-after} */
    record Close(Moment moment) implements Fault {}

    /** The usual answer, one byte at a time, with a pause before each. {@code drip:200ms} */
    record Drip(Duration interval) implements Fault {}

    /** The usual answer, closed in the middle of its body. {@code truncate} */
    record Truncate() implements Fault {}

    /**
     * Another HTTP status, with a body as Laravel would write it. {@code status:503}, {@code
     * status:503:retry-after=3:html:after}, {@code status:302:location=http://127.0.0.1:9/}
     *
     * @param code 200 to 599
     * @param format JSON or HTML
     * @param moment whether the request is carried out all the same
     * @param retryAfter the value of {@code Retry-After}: seconds or an HTTP date
     * @param location the value of {@code Location}
     */
    record Status(
            int code,
            Format format,
            Moment moment,
            Optional<String> retryAfter,
            Optional<URI> location)
            implements Fault {
        public Status {
            if (code < 200 || code > 599) {
                throw new IllegalArgumentException("a status is a number from 200 to 599");
            }
            if (!retryAfter.stream().allMatch(Status::isPrintable)) {
                throw new IllegalArgumentException("retry-after is one line of plain characters");
            }
        }

        /** The usual body of that status, not carried out, without further headers. */
        public Status(int code) {
            this(code, usualFormat(code), Moment.BEFORE, Optional.empty(), Optional.empty());
        }

        /** Laravel words client errors as JSON; what fails in front of it comes as a web page. */
        static Format usualFormat(int code) {
            return code >= 400 && code < 500 ? Format.JSON : Format.HTML;
        }

        private static boolean isPrintable(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 127);
        }
    }

    /** The sign-in page of a network, with status 200, in place of an answer. {@code portal} */
    record Portal() implements Fault {}

    /** Status 200 with {@code "status": 0} and a message. {@code refuse:Slot not available} */
    record Refusal(String message) implements Fault {}

    /** The usual answer with lists as objects and numbers as texts. {@code php-lists} */
    record PhpLists() implements Fault {}

    /**
     * A JSON answer of {@code bytes} bytes whose length is not announced. {@code huge:200MB}
     *
     * @param bytes length of the body, at least {@link #SHORTEST}
     */
    record Huge(long bytes) implements Fault {
        /** Enough for the JSON around the padding. */
        public static final long SHORTEST = 1024;

        public Huge {
            if (bytes < SHORTEST) {
                throw new IllegalArgumentException("a huge body has at least 1KB");
            }
        }
    }

    /** Status 200 and not a byte of body, although the request was carried out. {@code empty} */
    record Empty() implements Fault {}

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is not one; the message says what is wrong, in words
     *     for a person
     */
    static Fault parse(String text) {
        return FaultText.parse(text);
    }

    /** The text form, which {@link #parse} reads back as an equal fault. */
    default String text() {
        return FaultText.of(this);
    }
}
