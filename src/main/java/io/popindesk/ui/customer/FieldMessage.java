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

    /** Whether the field has to be mended before anything is sent. */
    public enum Kind {
        PROBLEM,
        HINT
    }
}
