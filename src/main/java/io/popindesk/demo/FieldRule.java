package io.popindesk.demo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What one field of a capture request must be. */
@FunctionalInterface
interface FieldRule {
    /** Any text that is not empty. */
    Pattern ANYTHING = Pattern.compile("(?s).{1,255}");

    Pattern MOBILE = Pattern.compile("\\+?[0-9]{7,15}");
    Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
    Pattern PIN_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{2,11}");
    Pattern CALLING_CODE = Pattern.compile("[0-9]{1,4}");

    /**
     * What is wrong, in Laravel's words; empty when nothing is.
     *
     * @param words the name of the field as people read it
     * @param value null where the field is not there
     */
    Optional<String> error(String words, @Nullable JsonNode value);

    /** A text that has to be there. */
    static FieldRule required(Pattern form) {
        return (words, value) ->
                value == null || value.isNull() || isBlank(value)
                        ? Optional.of("The " + words + " field is required.")
                        : text(words, value, form);
    }

    /** A text that may be left out, but not be empty. */
    static FieldRule optional(Pattern form) {
        return (words, value) -> {
            if (value == null) {
                return Optional.empty();
            }
            return isBlank(value)
                    ? Optional.of("The " + words + " field must have a value.")
                    : text(words, value, form);
        };
    }

    /**
     * Something else that may be left out.
     *
     * @param complaint how the sentence about a wrong one ends
     */
    static FieldRule optional(Predicate<JsonNode> fits, String complaint) {
        return (words, value) ->
                value == null || fits.test(value)
                        ? Optional.empty()
                        : Optional.of("The " + words + " " + complaint);
    }

    private static Optional<String> text(String words, JsonNode value, Pattern form) {
        if (!value.isString()) {
            return Optional.of("The " + words + " must be a string.");
        }
        return form.matcher(value.stringValue()).matches()
                ? Optional.empty()
                : Optional.of("The " + words + " format is invalid.");
    }

    private static boolean isBlank(JsonNode value) {
        return value.isString() && value.stringValue().isBlank();
    }
}
