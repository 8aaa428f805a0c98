package io.popindesk.settings.secrets;

import io.popindesk.settings.secrets.SecretName.Kind;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The file of keys as JSON: how the key is made, and what is sealed by it, in Base64. */
final class KeysFormat {
    static final String NAME = "popin-desk-keys";
    static final int VERSION = 1;

    private final JsonMapper mapper =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(5)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    byte[] write(SealedKeys keys) {
        ObjectNode root = mapper.createObjectNode();
        root.put("format", NAME);
        root.put("version", VERSION);
        root.put("derivation", "PBKDF2-HMAC-SHA256");
        root.put("iterations", keys.iterations());
        root.put("salt", text(keys.salt()));
        root.put("cipher", "AES-256-GCM");
        root.put("check", text(keys.check()));
        ArrayNode secrets = root.putArray("secrets");
        keys.secrets()
                .forEach(
                        (name, content) ->
                                secrets.addObject()
                                        .put("kind", name.kind().name())
                                        .put("place", name.place())
                                        .put("sealed", text(content)));
        return mapper.writeValueAsBytes(root);
    }

    /** What stands there; empty when that is not wholly such a file. */
    Optional<SealedKeys> read(byte[] file) {
        try {
            JsonNode root = mapper.readTree(file);
            if (!root.path("format").stringValue("").equals(NAME)
                    || root.path("version").intValue(0) != VERSION) {
                return Optional.empty();
            }
            byte[] salt = bytes(root, "salt");
            int iterations = root.path("iterations").intValue(0);
            if (!Pbkdf2.isAcceptable(iterations, salt)) {
                return Optional.empty();
            }
            return Optional.of(
                    new SealedKeys(salt, iterations, bytes(root, "check"), secrets(root)));
        } catch (JacksonException | IllegalArgumentException e) {
            // Not JSON, not Base64, no kind of secret that there is.
            return Optional.empty();
        }
    }

    private static Map<SecretName, byte[]> secrets(JsonNode root) {
        Map<SecretName, byte[]> secrets = new LinkedHashMap<>();
        for (JsonNode secret : root.path("secrets")) {
            Kind kind = Kind.valueOf(secret.path("kind").stringValue(""));
            String place = secret.path("place").stringValue("");
            secrets.put(new SecretName(kind, place), bytes(secret, "sealed"));
        }
        return secrets;
    }

    private static byte[] bytes(JsonNode in, String field) {
        return Base64.getDecoder().decode(in.path(field).stringValue(""));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
