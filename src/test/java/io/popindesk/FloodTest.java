package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.SlotReader;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.PopinSetUp;
import io.popindesk.popin.ProxyChoice;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * However much arrives, and however long the JavaFX thread has no time for it, a job has no more
 * than one thing waiting there. A post costs little on the headless platform and 63 µs under GTK,
 * so it is posts that are counted.
 */
class FloodTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 521;
    private static final int QUARTERS = 96;
    private static final int DROP = 512;

    /** The JavaFX thread, which is busy with something else until the test runs what waits. */
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    private final List<Throwable> unhandled = new ArrayList<>();

    @Test
    void fiftyThousandSlotsThatDripInWaitInOnePost() throws Exception {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        CalendarModel calendar = new CalendarModel(clock, ZONE);
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        try (var service = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
                var popin = popin(service.getLocalPort(), clock)) {
            Thread serving = Thread.ofVirtual().start(() -> drip(service));
            Tasks tasks = new Tasks(background, waiting::add, unhandled::add);
            new SlotRefresh(
                            new SlotReader(popin, (cancellation, wait) -> false),
                            calendar,
                            tasks,
                            new Texts(Locale.ENGLISH),
                            clock)
                    .refresh();
            background.shutdown();
            assertThat(background.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            serving.join();
        }

        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(waiting).as("what arrived asks for nothing more").isEmpty();
        assertThat(unhandled).isEmpty();
        assertThat(calendar.availabilityProperty().get().slots()).hasSize(DAYS * QUARTERS);
    }

    private static HttpPopin popin(int port, InstantSource clock) {
        URI base = URI.create("http://127.0.0.1:" + port + "/api/v1/external");
        return new HttpPopin(
                PopinSetUp.of(new PopinAccount(base, "demo-api-key", "1001"), ZONE)
                        .withProxy(ProxyChoice.None.INSTANCE),
                clock,
                Limits.STANDARD);
    }

    /** Answers one request, a few hundred bytes at a time. */
    private static void drip(ServerSocket service) {
        byte[] body = slots().getBytes(StandardCharsets.US_ASCII);
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = service.accept()) {
            socket.setTcpNoDelay(true);
            BufferedReader request =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = request.readLine(); !"".equals(line); ) {
                line = request.readLine();
            }
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < body.length; from += DROP) {
                out.write(body, from, Math.min(DROP, body.length - from));
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slots() {
        var date = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.US);
        var time = DateTimeFormatter.ofPattern("'\"'hh:mm a'\"'", Locale.US);
        String times =
                IntStream.range(0, QUARTERS)
                        .mapToObj(quarter -> time.format(LocalTime.ofSecondOfDay(quarter * 900L)))
                        .collect(Collectors.joining(","));
        return FIRST.datesUntil(FIRST.plusDays(DAYS))
                .map(day -> "{\"date\":\"%s\",\"slots\":[%s]}".formatted(date.format(day), times))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"timezone\":\"Asia/Kolkata\",\"status\":1,\"availability\":[",
                                "]}"));
    }
}
