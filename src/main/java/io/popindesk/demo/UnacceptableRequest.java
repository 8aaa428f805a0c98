package io.popindesk.demo;

/** A request that cannot be read; the connection is of no further use. */
final class UnacceptableRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * @param status the HTTP status that says so
     * @param message what is wrong, in words for a person
     */
    UnacceptableRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
