package io.popindesk.popin;

/** An answer that does not read as the documentation says. Its message never quotes the answer. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean webPage;

    private UnreadableException(String message, boolean webPage) {
        super(message);
        this.webPage = webPage;
    }

    /**
     * @param what what is wrong, without a word of the answer
     */
    static UnreadableException because(String what) {
        return new UnreadableException(what, false);
    }

    static UnreadableException webPage() {
        return new UnreadableException("a web page", true);
    }

    boolean isWebPage() {
        return webPage;
    }
}
