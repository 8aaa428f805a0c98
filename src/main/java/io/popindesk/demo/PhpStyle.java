package io.popindesk.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.Map;

/**
 * What PHP makes of JSON: a list that has lost entries on the way becomes an object with the old
 * positions as keys, an empty one stays a list, and numbers come as texts.
 */
final class PhpStyle {
    private PhpStyle() {}

    /** The same answer, PHP style; one that is not a JSON object stays as it is. */
    static Reply rewrite(Reply reply) {
        return Json.read(reply.body())
                .map(object -> reply.withBody(Json.text(members(object))))
                .orElse(reply);
    }

    private static JsonNode value(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> members(object);
            case ArrayNode array when !array.isEmpty() -> listWithGaps(array);
            default -> node.isNumber() ? StringNode.valueOf(node.asString()) : node;
        };
    }

    private static ObjectNode members(ObjectNode object) {
        ObjectNode rewritten = Json.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            rewritten.set(member.getKey(), value(member.getValue()));
        }
        return rewritten;
    }

    /** As if the first of every three entries had been filtered out: keys 1, 2, 4, 5, 7, … */
    private static ObjectNode listWithGaps(ArrayNode array) {
        ObjectNode rewritten = Json.object();
        int key = 0;
        for (JsonNode entry : array) {
            key += key % 3 == 2 ? 2 : 1;
            rewritten.set(Integer.toString(key), value(entry));
        }
        return rewritten;
    }
}
