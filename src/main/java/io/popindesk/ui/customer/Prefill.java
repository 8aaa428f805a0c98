package io.popindesk.ui.customer;

import io.popindesk.desk.CustomerField;

/**
 * What stands in a field before anybody has typed anything. It is what most customers of the desk
 * have; it is marked, because this one may not.
 *
 * @param value not blank
 * @param source where it is from
 */
public record Prefill(CustomerField field, String value, Source source) {

    /** Where a value is from that nobody has typed for this customer. */
    public enum Source {
        LAST_CUSTOMER,
        SETTINGS
    }

    /** Without what a customer gave. */
    @Override
    public String toString() {
        return "Prefill[" + field + ", " + source + "]";
    }
}
