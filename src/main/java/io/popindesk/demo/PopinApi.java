package io.popindesk.demo;

import io.popindesk.desk.ApiRevision;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The three calls, as Popin documents them. What that leaves open is answered the way Laravel
 * would, except that a body which is no JSON object gets a 400 of its own, since people use this to
 * find their mistakes.
 */
final class PopinApi {
    static final String SLOT_GONE = "Slot not available";

    private final Shop shop;
    private final RequestChecks checks;
    private final Set<ApiRevision> revisions;

    /**
     * @param revisions the descriptions that a capture may follow
     */
    PopinApi(Shop shop, RequestChecks checks, Set<ApiRevision> revisions) {
        this.shop = shop;
        this.checks = checks;
        this.revisions = revisions;
    }

    Reply answer(Endpoint endpoint, Request request) {
        return checks.refusal(endpoint, request)
                .orElseGet(
                        () ->
                                switch (endpoint) {
                                    case CAPTURE -> withBody(request, this::capture);
                                    case SLOTS -> slots();
                                    case SCHEDULE -> withBody(request, this::schedule);
                                });
    }

    /** The answer of a 2xx that did not do what was asked. */
    static Reply refusal(String message) {
        return Reply.json(200, Json.object().put("status", 0).put("message", message));
    }

    private interface BodyHandler {
        Reply answer(ObjectNode body);
    }

    private static Reply withBody(Request request, BodyHandler handler) {
        return Json.read(request.body())
                .map(handler::answer)
                .orElseGet(() -> Reply.message(400, "The body is not a JSON object."));
    }

    private Reply capture(ObjectNode body) {
        CaptureRules rules = CaptureRules.of(body, revisions);
        Map<String, String> errors = rules.errors(body);
        if (!errors.isEmpty()) {
            return invalid(errors);
        }
        DemoCapture capture = shop.capture(rules.customer(body), rules.extras(body));
        return Reply.json(
                200,
                Json.object()
                        .put("status", 1)
                        .put("customer_id", capture.customerId())
                        .put("url", capture.joinUrl().toString())
                        .put("message", "User captured successfully"));
    }

    private Reply slots() {
        ObjectNode answer = Json.object();
        ArrayNode availability = answer.putArray("availability");
        for (Calendar.Day day : shop.days()) {
            ObjectNode entry = availability.addObject();
            entry.put("date", WireFormat.date(day.date()));
            ArrayNode slots = entry.putArray("slots");
            day.times().forEach(time -> slots.add(WireFormat.time(time)));
        }
        answer.put("slotDiff", Timetable.STEP).put("timezone", shop.zone().getId());
        return Reply.json(200, answer);
    }

    private Reply schedule(ObjectNode body) {
        Optional<String> customerId = text(body, "customer_id");
        Optional<String> time = text(body, "time");
        if (customerId.isEmpty()) {
            return invalid(Map.of("customer_id", "The customer id field is required."));
        }
        if (time.isEmpty()) {
            return invalid(Map.of("time", "The time field is required."));
        }
        return switch (shop.schedule(customerId.get(), time.get())) {
            case BOOKED ->
                    Reply.json(
                            200,
                            Json.object()
                                    .put("status", 1)
                                    .put("message", "Call scheduled successfully"));
            case CUSTOMER_UNKNOWN -> refusal("Customer not found");
            case SLOT_GONE -> refusal(SLOT_GONE);
        };
    }

    private static Optional<String> text(ObjectNode body, String field) {
        return Optional.ofNullable(body.get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(value -> !value.isBlank());
    }

    private static Reply invalid(Map<String, String> errors) {
        ObjectNode answer = Json.object().put("message", CaptureRules.INVALID);
        ObjectNode fields = answer.putObject("errors");
        errors.forEach((field, error) -> fields.putArray(field).add(error));
        return Reply.json(422, answer);
    }
}
