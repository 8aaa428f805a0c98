package io.popindesk.ui.customer;

import java.util.Optional;

/**
 * What stands below a field.
 *
 * @param kind how urgent it is
 * @param text one sentence, in the person's language
 * @param suggestion a better value that the person may take over with one key
 */
public record FieldMessage(Kind kind, String text, Optional<String> suggestion) {

    /** How urgent a message is. */
    public enum Kind {
        /** The field has to be mended before anything is sent. */
        PROBLEM,
        /** The value is probably not what was meant. */
        HINT,
        /** Where the value is from, or what is odd about it. */
        NOTE
    }
}
