package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.RawConnection.RawReply;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class DemoServiceTest {
    /** Wednesday, half past eleven in India. */
    private final MovableClock clock = new MovableClock("2025-09-24T06:00:00Z");

    private final List<DemoEvent> events = new CopyOnWriteArrayList<>();

    private DemoService service;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        service = DemoService.start(options());
        client = new RawClient(service);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private DemoOptions options() {
        return DemoOptions.standard()
                .withClock(clock)
                .withOtherDesks(false)
                .withListener(events::add);
    }

    @Test
    void captureGivesAnIdAndALinkThatOpens() throws IOException {
        RawReply reply = client.capture();
        JsonNode answer = RawClient.json(reply);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
        assertThat(answer.propertyNames())
                .containsExactly("status", "customer_id", "url", "message");
        assertThat(answer.get("status").intValue()).isEqualTo(1);
        assertThat(answer.get("customer_id").stringValue()).isEqualTo("MzE1");
        assertThat(answer.get("message").stringValue()).isEqualTo("User captured successfully");
        URI link = URI.create(answer.get("url").stringValue());
        assertThat(link.getAuthority()).isEqualTo(service.baseUri().getAuthority());
        assertThat(link.getPath()).matches("/join/[0-9]{4}-[0-9a-f]{4}");

        RawReply page = client.without("X-API-KEY").request("GET", link.getPath(), "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("Content-Type")).startsWith("text/html");
        assertThat(page.headers().get("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.body()).contains("This is the demo", "Asha Rao").doesNotContain("http");
    }

    @Test
    void capturedCustomerCanBeInspected() throws IOException {
        JsonNode answer = RawClient.json(client.capture());

        assertThat(service.captures())
                .containsExactly(
                        new DemoCapture(
                                answer.get("customer_id").stringValue(),
                                new Customer(
                                        "9845012345",
                                        "Asha Rao",
                                        "asha@example.com",
                                        "560001",
                                        "QA101"),
                                CaptureExtras.NONE,
                                URI.create(answer.get("url").stringValue())));
        assertThat(service.captures().toString()).doesNotContain("Asha", "9845", "MzE1");
    }

    @Test
    void nameOnTheJoinPageIsTextAndNotMarkup() throws IOException {
        String body = RawClient.CUSTOMER.replace("Asha Rao", "<script>alert(1)</script>");
        URI link =
                URI.create(
                        RawClient.json(client.call(Endpoint.CAPTURE, body))
                                .get("url")
                                .stringValue());

        assertThat(client.request("GET", link.getPath(), "").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void slotsAreAsTheDocumentationWritesThem() throws IOException {
        JsonNode answer = RawClient.json(client.slots());

        assertThat(answer.propertyNames()).containsExactly("availability", "slotDiff", "timezone");
        assertThat(answer.get("slotDiff").intValue()).isEqualTo(15);
        assertThat(answer.get("timezone").stringValue()).isEqualTo("Asia/Kolkata");
        assertThat(answer.get("availability").size()).isEqualTo(Timetable.DAYS - 1);
        assertThat(answer.get("availability").get(0).get("date").stringValue())
                .isEqualTo("Wed, 24 Sep 2025");
        assertThat(client.offered())
                .hasSizeGreaterThan(400)
                .doesNotHaveDuplicates()
                .allMatch(
                        slot ->
                                slot.matches(
                                        "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] (Sep|Oct) 2025"
                                                + " (0[1-9]|1[0-2]):(00|15|30|45) [AP]M"));
        assertThat(answer.get("availability").valueStream())
                .anyMatch(day -> day.get("slots").isArray() && day.get("slots").isEmpty());
    }

    @Test
    void pastSlotsAreNotOffered() throws IOException {
        List<String> before = client.offered();
        clock.advance(Duration.ofHours(7));
        List<String> after = client.offered();

        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        assertThat(gone)
                .isNotEmpty()
                .allMatch(slot -> slot.startsWith("Wed, 24 Sep 2025"))
                .noneMatch(slot -> slot.matches(".*(0[7-9]|10):(15|30|45) PM"));
        assertThat(before).containsAll(after);
        assertThat(before).noneMatch(slot -> slot.matches("Wed, 24 Sep 2025 (10|11:[01]).* AM"));
    }

    @Test
    void bookedSlotIsGoneForEveryone() throws IOException {
        client.capture();
        String slot = client.offered().getFirst();

        RawReply booked = client.schedule("MzE1", slot);
        assertThat(booked.status()).isEqualTo(200);
        assertThat(booked.body())
                .isEqualTo("{\"status\":1,\"message\":\"Call scheduled successfully\"}");
        assertThat(client.offered()).isNotEmpty().doesNotContain(slot);
        assertThat(client.schedule("MzE1", slot).body())
                .isEqualTo("{\"status\":0,\"message\":\"Slot not available\"}");
        assertThat(service.schedules()).containsExactly(new DemoSchedule("MzE1", slot));
        assertThat(service.schedules().toString()).doesNotContain("MzE1");
    }

    @Test
    void timeMustBeTheOfferedTextItself() throws IOException {
        client.capture();
        String slot = client.offered().getFirst();

        for (String other : List.of(slot.toLowerCase(Locale.ROOT), slot + " ", " " + slot, "now")) {
            assertThat(client.schedule("MzE1", other).body()).contains("Slot not available");
        }
        assertThat(service.schedules()).isEmpty();
    }

    @Test
    void unknownCustomerIsRefused() throws IOException {
        assertThat(client.schedule("MzE1", client.offered().getFirst()).body())
                .isEqualTo("{\"status\":0,\"message\":\"Customer not found\"}");
    }

    @Test
    void oneOfManyRivalsGetsTheSlot() throws Exception {
        client.capture();
        String slot = client.offered().getFirst();
        Set<String> bodies = ConcurrentHashMap.newKeySet();
        int booked = 0;
        try (ExecutorService rivals = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tries.add(() -> new RawClient(service).schedule("MzE1", slot).body());
            }
            for (Future<String> each : rivals.invokeAll(tries)) {
                bodies.add(each.get());
                booked += each.get().contains("\"status\":1") ? 1 : 0;
            }
        }
        assertThat(booked).isEqualTo(1);
        assertThat(bodies).hasSize(2);
        assertThat(service.requests(Endpoint.SCHEDULE)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-API-KEY", "X-TOKEN"})
    void bothKeysAreNeeded(String header) throws IOException {
        String refusal = "{\"message\":\"Unauthenticated.\"}";
        assertThat(client.with(header, "wrong").slots())
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(401))
                .satisfies(reply -> assertThat(reply.body()).isEqualTo(refusal));
        assertThat(client.without(header).capture().status()).isEqualTo(401);
        assertThat(client.schedule("MzE1", "now").status()).isEqualTo(401);
        assertThat(service.captures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "'text/html, application/json;q=0.9', 200",
        "*/*, 200",
        "application/*, 200",
        "text/html, 406",
        "'', 406"
    })
    void clientMustTakeJson(String accept, int status) throws IOException {
        assertThat(client.with("Accept", accept).slots().status()).isEqualTo(status);
    }

    @Test
    void acceptHeaderIsNeeded() throws IOException {
        assertThat(client.without("Accept").slots().status()).isEqualTo(406);
    }

    @Test
    void postsMustBeJson() throws IOException {
        assertThat(client.call(Endpoint.CAPTURE, "[1]").status()).isEqualTo(400);
        assertThat(client.call(Endpoint.CAPTURE, "{\"name\":1,\"name\":2}").status())
                .isEqualTo(400);
        assertThat(client.call(Endpoint.SCHEDULE, "").status()).isEqualTo(400);
        assertThat(client.with("Content-Type", "text/plain").capture().status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "mobile":"9845012345"     | "mobile":"12ab"   | The mobile format is invalid.
                    "mobile":"9845012345"     | "mobile":9845012  | The mobile must be a string.
                    "name":"Asha Rao"         | "name":" "        | The name field is required.
                    "email":"asha@example.com"| "email":"asha"    | The email format is invalid.
                    "group":"QA101"           | "group":null      | The group field is required.
                    "pin_code":"560001"       | "pin_code":""     | The pin code field is required.
                    """)
    void detailsAreCheckedFieldByField(String good, String bad, String message) throws IOException {
        String body = RawClient.CUSTOMER.replace(good, bad);
        RawReply reply = client.call(Endpoint.CAPTURE, body);

        assertThat(body).isNotEqualTo(RawClient.CUSTOMER);
        assertThat(reply.status()).isEqualTo(422);
        JsonNode answer = RawClient.json(reply);
        assertThat(answer.get("message").stringValue()).isEqualTo("The given data was invalid.");
        assertThat(answer.get("errors").size()).isEqualTo(1);
        String field = good.substring(1, good.indexOf('"', 1));
        assertThat(answer.get("errors").get(field).get(0).stringValue()).isEqualTo(message);
        assertThat(service.captures()).isEmpty();
    }

    @Test
    void scheduleNeedsBothFields() throws IOException {
        assertThat(client.call(Endpoint.SCHEDULE, "{\"time\":\"now\"}").body())
                .contains("The customer id field is required.");
        assertThat(client.call(Endpoint.SCHEDULE, "{\"customer_id\":\"MzE1\"}").body())
                .contains("The time field is required.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404",
        "GET, /api/v1/external, 404",
        "GET, /api/v1/external/groups, 404",
        "GET, /join/0000-0000, 404",
        "POST, /join/0000-0000, 405",
        "POST, /api/v1/external/slots, 405",
        "GET, /api/v1/external/capture, 405",
        "PUT, /api/v1/external/schedule, 405",
        "POST, /demo/faults, 405",
        "PUT, /demo/faults/groups, 404"
    })
    void otherAddressesAndMethodsAreTurnedAway(String method, String path, int status)
            throws IOException {
        RawReply reply = client.request(method, path, "");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(RawClient.json(reply).get("message").stringValue()).isNotEmpty();
        assertThat(reply.headers().containsKey("Allow")).isEqualTo(status == 405);
    }

    @Test
    void otherNamesForThisMachineAreTurnedAway() throws IOException {
        assertThat(client.with("Host", "localhost:1").slots().status()).isEqualTo(200);
        assertThat(client.with("Host", "popin.example").slots().status()).isEqualTo(421);
        assertThat(client.request("GET", "/demo/faults", "").status()).isEqualTo(421);
    }

    @Test
    void otherDesksBookAsTimeGoesBy() throws IOException {
        service.close();
        service = DemoService.start(options().withOtherDesks(true));
        RawClient busy = new RawClient(service);
        List<String> before = busy.offered();

        clock.advance(Duration.ofSeconds(31));
        List<String> later = busy.offered();
        assertThat(later).hasSize(before.size() - 1);
        assertThat(before).containsAll(later);

        clock.advance(Duration.ofDays(2));
        List<String> sameDays = new ArrayList<>(busy.offered());
        clock.advance(Duration.ofSeconds(31));
        List<String> last = busy.offered();
        sameDays.removeAll(last);
        assertThat(sameDays).as("booked or past since").hasSizeBetween(1, 3);
    }

    @Test
    void sameSeedOffersTheSameSlots() throws IOException {
        try (DemoService twin = DemoService.start(options());
                DemoService other = DemoService.start(options().withSeed(2))) {
            assertThat(new RawClient(twin).offered()).isEqualTo(client.offered());
            assertThat(new RawClient(other).offered()).isNotEqualTo(client.offered());
        }
    }

    @Test
    void keysAndZoneAreOptions() throws IOException {
        try (DemoService other =
                DemoService.start(
                        options().withKeys("k", "t").withZone(ZoneId.of("America/New_York")))) {
            RawClient caller = new RawClient(other);
            assertThat(caller.slots().status()).isEqualTo(401);
            RawReply reply = caller.with("X-API-KEY", "k").with("X-TOKEN", "t").slots();
            assertThat(RawClient.json(reply).get("timezone").stringValue())
                    .isEqualTo("America/New_York");
            assertThat(other.account().apiKey()).isEqualTo("k");
            assertThat(other.account().base()).isEqualTo(other.baseUri());
        }
    }

    @Test
    void listenerHearsOfEveryCallAndOfNoPerson() throws IOException {
        client.capture();
        service.faults().arm("slots=portal");
        client.slots();

        assertThat(events)
                .containsExactly(
                        new DemoEvent(clock.instant(), Endpoint.CAPTURE, "200"),
                        new DemoEvent(clock.instant(), Endpoint.SLOTS, "portal"));
    }
}
