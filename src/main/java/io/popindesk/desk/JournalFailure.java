package io.popindesk.desk;

import org.jspecify.annotations.Nullable;

/**
 * The journal could not keep or tell something. Neither the message nor the causes carry personal
 * data.
 */
public final class JournalFailure extends Exception {
    /** What stood in the way. */
    public enum Reason {
        /** The disk has no room left. */
        FULL,
        /** The place may be read and not written. */
        READ_ONLY,
        /** The place is not there any more, or cannot be reached. */
        LOST,
        /** Another program holds the journal. */
        BUSY,
        /** The attempt has moved on meanwhile; nothing was changed. Read it again. */
        CONFLICT,
        /** The journal's content makes no sense. */
        DAMAGED,
        /** Anything else, such as a broken disk. */
        OTHER
    }

    private final Reason reason;

    public JournalFailure(Reason reason, @Nullable Throwable cause) {
        super("journal: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
