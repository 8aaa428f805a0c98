package io.popindesk.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What every call must bring: both keys, and the readiness to take JSON. */
final class RequestChecks {
    private static final Set<String> JSON_RANGES =
            Set.of("application/json", "application/*", "*/*");

    private final String apiKey;
    private final String sellerToken;

    RequestChecks(String apiKey, String sellerToken) {
        this.apiKey = apiKey;
        this.sellerToken = sellerToken;
    }

    /** The answer to a request that lacks something; nothing when it may go on. */
    Optional<Reply> refusal(Endpoint endpoint, Request request) {
        if (!holds(request, "X-API-KEY", apiKey) || !holds(request, "X-TOKEN", sellerToken)) {
            return Optional.of(Reply.message(401, "Unauthenticated."));
        }
        if (!acceptsJson(request)) {
            return Optional.of(Reply.message(406, "Send the header Accept: application/json."));
        }
        if (endpoint.method().equals("POST") && !isJson(request)) {
            return Optional.of(
                    Reply.message(415, "Send JSON, with Content-Type: application/json."));
        }
        return Optional.empty();
    }

    private static boolean holds(Request request, String header, String expected) {
        return request.header(header).filter(expected::equals).isPresent();
    }

    /** The documentation asks for the type by name; {@code *}{@code /*} is what curl sends. */
    private static boolean acceptsJson(Request request) {
        return Arrays.stream(request.header("Accept").orElse("").split(",", -1))
                .anyMatch(range -> JSON_RANGES.contains(withoutParameters(range)));
    }

    private static boolean isJson(Request request) {
        return request.header("Content-Type")
                .filter(type -> withoutParameters(type).equals("application/json"))
                .isPresent();
    }

    private static String withoutParameters(String type) {
        int semicolon = type.indexOf(';');
        String bare = semicolon < 0 ? type : type.substring(0, semicolon);
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
