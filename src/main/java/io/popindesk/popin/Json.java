package io.popindesk.popin;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON as Popin writes and reads it: UTF-8, judged by its content and not by what the headers call
 * it. Answers become trees, because binding them to records would hide what PHP does to them.
 */
final class Json {
    private static final int DEEPEST = 32;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final JsonMapper mapper =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** An object of strings, numbers, truth values and such objects, in the map's order. */
    byte[] write(Map<String, ?> fields) {
        return mapper.writeValueAsBytes(fields);
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
            JsonNode tree = mapper.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw UnreadableException.because("no object: " + tree.getNodeType());
        } catch (JacksonException e) {
            // Its message quotes the answer.
            throw UnreadableException.because(e.getClass().getSimpleName());
        }
    }

    private static String text(byte[] body) throws UnreadableException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UnreadableException.because("not UTF-8");
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
