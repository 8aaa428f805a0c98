package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Slot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the tests of the client have in common: an account, a customer, a slot, short limits. */
final class Calls {
    static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    static final ZoneId FALLBACK = ZoneId.of("Asia/Dubai");
    static final Instant NOW = Instant.parse("2025-09-24T06:00:00Z");
    static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");
    static final CustomerId ID = new CustomerId("MzE1");
    static final Slot SLOT =
            new Slot(
                    "Thu, 25 Sep 2025", "03:15 PM", LocalDateTime.of(2025, 9, 25, 15, 15), KOLKATA);
    static final String CAPTURED =
            """
            {"status": 1, "customer_id": "MzE1", "url": "https://live.popin.to/8131-a157", "message": "User captured successfully"}""";

    /** Far above what a healthy loop on this machine takes, far below a test's patience. */
    static final Limits PATIENT =
            new Limits(seconds(10), seconds(10), seconds(10), seconds(20), 1 << 20);

    private Calls() {}

    static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    static PopinAccount account(String scheme, int port) {
        return account(URI.create(scheme + "://127.0.0.1:" + port + "/api/v1/external"));
    }

    static PopinAccount account(URI base) {
        return new PopinAccount(base, "key-of-the-seller", "4711");
    }

    static HttpPopin client(RawServer server, Limits limits) {
        return client(account("http", server.port()), limits, Network.ofThisMachine());
    }

    static HttpPopin client(RawServer server) {
        return client(server, PATIENT);
    }

    static HttpPopin client(PopinAccount account, Limits limits, Network network) {
        return client(PopinSetUp.of(account, FALLBACK), limits, network);
    }

    static HttpPopin client(PopinSetUp setUp, Limits limits, Network network) {
        return new HttpPopin(setUp, InstantSource.fixed(NOW), limits, network);
    }

    static Call call() {
        return new Call(new Cancellation());
    }

    /** One of the three calls. */
    @FunctionalInterface
    interface Request {
        Object send(Popin popin, Call call) throws PopinFailure;
    }

    static final Request CAPTURE = (popin, call) -> popin.capture(ASHA, call);
    static final Request SLOTS = Popin::slots;
    static final Request SCHEDULE = (popin, call) -> popin.schedule(ID, SLOT, call);

    /** The failure of a request that has to fail. */
    static <F extends PopinFailure> F failure(
            Class<F> kind, Popin popin, Request request, Call call) {
        Throwable thrown = catchThrowable(() -> request.send(popin, call));
        assertThat(thrown).isInstanceOf(kind);
        return kind.cast(thrown);
    }

    static <F extends PopinFailure> F failure(Class<F> kind, Popin popin, Request request) {
        return failure(kind, popin, request, call());
    }
}
