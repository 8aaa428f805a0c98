package io.popindesk.desk;

import java.util.OptionalInt;

/**
 * Why Popin did not simply do as asked: what a {@link PopinFailure} says, as a value that can be
 * kept and compared.
 */
public sealed interface Cause {

    /** Nothing left this machine. */
    record NotSent(PopinFailure.NotSent.Reason reason) implements Cause {}

    /**
     * Popin turned the request down.
     *
     * @param httpStatus the HTTP status, 2xx where the refusal stood in the body
     * @param words Popin's own words, one plain line, possibly empty
     */
    record Rejected(PopinFailure.Rejected.Reason reason, int httpStatus, String words)
            implements Cause {

        /** Without Popin's words, which may repeat the customer's details. */
        @Override
        public String toString() {
            return "Rejected[" + reason + ", HTTP " + httpStatus + "]";
        }
    }

    /**
     * The request left, and what Popin did with it is not known.
     *
     * @param httpStatus the HTTP status, where one arrived
     */
    record Unknown(PopinFailure.Unknown.Reason reason, OptionalInt httpStatus) implements Cause {}

    /** What a failure says. */
    static Cause of(PopinFailure failure) {
        return switch (failure) {
            case PopinFailure.NotSent e -> new NotSent(e.reason());
            case PopinFailure.Rejected e ->
                    new Rejected(e.reason(), e.httpStatus(), e.popinMessage());
            case PopinFailure.Unknown e -> new Unknown(e.reason(), e.httpStatus());
        };
    }
}
