package io.popindesk.ui;

import io.popindesk.desk.Cause;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;

/** Says in one plain sentence why something did not go as hoped. */
public final class FailureWords {
    private final Texts texts;

    public FailureWords(Texts texts) {
        this.texts = texts;
    }

    /** The cause, without what it means for a booking. */
    public String cause(PopinFailure failure) {
        return cause(Cause.of(failure));
    }

    /** The cause, without what it means for a booking. */
    public String cause(Cause cause) {
        return switch (cause) {
            case Cause.NotSent e -> texts.get("failure.notSent." + e.reason());
            case Cause.Rejected e -> rejection(e);
            case Cause.Unknown e -> texts.get("failure.unknown." + e.reason());
        };
    }

    /** Why the journal could not be written or read. */
    public String cause(JournalFailure failure) {
        return texts.get("failure.journal." + failure.reason());
    }

    /** Popin's own words where it gave any, quoted; ours otherwise. */
    private String rejection(Cause.Rejected refusal) {
        return switch (refusal.reason()) {
            case KEYS, ADDRESS -> texts.get("failure.rejected." + refusal.reason());
            case DETAILS, TOO_MANY, OTHER ->
                    refusal.words().isEmpty()
                            ? texts.get("failure.rejected." + refusal.reason())
                            : texts.get("failure.popinSaid", refusal.words());
        };
    }
}
