package io.popindesk.settings;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.List;

/** The JSON of files that a person may have edited: bounded, and tolerant where that is safe. */
final class SettingsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private SettingsJson() {}

    /**
     * The object that stands in a file, be it in UTF-8 with or without a byte order mark, or in
     * UTF-16.
     *
     * @param problems where it is noted that a name stands there twice
     * @throws IOException when it is none
     */
    static ObjectNode parse(byte[] bytes, List<FieldProblem> problems) throws IOException {
        ObjectNode object = parse(bytes);
        if (!isOnce(bytes)) {
            problems.add(new FieldProblem("", FieldProblem.Kind.TWICE));
        }
        return object;
    }

    private static ObjectNode parse(byte[] bytes) throws IOException {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IOException("not JSON", e);
        }
        throw new IOException("not an object");
    }

    /** Whether what can be read at all can be read as well where each name may stand there once. */
    private static boolean isOnce(byte[] bytes) {
        try {
            MAPPER.reader()
                    .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .readTree(bytes);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode object) {
        return MAPPER.writeValueAsBytes(object);
    }
}
