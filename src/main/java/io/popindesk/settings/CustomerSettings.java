package io.popindesk.settings;

import io.popindesk.desk.CustomerField;

import java.util.Set;

/**
 * How customers are captured.
 *
 * @param region the desk's own region, two capital letters (ISO 3166-1): whose numbers are typed
 *     without {@code +}
 * @param required details that this desk wants, beside those that Popin cannot do without
 */
public record CustomerSettings(String region, Set<CustomerField> required) {
    /** India, and nothing beyond what Popin wants. */
    public static final CustomerSettings USUAL = new CustomerSettings("IN", Set.of());

    /**
     * @throws IllegalArgumentException when the region is not two capital letters
     */
    public CustomerSettings {
        if (!region.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not an ISO 3166-1 region");
        }
        required = Set.copyOf(required);
    }

    public CustomerSettings withRegion(String chosen) {
        return new CustomerSettings(chosen, required);
    }

    public CustomerSettings withRequired(Set<CustomerField> chosen) {
        return new CustomerSettings(region, chosen);
    }
}
