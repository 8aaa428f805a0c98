package io.popindesk.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/** Reads single fields; what is not as it has to be is as usual. */
final class Values {
    /** Enough for anything that a person types into a settings screen. */
    private static final int LONGEST = 4_000;

    private Values() {}

    static String text(ObjectNode from, String field, String usual) {
        JsonNode found = from.get(field);
        return found != null && found.isString() && found.stringValue().length() <= LONGEST
                ? found.stringValue()
                : usual;
    }

    static double number(ObjectNode from, String field, double least, double most, double usual) {
        JsonNode found = from.get(field);
        if (found == null || !found.isNumber()) {
            return usual;
        }
        double value = found.doubleValue();
        return value >= least && value <= most ? value : usual;
    }

    /** One of the constants, written in small letters. */
    static <E extends Enum<E>> E one(ObjectNode from, String field, Class<E> kind, E usual) {
        String name = text(from, field, "").toUpperCase(Locale.ROOT);
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return usual;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
