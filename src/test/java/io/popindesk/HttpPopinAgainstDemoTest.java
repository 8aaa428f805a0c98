package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.popindesk.demo.DemoCapture;
import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoSchedule;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.PopinFailure.NotSent;
import io.popindesk.desk.PopinFailure.Rejected;
import io.popindesk.desk.PopinFailure.Unknown;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.PopinSetUp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The client and the demo service agree on every call and every fault. */
@Timeout(20)
class HttpPopinAgainstDemoTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2025-09-24T06:00:00Z"));
    private static final ZoneId FALLBACK = ZoneId.of("Asia/Dubai");
    private static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");

    /** For whatever is to be answered, however slow this machine. */
    private static final Limits PATIENT = limits(Duration.ofSeconds(10), Duration.ofSeconds(15));

    /** For what is to time out only: silence by the first, a drip by the second. */
    private static final Limits HASTY = limits(Duration.ofMillis(150), Duration.ofMillis(1500));

    private static Limits limits(Duration response, Duration wholeCall) {
        return new Limits(
                Duration.ofSeconds(10), Duration.ofSeconds(10), response, wholeCall, 1 << 20);
    }

    private DemoService service;
    private HttpPopin popin;
    private Registration asha;
    private Slot slot;

    @BeforeEach
    void registerACustomerAndPickASlot() throws IOException, PopinFailure {
        service = startService();
        popin = client(service.account(), PATIENT);
        asha = popin.capture(ASHA, call());
        slot = popin.slots(call()).nextFree(CLOCK.instant()).orElseThrow();
    }

    @AfterEach
    void closeBoth() {
        popin.close();
        service.close();
    }

    private static DemoService startService() throws IOException {
        return DemoService.start(DemoOptions.standard().withOtherDesks(false).withClock(CLOCK));
    }

    private static HttpPopin client(PopinAccount account, Limits limits) {
        return new HttpPopin(PopinSetUp.of(account, FALLBACK), CLOCK, limits);
    }

    private static Call call() {
        return new Call(new Cancellation());
    }

    @Nested
    @ParameterizedClass
    @EnumSource(Endpoint.class)
    class Each {
        private final Endpoint endpoint;

        Each(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                useHeadersInDisplayName = true,
                textBlock =
                        """
                        FAULT                          | OUTCOME                        | CARRIED OUT
                        none                           | OK                             | yes
                        php-lists                      | OK                             | yes
                        delay:20ms                     | OK                             | yes
                        delay-after:20ms               | OK                             | yes
                        delay:30s                      | Unknown TIMEOUT                | no
                        delay-after:30s                | Unknown TIMEOUT                | yes
                        hang                           | Unknown TIMEOUT                | no
                        hang-after                     | Unknown TIMEOUT                | yes
                        drip:20ms                      | Unknown TIMEOUT                | yes
                        reset                          | Unknown DISCONNECTED           | no
                        reset-after                    | Unknown DISCONNECTED           | yes
                        close                          | Unknown DISCONNECTED           | no
                        close-after                    | Unknown DISCONNECTED           | yes
                        truncate                       | Unknown DISCONNECTED           | yes
                        empty                          | Unknown UNREADABLE 200         | yes
                        huge:200MB                     | Unknown TOO_LARGE              | yes
                        portal                         | Unknown WEB_PAGE 200           | no
                        refuse                         | Rejected OTHER 200             | no
                        status:204                     | Unknown UNREADABLE 204         | no
                        status:301                     | Unknown REDIRECTED 301         | no
                        status:302                     | Unknown REDIRECTED 302         | no
                        status:302:after               | Unknown REDIRECTED 302         | yes
                        status:304                     | Unknown REDIRECTED 304         | no
                        status:400                     | Rejected DETAILS 400           | no
                        status:401                     | Rejected KEYS 401              | no
                        status:401:html                | Rejected KEYS 401              | no
                        status:403                     | Rejected KEYS 403              | no
                        status:404                     | Rejected ADDRESS 404           | no
                        status:405                     | Rejected ADDRESS 405           | no
                        status:407                     | Unknown UNREADABLE 407         | no
                        status:408                     | Unknown SERVER_ERROR 408       | no
                        status:409                     | Unknown UNREADABLE 409         | no
                        status:413                     | Rejected OTHER 413             | no
                        status:415                     | Rejected OTHER 415             | no
                        status:419                     | Rejected OTHER 419             | no
                        status:422                     | Rejected DETAILS 422           | no
                        status:422:html                | Rejected DETAILS 422           | no
                        status:429                     | Rejected TOO_MANY 429          | no
                        status:429:retry-after=7       | Rejected TOO_MANY 429 in 7s    | no
                        status:429:retry-after=Wed, 24 Sep 2025 06:01:30 GMT \
                                                       | Rejected TOO_MANY 429 in 90s   | no
                        status:500                     | Unknown SERVER_ERROR 500       | no
                        status:500:after               | Unknown SERVER_ERROR 500       | yes
                        status:500:json                | Unknown SERVER_ERROR 500       | no
                        status:502                     | Unknown SERVER_ERROR 502       | no
                        status:503                     | Unknown SERVER_ERROR 503       | no
                        status:503:retry-after=7       | Unknown SERVER_ERROR 503 in 7s | no
                        status:504                     | Unknown SERVER_ERROR 504       | no
                        """)
        void faultHasItsOutcomeAfterOneRequest(String fault, String outcome, String carriedOut) {
            service.faults().arm(endpoint, fault);
            String row = endpoint.word() + "=" + fault;
            int requests = service.requests(endpoint);
            int done = done(endpoint);
            Call call = call();
            try (HttpPopin client =
                    client(service.account(), outcome.contains("TIMEOUT") ? HASTY : PATIENT)) {
                assertThat(outcome(endpoint, client, call)).as(row).isEqualTo(outcome);
            }
            // Once it is closed it has done all that it ever will.
            service.close();
            assertThat(call.isSent()).as(row).isTrue();
            assertThat(service.requests(endpoint)).as("requests, %s", row).isEqualTo(requests + 1);
            assertThat(done(endpoint) - done)
                    .as("carried out, %s", row)
                    .isEqualTo(carriedOut.equals("yes") ? doneByOne(endpoint) : 0);
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void redirectReachesNoOtherHost(int status) throws IOException {
            try (DemoService other = startService()) {
                String target = other.baseUri() + endpoint.path();
                service.faults().arm(endpoint, "status:" + status + ":location=" + target);

                assertThat(outcome(endpoint, popin, call()))
                        .isEqualTo("Unknown REDIRECTED " + status);
                assertThat(other.requests(endpoint)).isZero();
            }
        }

        @ParameterizedTest
        @CsvSource({"wrong, 1001", "demo-api-key, 1002"})
        void wrongKeysAreRefused(String apiKey, String sellerToken) {
            int done = done(endpoint);
            PopinAccount account = new PopinAccount(service.baseUri(), apiKey, sellerToken);
            try (HttpPopin client = client(account, PATIENT)) {
                assertThat(outcome(endpoint, client, call())).isEqualTo("Rejected KEYS 401");
            }
            assertThat(done(endpoint)).isEqualTo(done);
        }

        @Test
        void closedServiceIsSentNothing() {
            service.close();
            Call call = call();

            assertThat(outcome(endpoint, popin, call)).isEqualTo("NotSent UNREACHABLE");

            assertThat(call.isSent()).isFalse();
        }

        @Test
        void faultThatHasPassedLeavesNothingBehind() {
            service.faults().arm(endpoint, "1xreset");

            assertThat(outcome(endpoint, popin, call())).isEqualTo("Unknown DISCONNECTED");
            assertThat(outcome(endpoint, popin, call())).isEqualTo("OK");
        }
    }

    @Test
    void bookedSlotVanishesFromTheNextReading() throws PopinFailure {
        assertThat(service.captures())
                .containsExactly(
                        new DemoCapture(
                                asha.id().value(),
                                ASHA,
                                CaptureExtras.NONE,
                                asha.link().uri().orElseThrow()));
        assertThat(asha.message()).isEqualTo("User captured successfully");

        ScheduleReceipt receipt = popin.schedule(asha.id(), slot, call());

        assertThat(receipt.message()).isEqualTo("Call scheduled successfully");
        assertThat(service.schedules())
                .containsExactly(new DemoSchedule(asha.id().value(), slot.wireText()));
        assertThat(popin.slots(call()).slotAt(slot.start())).isEmpty();
    }

    @Test
    void slotBookedWithoutOurKnowingVanishesToo() throws PopinFailure {
        service.faults().arm(Endpoint.SCHEDULE, "reset-after");

        assertThat(outcome(Endpoint.SCHEDULE, popin, call())).isEqualTo("Unknown DISCONNECTED");

        assertThat(popin.slots(call()).slotAt(slot.start())).isEmpty();
    }

    @Test
    void slotIsBookedOnce() throws PopinFailure {
        ScheduleReceipt _ = popin.schedule(asha.id(), slot, call());

        assertThat(rejected(asha.id()).popinMessage()).isEqualTo("Slot not available");

        assertThat(service.schedules()).hasSize(1);
    }

    @Test
    void unknownCustomerIsRefusedInTheServicesWords() {
        assertThat(rejected(new CustomerId("bm9ib2R5")).popinMessage())
                .isEqualTo("Customer not found");
    }

    private Rejected rejected(CustomerId customer) {
        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> popin.schedule(customer, slot, call()));
        assertThat(words(refusal)).isEqualTo("Rejected OTHER 200");
        return refusal;
    }

    @Test
    void eachFieldGetsItsOwnMessage() {
        Customer faulty = new Customer("12", " ", "nowhere", "!", "");

        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> popin.capture(faulty, call()));

        assertThat(words(refusal)).isEqualTo("Rejected DETAILS 422");
        assertThat(refusal.fieldMessages())
                .isEqualTo(
                        Map.of(
                                CustomerField.MOBILE, "The mobile format is invalid.",
                                CustomerField.NAME, "The name field is required.",
                                CustomerField.EMAIL, "The email format is invalid.",
                                CustomerField.PIN_CODE, "The pin code format is invalid.",
                                CustomerField.GROUP, "The group field is required."));
        assertThat(service.captures()).hasSize(1);
    }

    @Test
    void phpListsHoldTheSameSlots() throws PopinFailure {
        Availability plain = popin.slots(call());
        assertThat(plain.zoneAssumed()).isFalse();
        assertThat(plain.unreadable()).isZero();
        service.faults().arm(Endpoint.SLOTS, "php-lists");

        assertThat(popin.slots(call())).isEqualTo(plain);

        assertThat(plain.slots()).hasSizeGreaterThan(100);
        assertThat(plain.unreadable()).isZero();
    }

    @Test
    void dripThatEndsInTimeIsAnAnswer() {
        service.faults().arm(Endpoint.CAPTURE, "drip:1ms");

        assertThat(outcome(Endpoint.CAPTURE, popin, call())).isEqualTo("OK");
    }

    /** What was carried out of what an endpoint is for; a reading leaves no trace. */
    private int done(Endpoint endpoint) {
        return switch (endpoint) {
            case CAPTURE -> service.captures().size();
            case SLOTS -> 0;
            case SCHEDULE -> service.schedules().size();
        };
    }

    private static int doneByOne(Endpoint endpoint) {
        return endpoint == Endpoint.SLOTS ? 0 : 1;
    }

    private String outcome(Endpoint endpoint, HttpPopin client, Call call) {
        try {
            Record _ =
                    switch (endpoint) {
                        case CAPTURE -> client.capture(ASHA, call);
                        case SLOTS -> client.slots(call);
                        case SCHEDULE -> client.schedule(asha.id(), slot, call);
                    };
            return "OK";
        } catch (PopinFailure failure) {
            return words(failure);
        }
    }

    private static String words(PopinFailure failure) {
        return switch (failure) {
            case NotSent it -> "NotSent " + it.reason();
            case Rejected it ->
                    "Rejected " + it.reason() + " " + it.httpStatus() + words(it.retryAfter());
            case Unknown it ->
                    "Unknown "
                            + it.reason()
                            + (it.httpStatus().isPresent() ? " " + it.httpStatus().getAsInt() : "")
                            + words(it.retryAfter());
        };
    }

    private static String words(Optional<Duration> wait) {
        return wait.map(time -> " in " + time.toSeconds() + "s").orElse("");
    }
}
