package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON as Popin writes and reads it: UTF-8, judged by its content and not by what the headers call
 * it. Answers become trees, because binding them to records would hide what PHP does to them; but a
 * list of thousands is read as it streams by.
 */
final class Json {
    private static final int DEEPEST = 32;
    private static final int A_TAG = "<br".length();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Stands in a decoded text for what is no UTF-8. */
    private static final char REPLACEMENT = '\ufffd';

    private final JsonFactory factory =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private @Nullable JsonMapper mapper;

    /** Made when it is needed: a list of slots does without, and is what the desk begins with. */
    private synchronized JsonMapper mapper() {
        if (mapper == null) {
            mapper =
                    JsonMapper.builder(factory)
                            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .build();
        }
        return mapper;
    }

    /** Takes in one value as it streams by. */
    @FunctionalInterface
    interface ValueReader {
        /**
         * Reads the value to its end.
         *
         * @param parser stands on the first token of the value, and afterwards on its last
         * @param body the whole answer; byte offsets of the parser, if it has any, are places in it
         */
        void read(JsonParser parser, byte[] body);
    }

    /** An object of strings, numbers, truth values and such objects, in the map's order. */
    byte[] write(Map<String, ?> fields) {
        return mapper().writeValueAsBytes(fields);
    }

    /**
     * Reads an object, the only thing that Popin answers with.
     *
     * @throws UnreadableException for anything else
     */
    ObjectNode object(byte[] body) throws UnreadableException {
        String text = text(body);
        refuseWebPage(text);
        try {
            JsonNode tree = mapper().readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw UnreadableException.because("no object: " + tree.getNodeType());
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads an object of which one field may be too large for a tree.
     *
     * @param large the name of that field
     * @param reader given the field's value, if there is one; what is returned lacks the field
     * @throws UnreadableException for anything but an object; the reader may have been called
     */
    ObjectNode object(byte[] body, String large, ValueReader reader) throws UnreadableException {
        try (JsonParser parser = parser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw UnreadableException.because("no object");
            }
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(large)) {
                    reader.read(parser, body);
                } else {
                    fields.set(name, value(parser));
                }
            }
            if (parser.nextToken() != null) {
                throw UnreadableException.because("more than an object");
            }
            return fields;
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** Its message quotes the answer. */
    private static UnreadableException unreadable(JacksonException e) {
        return UnreadableException.because(e.getClass().getSimpleName());
    }

    /**
     * Bytes are read faster than characters. But Jackson guesses at their encoding, and is strict
     * about UTF-8 in its own way, so it is given nothing but ASCII, and none of that zero.
     */
    private JsonParser parser(byte[] body) throws UnreadableException {
        ObjectReadContext context = ObjectReadContext.empty();
        if (Ascii.isWhole(body)) {
            refuseWebPage(Ascii.start(body, A_TAG));
            return factory.createParser(context, body);
        }
        String text = text(body);
        refuseWebPage(text);
        return factory.createParser(context, text);
    }

    /** The same node as a tree's reader makes, which takes long to set up for a text. */
    private JsonNode value(JsonParser parser) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NUMBER_INT -> wholeNumber(parser);
            default -> tree(parser);
        };
    }

    private JsonNode wholeNumber(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.INT
                ? JsonNodeFactory.instance.numberNode(parser.getIntValue())
                : tree(parser);
    }

    /** Other fields may follow the value. */
    private JsonNode tree(JsonParser parser) {
        return mapper().reader()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(parser);
    }

    private static String text(byte[] body) throws UnreadableException {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(body)) {
            throw UnreadableException.because("not UTF-8");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Tells a replacement character that was sent from one that stands for broken bytes. */
    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A page starts with a tag; a line break in front of the data is a warning by PHP. */
    private static void refuseWebPage(String text) throws UnreadableException {
        String start = text.stripLeading();
        if (start.startsWith("<") && !start.startsWith("<br")) {
            throw UnreadableException.webPage();
        }
    }
}
