package io.popindesk.ui.customer;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.CustomerField;

import java.util.List;

/**
 * Whom the person may be typing in.
 *
 * @param field where they are typing
 * @param known people who were here before, the likeliest first; at least one
 */
public record Offer(CustomerField field, List<Acquaintance> known) {
    public Offer {
        known = List.copyOf(known);
    }
}
