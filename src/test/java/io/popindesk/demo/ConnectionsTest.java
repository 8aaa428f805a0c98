package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.RawConnection.RawReply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/** What a client sees of HTTP itself: connections kept, limits, broken requests. */
class ConnectionsTest {
    private static final String SLOTS = "/api/v1/external/slots";
    private static final String CAPTURE = "/api/v1/external/capture";

    private DemoService service;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        service = DemoService.start(DemoOptions.standard());
        client = new RawClient(service);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void connectionServesOneRequestAfterAnother() throws IOException {
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            for (int i = 0; i < 3; i++) {
                connection.write(client.text("GET", SLOTS, ""));
                assertThat(connection.readReply().status()).isEqualTo(200);
                connection.write(client.text("POST", CAPTURE, RawClient.CUSTOMER));
                assertThat(connection.readReply().status()).isEqualTo(200);
            }
        }
        assertThat(service.captures()).hasSize(3);
    }

    @Test
    void requestsSentInOneGoAreAnsweredInOrder() throws IOException {
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            connection.write(
                    client.text("POST", CAPTURE, RawClient.CUSTOMER)
                            + client.text("GET", SLOTS, ""));
            assertThat(connection.readReply().body()).contains("customer_id");
            assertThat(connection.readReply().body()).contains("availability");
        }
    }

    @Test
    void connectionIsClosedWhereTheClientAsksForIt() throws IOException {
        client.with("Connection", "close");
        try (RawConnection connection = client.send(Endpoint.SLOTS, "")) {
            assertThat(connection.readReply().headers()).containsEntry("Connection", "close");
            assertThat(connection.read()).isEqualTo(-1);
        }
    }

    @Test
    void headHasNoBody() throws IOException {
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            connection.write(client.text("HEAD", SLOTS, ""));
            assertThat(connection.readReply().status()).isEqualTo(405);
            connection.write(client.text("GET", SLOTS, ""));
            assertThat(connection.readReply().status()).isEqualTo(200);
        }
    }

    @Test
    void chunkedBodyIsRead() throws IOException {
        String head =
                client.text("POST", CAPTURE, "")
                        .replace("Content-Length: 0", "Transfer-Encoding: chunked");
        String chunk = Integer.toHexString(RawClient.CUSTOMER.length());
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            connection.write(head + chunk + "\r\n" + RawClient.CUSTOMER + "\r\n0\r\n\r\n");
            assertThat(connection.readReply().status()).isEqualTo(200);
        }
    }

    @Test
    void clientThatAsksBeforeSendingIsToldToGoOn() throws IOException {
        client.with("Expect", "100-continue");
        String request = client.text("POST", CAPTURE, RawClient.CUSTOMER);
        int body = request.indexOf('{');
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            connection.write(request.substring(0, body));
            assertThat(connection.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(connection.readLine()).isEmpty();
            connection.write(request.substring(body));
            assertThat(connection.readReply().status()).isEqualTo(200);
        }
    }

    @Test
    void bodyOfSixtyFourKilobytesIsTheLongest() throws IOException {
        String longest = " ".repeat(64 * 1024 - RawClient.CUSTOMER.length()) + RawClient.CUSTOMER;
        assertThat(client.call(Endpoint.CAPTURE, longest).status()).isEqualTo(200);
        assertTooLong(client.call(Endpoint.CAPTURE, longest + " "));
        assertTooLong(client.call(Endpoint.CAPTURE, longest.repeat(8)));
        assertThat(service.captures()).hasSize(1);
    }

    @Test
    void chunkedBodyHasTheSameLimit() throws IOException {
        String head =
                client.text("POST", CAPTURE, "")
                        .replace("Content-Length: 0", "Transfer-Encoding: chunked");
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            connection.write(head + "20000\r\n" + "x".repeat(0x20000) + "\r\n0\r\n\r\n");
            assertTooLong(connection.readReply());
        }
    }

    @Test
    void whatIsNotHttpIsTurnedAway() throws IOException {
        assertTurnedAway("Good morning\r\n\r\n");
        assertTurnedAway("GET " + SLOTS + " HTTP/9.9\r\n\r\n");
        assertTurnedAway("GET /" + "a".repeat(10_000) + " HTTP/1.1\r\n\r\n");
        assertTurnedAway("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(101) + "\r\n");
    }

    @Test
    void bodyThatIsNotUtf8IsTurnedAway() throws IOException {
        String head = client.text("POST", CAPTURE, "").replace("Length: 0", "Length: 2");
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            connection.write(head);
            connection.write(new byte[] {(byte) 0xC3, (byte) 0x28});
            assertThat(connection.readReply().status()).isEqualTo(400);
        }
    }

    private void assertTurnedAway(String text) throws IOException {
        try (RawConnection connection = new RawConnection(service.baseUri())) {
            connection.write(text);
            assertThat(connection.readReply().status()).isEqualTo(400);
            assertThat(connection.read()).isEqualTo(-1);
        }
    }

    private static void assertTooLong(RawReply reply) {
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body()).isEqualTo("{\"message\":\"The body is longer than 64 KiB.\"}");
    }
}
