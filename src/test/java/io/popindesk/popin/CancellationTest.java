package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURE;
import static io.popindesk.popin.Calls.PATIENT;
import static io.popindesk.popin.Calls.SCHEDULE;
import static io.popindesk.popin.Calls.account;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.client;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.PopinFailure.NotSent;
import io.popindesk.desk.PopinFailure.Unknown;
import io.popindesk.desk.Registration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A call ends at once when it is told to, in every phase and on either kind of thread. */
@Timeout(30)
class CancellationTest {
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    /** The kinds of thread that a call may be made on. */
    enum Kind {
        PLATFORM,
        VIRTUAL;

        Thread start(Runnable work) {
            return this == VIRTUAL
                    ? Thread.ofVirtual().start(work)
                    : Thread.ofPlatform().daemon().start(work);
        }
    }

    /** Waits until the call has come to the phase that the test is about. */
    @FunctionalInterface
    private interface Phase {
        void await(Thread caller) throws Exception;
    }

    private static TestCertificate certificate;

    private final Semaphore reached = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Phase reachedPhase =
            _ -> assertThat(reached.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.of("127.0.0.1");
    }

    @Test
    void aCallCancelledBeforehandSendsNothing() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, Calls.CAPTURED));
                var popin = client(server)) {
            var call = call();
            call.cancellation().cancel();

            assertThat(failure(NotSent.class, popin, CAPTURE, call).reason())
                    .isEqualTo(NotSent.Reason.CANCELLED);
            assertThat(call.isSent()).isFalse();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aCallCancelledJustAsItLeavesIsInDoubt() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, Calls.CAPTURED));
                var popin = client(server)) {
            var cancellation = new Cancellation();
            var call = new Call(cancellation, cancellation::cancel);

            assertThat(failure(Unknown.class, popin, CAPTURE, call).reason())
                    .isEqualTo(Unknown.Reason.CANCELLED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingALookUpThatHangsEndsTheCall(Kind kind) throws Exception {
        try (var popin = clientWithNames(this::hang, PATIENT)) {
            assertNotSent(popin, kind, reachedPhase);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingAnAttemptToConnectEndsTheCall(Kind kind) throws Exception {
        try (var full = new FullListener();
                var popin =
                        client(account("http", full.port()), PATIENT, Network.ofThisMachine())) {
            assertNotSent(popin, kind, CancellationTest::awaitConnecting);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingAStalledHandshakeEndsTheCall(Kind kind) throws Exception {
        try (var server = RawServer.onConnect(this::readAndHang);
                var popin =
                        client(account("https", server.port()), PATIENT, Network.ofThisMachine())) {
            assertNotSent(popin, kind, reachedPhase);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingWhileTheAnswerIsAwaitedLeavesItInDoubt(Kind kind) throws Exception {
        try (var server = RawServer.answering(_ -> hang());
                var popin = client(server)) {
            assertUnknown(popin, kind);
            assertThat(server.connections()).isEqualTo(1);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingInMidBodyLeavesItInDoubt(Kind kind) throws Exception {
        String half = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"stat";
        try (var server =
                        RawServer.answering(
                                socket -> {
                                    RawServer.write(socket, half);
                                    hang();
                                });
                var popin = client(server)) {
            assertUnknown(popin, kind);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingBehindEncryptionLeavesItInDoubt(Kind kind) throws Exception {
        try (var server = RawServer.over(certificate.serverSockets(), _ -> hang());
                var popin =
                        client(account("https", server.port()), PATIENT, certificate.trusted())) {
            assertUnknown(popin, kind);
        } finally {
            end.countDown();
        }
    }

    @Test
    void aLookUpThatHangsEndsByTheDeadline() throws Exception {
        try (var popin = clientWithNames(this::hang, wholeCall(200))) {
            assertThat(failure(NotSent.class, popin, CAPTURE).reason())
                    .isEqualTo(NotSent.Reason.CONNECT_TIMEOUT);
        } finally {
            end.countDown();
        }
    }

    @Test
    void anAnswerThatNeverComesEndsByTheDeadline() throws Exception {
        try (var server = RawServer.answering(_ -> hang());
                var popin = client(server, wholeCall(200))) {
            assertThat(failure(Unknown.class, popin, CAPTURE).reason())
                    .isEqualTo(Unknown.Reason.TIMEOUT);
        } finally {
            end.countDown();
        }
    }

    @Test
    void cancellingAtAnyMomentNeverHidesARequestThatArrived() throws Exception {
        var random = new Random(2025);
        List<String> notSent = new ArrayList<>();
        List<String> requests;
        try (var server = RawServer.answering(RawServer.json(200, Calls.CAPTURED));
                var popin = client(server)) {
            for (int round = 0; round < 300; round++) {
                String group = "round-" + round + ".";
                var call = call();
                var outcome = new FutureTask<>(() -> outcome(popin, group, call));
                Kind.VIRTUAL.start(outcome);
                LockSupport.parkNanos(random.nextLong(3_000_000));
                call.cancellation().cancel();
                switch (outcome.get(5, TimeUnit.SECONDS)) {
                    case NotSent failure -> {
                        assertThat(failure.reason()).isEqualTo(NotSent.Reason.CANCELLED);
                        assertThat(call.isSent()).isFalse();
                        notSent.add(group);
                    }
                    case Unknown failure ->
                            assertThat(failure.reason()).isEqualTo(Unknown.Reason.CANCELLED);
                    case Object success -> assertThat(success).isInstanceOf(Registration.class);
                }
            }
            requests = server.requests();
        }
        String arrived = String.join("\n", requests);
        assertThat(notSent).isNotEmpty().noneMatch(arrived::contains);
    }

    private static Object outcome(HttpPopin popin, String group, Call call) {
        try {
            return popin.capture(new Customer("1", "Asha", "a@b.in", "1", group), call);
        } catch (PopinFailure e) {
            return e;
        }
    }

    @Test
    void closingTheClientEndsWhatIsUnderWay() throws Exception {
        try (var server = RawServer.answering(_ -> hang())) {
            FutureTask<Unknown> failed;
            try (var popin = client(server)) {
                failed = new FutureTask<>(() -> failure(Unknown.class, popin, SCHEDULE));
                reachedPhase.await(Kind.VIRTUAL.start(failed));
            }
            assertThat(failed.get(5, TimeUnit.SECONDS).reason())
                    .isEqualTo(Unknown.Reason.CANCELLED);
        } finally {
            end.countDown();
        }
    }

    @Test
    void closingTheClientEndsEvenALookUpThatHangs() throws Exception {
        FutureTask<NotSent> failed;
        try (var popin = clientWithNames(this::hang, PATIENT)) {
            failed = new FutureTask<>(() -> failure(NotSent.class, popin, SCHEDULE));
            reachedPhase.await(Kind.VIRTUAL.start(failed));
        }
        try {
            assertThat(failed.get(5, TimeUnit.SECONDS).reason())
                    .isEqualTo(NotSent.Reason.CANCELLED);
        } finally {
            end.countDown();
        }
    }

    private void assertNotSent(HttpPopin popin, Kind kind, Phase phase) throws Exception {
        var call = call();
        assertThat(whenCancelled(popin, call, kind, phase))
                .isInstanceOfSatisfying(
                        NotSent.class,
                        it -> assertThat(it.reason()).isEqualTo(NotSent.Reason.CANCELLED));
        assertThat(call.isSent()).isFalse();
    }

    private void assertUnknown(HttpPopin popin, Kind kind) throws Exception {
        var call = call();
        assertThat(whenCancelled(popin, call, kind, reachedPhase))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        it -> assertThat(it.reason()).isEqualTo(Unknown.Reason.CANCELLED));
        assertThat(call.isSent()).isTrue();
    }

    private static PopinFailure whenCancelled(HttpPopin popin, Call call, Kind kind, Phase phase)
            throws Exception {
        var failed = new FutureTask<>(() -> failure(PopinFailure.class, popin, SCHEDULE, call));
        phase.await(kind.start(failed));
        long began = System.nanoTime();
        call.cancellation().cancel();
        PopinFailure failure = failed.get(5, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        return failure;
    }

    /** Waits for the caller to be inside {@code Socket.connect}. */
    private static void awaitConnecting(Thread caller) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Arrays.stream(caller.getStackTrace())
                .noneMatch(
                        frame ->
                                frame.getClassName().equals(Socket.class.getName())
                                        && frame.getMethodName().equals("connect"))) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void hang() throws InterruptedException {
        reached.release();
        end.await();
    }

    private void readAndHang(Socket socket) throws Exception {
        assertThat(socket.getInputStream().read()).isNotNegative();
        hang();
    }

    private InetAddress[] hang(String host) throws UnknownHostException {
        try {
            hang();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }

    private static HttpPopin clientWithNames(Network.Names names, Limits limits) {
        return client(
                account(URI.create("https://popin.example/api")),
                limits,
                new Network(names, Network.ofThisMachine().tls()));
    }

    private static Limits wholeCall(int millis) {
        return new Limits(
                PATIENT.connect(),
                PATIENT.tls(),
                PATIENT.response(),
                Duration.ofMillis(millis),
                PATIENT.bodyBytes());
    }
}
