package io.popindesk.settings.secrets;

import org.jspecify.annotations.Nullable;

/** A store of secrets could not do what it was asked. Never tells a secret. */
public final class SecretFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such store on this machine. */
        ABSENT,
        /** It is there and closed, and was not opened. */
        LOCKED,
        /** It did not answer in time; perhaps it shows a question somewhere. */
        SILENT,
        /** The passphrase is another one. */
        WRONG_PASSPHRASE,
        /** What is kept cannot be read any more. */
        DAMAGED,
        /** Anything else. */
        FAILED
    }

    private final Reason reason;

    public SecretFailure(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
