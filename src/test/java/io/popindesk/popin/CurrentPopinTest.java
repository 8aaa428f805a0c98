package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURED;
import static io.popindesk.popin.Calls.PATIENT;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.PopinFailure.NotSent;
import io.popindesk.desk.PopinFailure.Unknown;
import io.popindesk.desk.Registration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A change of the set-up holds for the next call and spares the one that is under way. */
@Timeout(30)
class CurrentPopinTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Calls.NOW);

    private final CurrentPopin popin = new CurrentPopin(CLOCK, PATIENT, Duration.ofSeconds(20));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        popin.close();
        threads.close();
    }

    @Test
    void callWaitsForTheFirstSetUp() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED))) {
            Call call = call();
            Future<Registration> registered = threads.submit(() -> popin.capture(Calls.ASHA, call));

            popin.use(setUp(server, "key"));

            assertThat(registered.get().id()).isEqualTo(Calls.ID);
        }
    }

    @Test
    void callDoesNotWaitForEverForTheFirstSetUp() {
        try (var impatient = new CurrentPopin(CLOCK, PATIENT, Duration.ofMillis(1))) {
            assertThat(failure(NotSent.class, impatient, Calls.SLOTS).reason())
                    .isEqualTo(NotSent.Reason.NO_KEYS);
        }
    }

    @Test
    void waitingForTheFirstSetUpCanBeStopped() throws Exception {
        var cancellation = new Cancellation();
        Future<NotSent> failed =
                threads.submit(
                        () -> failure(NotSent.class, popin, Calls.CAPTURE, new Call(cancellation)));

        cancellation.cancel();

        assertThat(failed.get().reason()).isEqualTo(NotSent.Reason.CANCELLED);
    }

    @Test
    void callsFailAtOnceWithoutKeys() throws Exception {
        Future<NotSent> waiting =
                threads.submit(() -> failure(NotSent.class, popin, Calls.CAPTURE));

        popin.withoutKeys();

        assertThat(waiting.get().reason()).isEqualTo(NotSent.Reason.NO_KEYS);
        assertThat(failure(NotSent.class, popin, Calls.SCHEDULE).reason())
                .isEqualTo(NotSent.Reason.NO_KEYS);
    }

    @Test
    void keysThatWereTakenAwayAreNotUsedAnyMore() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED))) {
            popin.use(setUp(server, "key"));
            popin.withoutKeys();

            assertThat(failure(NotSent.class, popin, Calls.CAPTURE).reason())
                    .isEqualTo(NotSent.Reason.NO_KEYS);
            popin.use(setUp(server, "key"));
            assertThat(popin.capture(Calls.ASHA, call()).id()).isEqualTo(Calls.ID);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void nextCallGoesToTheNewHostWithTheNewKeysAlone() throws Exception {
        try (var one = RawServer.answering(RawServer.json(200, CAPTURED));
                var other = RawServer.answering(RawServer.json(200, CAPTURED))) {
            popin.use(setUp(one, "old-key"));
            popin.capture(Calls.ASHA, call());
            popin.use(setUp(other, "new-key"));
            popin.capture(Calls.ASHA, call());

            assertThat(one.requests()).singleElement().asString().contains("old-key");
            assertThat(other.requests())
                    .singleElement()
                    .asString()
                    .contains("new-key")
                    .doesNotContain("old-key");
        }
    }

    @Test
    void callUnderWayEndsAsItBegan() throws Exception {
        var arrived = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var one =
                        RawServer.answering(
                                socket -> {
                                    arrived.countDown();
                                    answer.await();
                                    RawServer.json(200, CAPTURED).answer(socket);
                                });
                var other = RawServer.answering(RawServer.json(200, CAPTURED))) {
            popin.use(setUp(one, "old-key"));
            Future<Registration> registered =
                    threads.submit(() -> popin.capture(Calls.ASHA, call()));
            arrived.await();

            popin.use(setUp(other, "new-key"));
            answer.countDown();

            assertThat(registered.get().id()).isEqualTo(Calls.ID);
            assertThat(one.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void nextCallFollowsTheNewRevision() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED))) {
            PopinSetUp setUp = setUp(server, "key");
            popin.use(setUp);
            popin.capture(Calls.ASHA, call());
            popin.use(setUp.withRevision(ApiRevision.HELP_CENTRE, CaptureExtras.NONE));
            popin.capture(Calls.ASHA, call());

            assertThat(server.requests().getFirst()).contains("\"pin_code\"");
            assertThat(server.requests().getLast()).contains("\"pincode\"");
        }
    }

    @Test
    void closingEndsTheCallsUnderWayWithWhicheverSetUp() throws Exception {
        var arrived = new CountDownLatch(2);
        RawServer.Script silence =
                socket -> {
                    arrived.countDown();
                    socket.getInputStream().readAllBytes();
                };
        try (var one = RawServer.answering(silence);
                var other = RawServer.answering(silence)) {
            popin.use(setUp(one, "old-key"));
            Future<Unknown> old =
                    threads.submit(() -> failure(Unknown.class, popin, Calls.SCHEDULE));
            while (one.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            popin.use(setUp(other, "new-key"));
            Future<Unknown> recent =
                    threads.submit(() -> failure(Unknown.class, popin, Calls.SCHEDULE));
            arrived.await();

            popin.close();

            assertThat(old.get().reason()).isEqualTo(Unknown.Reason.CANCELLED);
            assertThat(recent.get().reason()).isEqualTo(Unknown.Reason.CANCELLED);
        }
    }

    private static PopinSetUp setUp(RawServer server, String key) {
        URI base = Calls.account("http", server.port()).base();
        return PopinSetUp.of(new PopinAccount(base, key, "4711"), Calls.FALLBACK);
    }
}
