package io.popindesk.demo;

import java.util.Map;
import java.util.Optional;

/**
 * A request, read to its end.
 *
 * @param method the HTTP method
 * @param path the path, without a query
 * @param headers by name in any case; one that came several times is joined by commas
 * @param body the body, possibly empty
 * @param keepAlive whether the client would use the connection again
 */
record Request(
        String method, String path, Map<String, String> headers, String body, boolean keepAlive) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Without headers and body, which hold keys and people. */
    @Override
    public String toString() {
        return "Request[" + method + "]";
    }
}
