package io.popindesk.crash;

import io.popindesk.demo.DemoCapture;
import io.popindesk.demo.DemoSchedule;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;
import io.popindesk.demo.Wiretap;
import io.popindesk.desk.Customer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.util.List;

/**
 * What the service knows: what it did, and what it was asked.
 *
 * @param captures the customers that it registered
 * @param schedules the calls that it booked
 * @param captureRequests the customers of all capture requests that arrived
 * @param scheduleRequests the calls of all schedule requests that arrived
 */
record Books(
        List<DemoCapture> captures,
        List<DemoSchedule> schedules,
        List<Customer> captureRequests,
        List<DemoSchedule> scheduleRequests) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Books of(DemoService service, Wiretap wiretap) {
        return new Books(
                service.captures(),
                service.schedules(),
                wiretap.sent(Endpoint.CAPTURE).stream().map(Books::customer).toList(),
                wiretap.sent(Endpoint.SCHEDULE).stream().map(Books::call).toList());
    }

    private static Customer customer(Wiretap.Sent request) {
        JsonNode body = JSON.readTree(request.body());
        return new Customer(
                text(body, "mobile"),
                text(body, "name"),
                text(body, "email"),
                text(body, "pin_code"),
                text(body, "group"));
    }

    private static DemoSchedule call(Wiretap.Sent request) {
        JsonNode body = JSON.readTree(request.body());
        return new DemoSchedule(text(body, "customer_id"), text(body, "time"));
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).stringValue();
    }
}
