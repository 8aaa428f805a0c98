package io.popindesk.demo;

import io.popindesk.demo.RawConnection.RawReply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes requests of the demo service, each on a connection of its own, headers to taste. */
final class RawClient {
    static final String CUSTOMER =
            "{\"name\":\"Asha Rao\",\"mobile\":\"9845012345\",\"email\":\"asha@example.com\","
                    + "\"group\":\"QA101\",\"pin_code\":\"560001\"}";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final URI base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    RawClient(URI base) {
        this.base = base;
        headers.put("Host", base.getAuthority());
        headers.put("X-API-KEY", "demo-api-key");
        headers.put("X-TOKEN", "1001");
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/json");
    }

    RawClient(DemoService service) {
        this(service.baseUri());
    }

    RawClient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    RawClient without(String header) {
        headers.remove(header);
        return this;
    }

    RawReply capture() throws IOException {
        return call(Endpoint.CAPTURE, CUSTOMER);
    }

    RawReply slots() throws IOException {
        return call(Endpoint.SLOTS, "");
    }

    RawReply schedule(String customerId, String time) throws IOException {
        String body =
                MAPPER.createObjectNode()
                        .put("customer_id", customerId)
                        .put("time", time)
                        .toString();
        return call(Endpoint.SCHEDULE, body);
    }

    RawReply call(Endpoint endpoint, String body) throws IOException {
        return request(endpoint.method(), base.getPath() + endpoint.path(), body);
    }

    RawReply request(String method, String path, String body) throws IOException {
        try (RawConnection connection = send(method, path, body)) {
            return connection.readReply();
        }
    }

    /** Sends a call and leaves the reading to the test. */
    RawConnection send(Endpoint endpoint, String body) throws IOException {
        return send(endpoint.method(), base.getPath() + endpoint.path(), body);
    }

    private RawConnection send(String method, String path, String body) throws IOException {
        RawConnection connection = new RawConnection(base);
        connection.write(text(method, path, body));
        return connection;
    }

    /** A request as it travels. */
    String text(String method, String path, String body) {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return text.append("Content-Length: " + length + "\r\n\r\n").append(body).toString();
    }

    static JsonNode json(RawReply reply) {
        return MAPPER.readTree(reply.body());
    }

    /** Every offered slot, in the form that a schedule call sends. */
    List<String> offered() throws IOException {
        List<String> slots = new ArrayList<>();
        for (JsonNode day : json(slots()).get("availability")) {
            String date = day.get("date").stringValue();
            day.get("slots").forEach(time -> slots.add(date + " " + time.stringValue()));
        }
        return slots;
    }
}
