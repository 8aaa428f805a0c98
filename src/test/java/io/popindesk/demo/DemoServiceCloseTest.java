package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Timeout(20)
class DemoServiceCloseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void closingEndsEveryThreadConnectionAndWait() throws Exception {
        DemoService service = DemoService.start(DemoOptions.standard());
        RawClient client = new RawClient(service);
        List<RawConnection> waiting = new ArrayList<>();
        for (String fault :
                List.of("hang", "hang-after", "delay:1m", "delay-after:1m", "huge:2000MB")) {
            service.faults().arm(Endpoint.CAPTURE, fault);
            waiting.add(client.send(Endpoint.CAPTURE, RawClient.CUSTOMER));
            assertThat(service.awaitRequests(Endpoint.CAPTURE, waiting.size(), PATIENCE)).isTrue();
        }
        service.faults().arm("slots=drip:1m");
        waiting.add(client.send(Endpoint.SLOTS, ""));
        assertThat(service.awaitRequests(Endpoint.SLOTS, 1, PATIENCE)).isTrue();
        waiting.add(new RawConnection(service.baseUri()));
        assertThat(service.isAtRest()).isFalse();

        service.close();

        assertThat(service.isAtRest()).isTrue();
        for (RawConnection connection : waiting) {
            assertEnded(connection);
        }
    }

    @Test
    void portIsFreeOnceClosed() throws IOException {
        DemoService first = DemoService.start(DemoOptions.standard());
        int port = first.baseUri().getPort();
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> DemoService.start(DemoOptions.standard().withPort(port)));
        assertThat(new RawClient(first).slots().status()).isEqualTo(200);
        first.close();
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new RawConnection(first.baseUri()));

        try (DemoService second = DemoService.start(DemoOptions.standard().withPort(port))) {
            assertThat(second.baseUri()).isEqualTo(first.baseUri());
            assertThat(new RawClient(second).slots().status()).isEqualTo(200);
        }
    }

    @Test
    void closingTwiceIsHarmless() throws IOException {
        DemoService service = DemoService.start(DemoOptions.standard());
        service.close();
        service.close();
        assertThat(service.isAtRest()).isTrue();
    }

    @Test
    void clientThatGivesUpFreesTheThreadOfItsHang() throws Exception {
        try (DemoService service = DemoService.start(DemoOptions.standard())) {
            service.faults().arm("slots=hang");
            RawConnection connection = new RawClient(service).send(Endpoint.SLOTS, "");
            assertThat(service.awaitRequests(Endpoint.SLOTS, 1, PATIENCE)).isTrue();
            assertThat(service.connections()).isEqualTo(1);
            connection.close();
            assertThat(Await.until(() -> service.connections() == 0)).isTrue();
        }
    }

    /** Either end is fine: what had been read decides whether it is a FIN or a RST. */
    private static void assertEnded(RawConnection connection) throws IOException {
        try (connection) {
            connection.readToEnd();
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }
}
