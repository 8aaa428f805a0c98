package io.popindesk.settings;

import io.popindesk.desk.CustomerField;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.EnumSet;
import java.util.Set;

/** How customers are captured, as JSON. */
final class CustomerFormat {
    private CustomerFormat() {}

    static CustomerSettings read(ObjectNode from) {
        String region = Values.text(from, "region", "");
        return new CustomerSettings(
                region.matches("[A-Z]{2}") ? region : CustomerSettings.USUAL.region(),
                required(from));
    }

    private static Set<CustomerField> required(ObjectNode from) {
        Set<CustomerField> required = EnumSet.noneOf(CustomerField.class);
        if (from.get("required") instanceof ArrayNode names) {
            for (CustomerField field : CustomerField.values()) {
                if (names.valueStream()
                        .anyMatch(
                                name ->
                                        name.isString()
                                                && name.stringValue().equals(Values.name(field)))) {
                    required.add(field);
                }
            }
        }
        return required;
    }

    static void write(CustomerSettings value, ObjectNode into) {
        into.put("region", value.region());
        ArrayNode required = into.putArray("required");
        value.required().stream().sorted().forEach(field -> required.add(Values.name(field)));
    }
}
