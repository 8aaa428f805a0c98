package io.popindesk.demo;

import io.popindesk.desk.Customer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a capture request must hold: five texts, none empty, each looking like what it names. */
final class CaptureRules {
    static final String INVALID = "The given data was invalid.";

    private static final Pattern ANYTHING = Pattern.compile("(?s).{1,255}");

    /** The five fields with the form of each; the names are those of the developer hub. */
    private static final Map<String, Pattern> FIELDS = fields();

    private CaptureRules() {}

    /** What is wrong, in Laravel's words by field; empty when all is well. */
    static Map<String, String> errors(ObjectNode body) {
        Map<String, String> errors = new LinkedHashMap<>();
        FIELDS.forEach(
                (field, form) ->
                        error(field, form, body.get(field))
                                .ifPresent(error -> errors.put(field, error)));
        return errors;
    }

    /** The customer of a body without errors. */
    static Customer customer(ObjectNode body) {
        return new Customer(
                body.required("mobile").stringValue(),
                body.required("name").stringValue(),
                body.required("email").stringValue(),
                body.required("pin_code").stringValue(),
                body.required("group").stringValue());
    }

    private static Optional<String> error(String field, Pattern form, @Nullable JsonNode value) {
        String words = field.replace('_', ' ');
        if (value == null || value.isNull()) {
            return Optional.of("The " + words + " field is required.");
        }
        if (!value.isString()) {
            return Optional.of("The " + words + " must be a string.");
        }
        if (value.stringValue().isBlank()) {
            return Optional.of("The " + words + " field is required.");
        }
        return form.matcher(value.stringValue()).matches()
                ? Optional.empty()
                : Optional.of("The " + words + " format is invalid.");
    }

    private static Map<String, Pattern> fields() {
        Map<String, Pattern> fields = new LinkedHashMap<>();
        fields.put("name", ANYTHING);
        fields.put("mobile", Pattern.compile("\\+?[0-9]{7,15}"));
        fields.put("email", Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+"));
        fields.put("group", ANYTHING);
        fields.put("pin_code", Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{2,11}"));
        return fields;
    }
}
