package io.popindesk.ui;

import io.popindesk.desk.PopinFailure;

/** Says in one plain sentence why Popin did not answer as hoped. */
public final class FailureWords {
    private final Texts texts;

    public FailureWords(Texts texts) {
        this.texts = texts;
    }

    /** The cause, without what it means for a booking. */
    public String cause(PopinFailure failure) {
        return switch (failure) {
            case PopinFailure.NotSent e -> texts.get("failure.notSent." + e.reason());
            case PopinFailure.Rejected e -> rejection(e);
            case PopinFailure.Unknown e -> texts.get("failure.unknown." + e.reason());
        };
    }

    /** Popin's own words where it gave any, quoted; ours otherwise. */
    private String rejection(PopinFailure.Rejected failure) {
        boolean wordless = failure.popinMessage().isEmpty();
        return switch (failure.reason()) {
            case KEYS, ADDRESS -> texts.get("failure.rejected." + failure.reason());
            case DETAILS, TOO_MANY, OTHER ->
                    wordless
                            ? texts.get("failure.rejected." + failure.reason())
                            : texts.get("failure.popinSaid", failure.popinMessage());
        };
    }
}
