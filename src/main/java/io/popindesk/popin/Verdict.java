package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads Popin's own word for success, the {@code status} in the body of a 2xx. */
final class Verdict {
    private Verdict() {}

    /**
     * Whether Popin did what it was asked: {@code 1}, {@code "1"}, {@code true}, or nothing at all.
     * Any other plain value is a refusal.
     *
     * @throws UnreadableException when it is neither, such as {@code 1.9}, {@code null} or a list
     */
    static boolean isSuccess(ObjectNode body) throws UnreadableException {
        @Nullable JsonNode status = body.get("status");
        if (status == null) {
            return true;
        }
        if (status.isBoolean()) {
            return status.booleanValue();
        }
        String text =
                Fields.text(status)
                        .map(String::strip)
                        .orElseThrow(() -> UnreadableException.because("no usable status"));
        return text.equals("1") || text.equals("true");
    }
}
