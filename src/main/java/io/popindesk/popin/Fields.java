package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads single fields the way PHP may have written them. */
final class Fields {
    private Fields() {}

    /**
     * A text, also where it was written as a whole number; empty where the field is missing or
     * anything else. A number with a fraction is nobody's name or id.
     */
    static Optional<String> text(@Nullable JsonNode node) {
        if (node == null) {
            return Optional.empty();
        }
        return node.isString() || node.isIntegralNumber()
                ? Optional.of(node.asString())
                : Optional.empty();
    }

    /** The elements of a list; PHP writes one with gaps as an object. */
    static Optional<Collection<JsonNode>> list(@Nullable JsonNode node) {
        return node != null && node.isContainer() ? Optional.of(node.values()) : Optional.empty();
    }

    /** Every text in a text or a list of texts. */
    static List<String> texts(JsonNode node) {
        return list(node).orElse(List.of(node)).stream()
                .flatMap(element -> text(element).stream())
                .toList();
    }
}
