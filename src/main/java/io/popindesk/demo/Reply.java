package io.popindesk.demo;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, before it is put on the wire.
 *
 * @param status the HTTP status
 * @param headers the headers that are about the answer; those about the connection and its length
 *     are added on sending
 * @param body the text of the body, possibly empty
 */
record Reply(int status, Map<String, String> headers, String body) {
    private static final String TYPE = "Content-Type";

    static Reply json(int status, ObjectNode object) {
        return json(status, Json.text(object));
    }

    static Reply json(int status, String body) {
        return new Reply(status, Map.of(TYPE, "application/json"), body);
    }

    static Reply html(int status, String page) {
        return new Reply(status, Map.of(TYPE, "text/html; charset=utf-8"), page);
    }

    /** Laravel's way of saying what is wrong. */
    static Reply message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    Reply withBody(String other) {
        return new Reply(status, headers, other);
    }

    /** Without the body, which may hold people and links. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
