package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.popindesk.demo.RawConnection.RawReply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Each fault as a client sees it, and whether the customer was captured behind it. */
class FaultsOnTheWireTest {
    private DemoService service;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        service = DemoService.start(DemoOptions.standard().withOtherDesks(false));
        client = new RawClient(service);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay:300ms", "delay-after:300ms"})
    void delayIsFollowedByTheUsualAnswer(String fault) throws IOException {
        service.faults().arm(Endpoint.CAPTURE, fault);
        long start = System.nanoTime();
        RawReply reply = client.capture();
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(millis).isGreaterThanOrEqualTo(300);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(service.captures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"delay:1m, 0", "delay-after:1m, 1", "hang, 0", "hang-after, 1"})
    void silentFaultsSayNothing(String fault, int captured) throws Exception {
        service.faults().arm(Endpoint.CAPTURE, fault);
        try (RawConnection connection = client.send(Endpoint.CAPTURE, RawClient.CUSTOMER)) {
            connection.setTimeout(Duration.ofMillis(150));
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(connection::read);
        }
        assertThat(service.requests(Endpoint.CAPTURE)).isEqualTo(1);
        assertThat(Await.until(() -> service.captures().size() == captured)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"reset, 0", "reset-after, 1"})
    void resetIsARealReset(String fault, int captured) throws IOException {
        service.faults().arm(Endpoint.CAPTURE, fault);
        try (RawConnection connection = client.send(Endpoint.CAPTURE, RawClient.CUSTOMER)) {
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(connection::read)
                    .withMessageContaining("reset");
        }
        assertThat(service.captures()).hasSize(captured);
    }

    @ParameterizedTest
    @CsvSource({"close, 0", "close-after, 1"})
    void closeIsAnOrderlyEndWithoutAnAnswer(String fault, int captured) throws IOException {
        service.faults().arm(Endpoint.CAPTURE, fault);
        try (RawConnection connection = client.send(Endpoint.CAPTURE, RawClient.CUSTOMER)) {
            assertThat(connection.read()).isEqualTo(-1);
        }
        assertThat(service.captures()).hasSize(captured);
    }

