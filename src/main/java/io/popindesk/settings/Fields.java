package io.popindesk.settings;

import io.popindesk.settings.FieldProblem.Kind;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of an object one by one. What is not as it has to be is as usual, and noted;
 * what is missing is as usual, and nothing to tell of.
 */
final class Fields {
    /** Enough for anything that a person types into a settings screen. */
    private static final int LONGEST = 4_000;

    private static final int MOST = 1_000;

    private final ObjectNode from;
    private final String path;
    private final List<FieldProblem> problems;

    private Fields(ObjectNode from, String path, List<FieldProblem> problems) {
        this.from = from;
        this.path = path;
        this.problems = problems;
    }

    /**
     * The fields of a whole file.
     *
     * @param problems where what is wrong is noted
     */
    static Fields of(ObjectNode from, List<FieldProblem> problems) {
        return new Fields(from, "", problems);
    }

    /** Notes what is wrong with a field. */
    void note(String field, Kind kind) {
        problems.add(new FieldProblem(path + field, kind));
    }

    String text(String field, String usual) {
        JsonNode found = from.get(field);
        if (found == null) {
            return usual;
        }
        if (!found.isString()) {
            note(field, Kind.WRONG_TYPE);
            return usual;
        }
        if (found.stringValue().length() > LONGEST) {
            note(field, Kind.TOO_LONG);
            return usual;
        }
        return found.stringValue();
    }

    /** A text that has to look like something; an empty one where it does not. */
    String matching(String field, String pattern, Kind otherwise) {
        String text = text(field, "");
        if (text.matches(pattern)) {
            return text;
        }
        note(field, otherwise);
        return "";
    }

    double number(String field, double least, double most, double usual) {
        JsonNode found = from.get(field);
        if (found == null) {
            return usual;
        }
        if (!found.isNumber()) {
            note(field, Kind.WRONG_TYPE);
            return usual;
        }
        double value = found.doubleValue();
        if (value >= least && value <= most) {
            return value;
        }
        note(field, Kind.OUT_OF_RANGE);
        return usual;
    }

    int whole(String field, int least, int most, int usual) {
        JsonNode found = from.get(field);
        if (found != null && found.isNumber() && !found.isIntegralNumber()) {
            // A number beyond all bounds need not be exact to be wrong.
            boolean inBounds = found.doubleValue() >= least && found.doubleValue() <= most;
            note(field, inBounds ? Kind.WRONG_TYPE : Kind.OUT_OF_RANGE);
            return usual;
        }
        return (int) number(field, least, most, usual);
    }

    boolean truth(String field, boolean usual) {
        JsonNode found = from.get(field);
        if (found == null) {
            return usual;
        }
        if (!found.isBoolean()) {
            note(field, Kind.WRONG_TYPE);
            return usual;
        }
        return found.booleanValue();
    }

    /** The object in a field; an empty one where there is none. */
    Fields object(String field) {
        JsonNode found = from.get(field);
        if (found != null && !found.isObject()) {
            note(field, Kind.WRONG_TYPE);
        }
        ObjectNode object = found instanceof ObjectNode there ? there : from.objectNode();
        return new Fields(object, path + field + ".", problems);
    }

    /** The texts in an object, by their names, in their order; what is no text is left out. */
    Map<String, String> texts(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        Fields all = object(field);
        for (String name : all.from.propertyNames()) {
            int before = problems.size();
            String text = all.text(name, "");
            if (problems.size() == before && texts.size() < MOST) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    /**
     * What stands in a list of objects.
     *
     * @param reading what one of them is; empty where it is nothing, which is noted
     */
    <T> List<T> objects(String field, Function<Fields, Optional<T>> reading) {
        List<T> values = new ArrayList<>();
        int place = 0;
        for (JsonNode one : list(field)) {
            String where = field + "[" + place++ + "]";
            if (one instanceof ObjectNode object) {
                reading.apply(new Fields(object, path + where + ".", problems))
                        .ifPresent(values::add);
            } else {
                note(where, Kind.WRONG_TYPE);
            }
        }
        return values;
    }

    /** What stands in a list; an empty one where there is none, or one without end. */
    List<JsonNode> list(String field) {
        JsonNode found = from.get(field);
        if (found == null) {
            return List.of();
        }
        if (!(found instanceof ArrayNode all)) {
            note(field, Kind.WRONG_TYPE);
            return List.of();
        }
        if (all.size() > MOST) {
            note(field, Kind.TOO_LONG);
            return List.of();
        }
        return all.valueStream().toList();
    }

    /** One of the constants, written in small letters. */
    <E extends Enum<E>> E one(String field, Class<E> kind, E usual) {
        String text = text(field, name(usual));
        return constant(text, kind)
                .orElseGet(
                        () -> {
                            note(field, Kind.UNKNOWN);
                            return usual;
                        });
    }

    /** The constant that is written like this. */
    static <E extends Enum<E>> Optional<E> constant(@Nullable String text, Class<E> kind) {
        for (E constant : kind.getEnumConstants()) {
            if (text != null && constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The object in a field, to be written to, with what stands in it already. */
    static ObjectNode objectIn(ObjectNode into, String field) {
        return into.get(field) instanceof ObjectNode object ? object : into.putObject(field);
    }
}
