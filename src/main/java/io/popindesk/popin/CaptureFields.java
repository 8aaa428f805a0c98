package io.popindesk.popin;

import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a capture sends, by the names of either revision of Popin's documentation. */
final class CaptureFields {
    private CaptureFields() {}

    static Map<String, Object> of(Customer customer, PopinSetUp setUp) {
        return switch (setUp.revision()) {
            case DEVELOPER_HUB -> developerHub(customer);
            case HELP_CENTRE -> helpCentre(customer, setUp.extras());
        };
    }

    /** All five, whatever they are: this revision knows of no detail that may be left out. */
    private static Map<String, Object> developerHub(Customer customer) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", customer.name());
        fields.put("mobile", customer.mobile());
        fields.put("email", customer.email());
        fields.put("group", customer.group());
        fields.put("pin_code", customer.pinCode());
        return fields;
    }

    /** What is empty is left out: Popin would take an empty text for a value that is wrong. */
    private static Map<String, Object> helpCentre(Customer customer, CaptureExtras extras) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", customer.name());
        fields.put("mobile", customer.mobile());
        putUnlessEmpty(fields, "email", customer.email());
        putUnlessEmpty(fields, "group", customer.group());
        putUnlessEmpty(fields, "pincode", customer.pinCode());
        // A number with a plus names its country itself, and it is another one than the desk's.
        putUnlessEmpty(
                fields, "country", customer.mobile().startsWith("+") ? "" : extras.country());
        if (!extras.agent().isEmpty()) {
            fields.put("agent", Long.valueOf(extras.agent()));
        }
        if (!extras.nativeLink()) {
            fields.put("native", false);
        }
        if (!extras.campaign().isEmpty()) {
            fields.put("campaign", extras.campaign());
        }
        return fields;
    }

    private static void putUnlessEmpty(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
