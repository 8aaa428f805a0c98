package io.popindesk.demo;

import tools.jackson.databind.node.ObjectNode;

/**
 * Changes the faults of a running service: {@code GET /demo/faults} lists them, {@code PUT
 * /demo/faults/schedule} with a fault's text form as the body arms one, and {@code DELETE} on the
 * same address, or on the list, clears. Needs no keys: it is reached from this machine only.
 */
final class FaultControl {
    static final String PATH = "/demo/faults";

    private final Faults faults;

    FaultControl(Faults faults) {
        this.faults = faults;
    }

    /**
     * @param subPath what follows {@link #PATH}
     */
    Reply answer(String subPath, Request request) {
        if (subPath.isEmpty()) {
            return answerForAll(request.method());
        }
        return Endpoint.ofWord(subPath.substring(1))
                .map(endpoint -> answerForOne(endpoint, request))
                .orElseGet(() -> Reply.message(404, "The endpoints are capture, slots, schedule."));
    }

    private Reply answerForAll(String method) {
        return switch (method) {
            case "GET" -> list();
            case "DELETE" -> {
                faults.clear();
                yield list();
            }
            default -> Site.wrongMethod(method, "GET, DELETE");
        };
    }

    private Reply answerForOne(Endpoint endpoint, Request request) {
        return switch (request.method()) {
            case "PUT" -> arm(endpoint, request.body());
            case "DELETE" -> {
                faults.clear(endpoint);
                yield list();
            }
            default -> Site.wrongMethod(request.method(), "PUT, DELETE");
        };
    }

    private Reply arm(Endpoint endpoint, String text) {
        try {
            faults.arm(endpoint, text);
            return list();
        } catch (IllegalArgumentException e) {
            return Reply.message(400, String.valueOf(e.getMessage()));
        }
    }

    private Reply list() {
        ObjectNode list = Json.object();
        for (Endpoint endpoint : Endpoint.values()) {
            list.put(endpoint.word(), faults.text(endpoint));
        }
        return Reply.json(200, list);
    }
}
