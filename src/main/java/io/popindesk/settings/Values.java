package io.popindesk.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
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

    static int whole(ObjectNode from, String field, int least, int most, int usual) {
        JsonNode found = from.get(field);
        if (found == null || !found.isIntegralNumber() || !found.canConvertToInt()) {
            return usual;
        }
        int value = found.intValue();
        return value >= least && value <= most ? value : usual;
    }

    static boolean truth(ObjectNode from, String field, boolean usual) {
        return from.get(field) instanceof BooleanNode found ? found.booleanValue() : usual;
    }

    /** The object in a field; an empty one where there is none. */
    static ObjectNode object(ObjectNode from, String field) {
        return from.get(field) instanceof ObjectNode object ? object : from.objectNode();
    }

    /** The object in a field, to be written to, with what stands in it already. */
    static ObjectNode objectIn(ObjectNode into, String field) {
        return into.get(field) instanceof ObjectNode object ? object : into.putObject(field);
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