    @Test
    void truncatedBodyEndsInTheMiddle() throws IOException {
        service.faults().arm("capture=truncate");
        RawReply reply = client.capture();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.complete()).isFalse();
        assertThat(reply.body()).startsWith("{\"status\":1,").doesNotEndWith("}");
        assertThat(service.captures()).hasSize(1);
    }

    @Test
    void dripSendsTheWholeAnswerSlowly() throws IOException {
        service.faults().arm("capture=drip:1ms");
        long start = System.nanoTime();
        RawReply reply = client.capture();
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(RawClient.json(reply).get("status").intValue()).isEqualTo(1);
        assertThat(millis).as("at least a millisecond a byte").isGreaterThan(reply.body().length());
    }

    @ParameterizedTest
    @CsvSource({
        "400, application/json",
        "401, application/json",
        "403, application/json",
        "404, application/json",
        "405, application/json",
        "408, application/json",
        "413, application/json",
        "415, application/json",
        "419, application/json",
        "422, application/json",
        "429, application/json",
        "500, text/html; charset=utf-8",
        "502, text/html; charset=utf-8",
        "503, text/html; charset=utf-8",
        "504, text/html; charset=utf-8"
    })
    void statusComesWithItsUsualBody(int status, String type) throws IOException {
        service.faults().arm(Endpoint.CAPTURE, new Fault.Status(status));
        RawReply reply = client.capture();

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsEntry("Content-Type", type);
        assertThat(reply.complete()).isTrue();
        if (type.equals("application/json")) {
            assertThat(RawClient.json(reply).get("message").stringValue()).isNotEmpty();
        } else {
            assertThat(reply.body()).startsWith("<!DOCTYPE html>");
        }
        assertThat(service.captures()).isEmpty();
    }

    @Test
    void statusTakesHeadersFormatAndMoment() throws IOException {
        service.faults().arm("capture=status:503:retry-after=3:json:after");
        RawReply reply = client.capture();

        assertThat(reply.headers()).containsEntry("Retry-After", "3");
        assertThat(reply.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
        assertThat(service.captures()).hasSize(1);
    }

    @Test
    void redirectNamesItsTarget() throws IOException {
        service.faults().arm("capture=status:302:location=http://127.0.0.1:9/elsewhere");
        assertThat(client.capture().headers())
                .containsEntry("Location", "http://127.0.0.1:9/elsewhere");
    }

    @Test
    void unprocessableStatusHasAFieldMap() throws IOException {
        service.faults().arm("capture=status:422");
        assertThat(client.capture().body())
                .isEqualTo(
                        "{\"message\":\"The given data was invalid.\","
                                + "\"errors\":{\"mobile\":[\"The mobile format is invalid.\"]}}");
    }

    @Test
    void portalAnswersWithAWebPage() throws IOException {
        service.faults().arm("slots=portal");
        RawReply reply = client.slots();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).contains("Wi-Fi");
    }

    @Test
    void refusalIsAPoliteNo() throws IOException {
        service.faults().arm("schedule=refuse:Agents are \"busy\"");
        RawReply reply = client.schedule("MzE1", "now");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"status\":0,\"message\":\"Agents are \\\"busy\\\"\"}");
    }

    @Test
    void phpListsAreObjectsWithGapsAndNumbersAreTexts() throws IOException {
        JsonNode usual = RawClient.json(client.slots());
        service.faults().arm("slots=php-lists");
        JsonNode php = RawClient.json(client.slots());

        assertThat(php.get("slotDiff").stringValue()).isEqualTo("15");
        assertThat(php.get("timezone").stringValue()).isEqualTo("Asia/Kolkata");
        JsonNode days = php.get("availability");
        assertThat(days.isObject()).isTrue();
        assertThat(days.propertyNames()).startsWith("1", "2", "4", "5", "7");
        assertThat(days.size()).isEqualTo(usual.get("availability").size());
        JsonNode day = usual.get("availability").get(1);
        assertThat(days.get("2").get("date")).isEqualTo(day.get("date"));
        assertThat(days.get("2").get("slots").values())
                .containsExactlyElementsOf(day.get("slots").values());
        assertThat(days.values())
                .as("an empty list stays a list")
                .anyMatch(each -> each.get("slots").isArray());
    }

    @Test
    void hugeBodyIsAsLongAsAskedAndUnannounced() throws IOException {
        service.faults().arm("slots=huge:3MB");
        RawReply reply = client.slots();
        assertThat(reply.headers()).doesNotContainKey("Content-Length");
        assertThat(reply.body()).hasSize(3 * 1024 * 1024);
        assertThat(RawClient.json(reply).get("status").intValue()).isEqualTo(1);
    }

    @Test
    void emptyBodyIsEmpty() throws IOException {
        service.faults().arm("capture=empty");
        RawReply reply = client.capture();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("Content-Length", "0");
        assertThat(service.captures()).hasSize(1);
    }

    @Test
    void connectionIsOfUseAfterAFaultThatLeavesItWhole() throws IOException {
        service.faults().arm("slots=1xstatus:204");
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            String request = client.text("GET", service.baseUri().getPath() + "/slots", "");
            connection.write(request);
            assertThat(connection.readReply().status()).isEqualTo(204);
            connection.write(request);
            assertThat(connection.readReply().status()).isEqualTo(200);
        }
    }

    @Test
    void faultStrikesOnlyItsEndpoint() throws IOException {
        service.faults().arm("schedule=status:500");
        assertThat(client.slots().status()).isEqualTo(200);
        assertThat(client.capture().status()).isEqualTo(200);
        assertThat(client.schedule("MzE1", "now").status()).isEqualTo(500);
    }

    @Test
    void faultsAreChangedOverHttp() throws IOException {
        String none = "{\"capture\":\"none\",\"slots\":\"none\",\"schedule\":\"none\"}";
        assertThat(client.request("GET", "/demo/faults", "").body()).isEqualTo(none);
        assertThat(client.request("PUT", "/demo/faults/slots", "2xstatus:503").body())
                .isEqualTo(none.replace("slots\":\"none", "slots\":\"2xstatus:503"));
        assertThat(client.slots().status()).isEqualTo(503);
        assertThat(client.request("DELETE", "/demo/faults/slots", "").body()).isEqualTo(none);
        assertThat(client.slots().status()).isEqualTo(200);

        client.request("PUT", "/demo/faults/capture", "hang");
        assertThat(client.request("DELETE", "/demo/faults", "").body()).isEqualTo(none);
        RawReply wrong = client.request("PUT", "/demo/faults/slots", "hng");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("there is no fault");
    }
}
