package io.popindesk.popin;

import java.util.Optional;

/**
 * What came back for one request. Not a record, because it must not print its body.
 *
 * <p>The body is complete for a 2xx; for any other status it is empty where it could not be read,
 * since the status alone says enough.
 */
final class Answer {
    private final int status;
    private final Optional<String> retryAfter;
    private final byte[] body;

    Answer(int status, Optional<String> retryAfter, byte[] body) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    int status() {
        return status;
    }

    boolean isSuccess() {
        return isSuccess(status);
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** The text of the {@code Retry-After} header. */
    Optional<String> retryAfter() {
        return retryAfter;
    }

    /** The bytes themselves, not a copy. */
    byte[] body() {
        return body;
    }
}
