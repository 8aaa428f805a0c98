package io.popindesk.demo;

import tools.jackson.databind.node.ObjectNode;

/** The answer that a status fault gives, worded as Laravel words it. */
final class StatusReply {
    private StatusReply() {}

    static Reply of(Fault.Status status) {
        Reply reply =
                switch (status.format()) {
                    case JSON -> Reply.json(status.code(), body(status.code()));
                    case HTML -> Reply.html(status.code(), Pages.error(status.code()));
                };
        return withLocation(withRetryAfter(reply, status), status);
    }

    private static Reply withRetryAfter(Reply reply, Fault.Status status) {
        return status.retryAfter().map(value -> reply.with("Retry-After", value)).orElse(reply);
    }

    private static Reply withLocation(Reply reply, Fault.Status status) {
        return status.location()
                .map(value -> reply.with("Location", value.toASCIIString()))
                .orElse(reply);
    }

    private static ObjectNode body(int code) {
        ObjectNode body = Json.object().put("message", message(code));
        if (code == 422) {
            body.putObject("errors").putArray("mobile").add("The mobile format is invalid.");
        }
        return body;
    }

    private static String message(int code) {
        return switch (code) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthenticated.";
            case 403 -> "This action is unauthorized.";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Payload Too Large";
            case 415 -> "Unsupported Media Type";
            case 419 -> "CSRF token mismatch.";
            case 422 -> CaptureRules.INVALID;
            case 429 -> "Too Many Attempts.";
            case 503 -> "Service Unavailable";
            default -> code < 400 ? "" : "Server Error";
        };
    }
}
