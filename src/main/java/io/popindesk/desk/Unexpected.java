package io.popindesk.desk;

/** An exception that nobody foresaw, fit for a log. */
final class Unexpected extends RuntimeException {

    private Unexpected(Throwable cause) {
        super(cause.getClass().getName());
        setStackTrace(cause.getStackTrace());
    }

    /**
     * The same exception by class and place only: its message, and those of its causes, may repeat
     * what was typed or received.
     */
    static Unexpected withoutWords(Throwable unforeseen) {
        return new Unexpected(unforeseen);
    }
}
