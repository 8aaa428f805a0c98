package io.popindesk.desk;

/**
 * Popin's name for a captured customer. Opaque to the desk and, being easily turned back into a
 * small number, not shown around.
 *
 * @param value the text as Popin sent it, never empty
 */
public record CustomerId(String value) {
    public CustomerId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a customer id is never empty");
        }
    }

    @Override
    public String toString() {
        return "CustomerId[…]";
    }
}
