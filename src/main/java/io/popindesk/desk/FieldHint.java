package io.popindesk.desk;

/**
 * What was probably meant by a text that is fine in itself.
 *
 * @param suggestion the whole corrected text, ready to take the place of what was typed
 */
public record FieldHint(String suggestion) {

    /** Without the text, so that it may appear in a log. */
    @Override
    public String toString() {
        return "FieldHint[…]";
    }
}
