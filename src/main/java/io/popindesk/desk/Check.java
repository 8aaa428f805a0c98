package io.popindesk.desk;

import java.util.Optional;

/** What {@link CustomerRules} says of one typed field. */
public sealed interface Check {

    /**
     * The field may be sent.
     *
     * @param value the text as it will be shown and sent, which may be tidier than what was typed
     * @param hint a likely slip of the fingers, to be offered and never imposed
     */
    record Fine(String value, Optional<FieldHint> hint) implements Check {
        public Fine(String value) {
            this(value, Optional.empty());
        }

        /** Without what was typed, so that it may appear in a log. */
        @Override
        public String toString() {
            return "Fine[…]";
        }
    }

    /** The field cannot be sent as it stands. */
    record Problem(FieldProblem problem) implements Check {}
}
