package io.popindesk.settings;

import io.popindesk.desk.CustomerField;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.EnumSet;
import java.util.Set;

/** How customers are captured, as JSON. */
final class CustomerFormat {
    private CustomerFormat() {}

    static CustomerSettings read(Fields from) {
        return new CustomerSettings(region(from), required(from));
    }

    private static String region(Fields from) {
        String region = from.text("region", CustomerSettings.USUAL.region());
        if (region.matches("[A-Z]{2}")) {
            return region;
        }
        from.note("region", FieldProblem.Kind.UNKNOWN);
        return CustomerSettings.USUAL.region();
    }

    private static Set<CustomerField> required(Fields from) {
        Set<CustomerField> required = EnumSet.noneOf(CustomerField.class);
        for (JsonNode name : from.list("required")) {
            String text = name.isString() ? name.stringValue() : null;
            Fields.constant(text, CustomerField.class)
                    .ifPresentOrElse(
                            required::add, () -> from.note("required", FieldProblem.Kind.UNKNOWN));
        }
        return required;
    }

    static void write(CustomerSettings value, ObjectNode into) {
        into.put("region", value.region());
        ArrayNode required = into.putArray("required");
        value.required().stream().sorted().forEach(field -> required.add(Fields.name(field)));
    }
}
