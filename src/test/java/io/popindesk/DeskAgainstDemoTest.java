package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoSchedule;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Cause;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** What a fault on the wire leaves in the journal, and what comes of it from there. */
@Timeout(60)
class DeskAgainstDemoTest {
    private static final Instant MORNING = Instant.parse("2025-09-24T06:00:00Z");

    @TempDir private Path home;

    /** Moves with each look at it, forwards unless a test turns it. */
    private final LeapingClock clock = new LeapingClock(MORNING, Duration.ofNanos(1));

    @SuppressWarnings("NullAway.Init")
    private DeskAtDemo at;

    @SuppressWarnings("NullAway.Init")
    private Slot slot;

    @BeforeEach
    void open() throws Exception {
        at = new DeskAtDemo(options(), clock, home);
        slot = at.slots().nextFree(MORNING).orElseThrow();
    }

    private static DemoOptions options() {
        return DemoOptions.standard().withOtherDesks(false).withClock(InstantSource.fixed(MORNING));
    }

    @AfterEach
    void close() throws IOException {
        at.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    FAULT                             | STEPS                                    | CAUSE
                    capture=hang-after                | REGISTERING REGISTER_UNKNOWN             | Unknown TIMEOUT
                    capture=reset-after               | REGISTERING REGISTER_UNKNOWN             | Unknown DISCONNECTED
                    capture=close-after               | REGISTERING REGISTER_UNKNOWN             | Unknown DISCONNECTED
                    capture=truncate                  | REGISTERING REGISTER_UNKNOWN             | Unknown DISCONNECTED
                    capture=portal                    | REGISTERING REGISTER_UNKNOWN             | Unknown WEB_PAGE
                    capture=huge:200MB                | REGISTERING REGISTER_UNKNOWN             | Unknown TOO_LARGE
                    capture=status:302:after          | REGISTERING REGISTER_UNKNOWN             | Unknown REDIRECTED
                    capture=status:500:html           | REGISTERING REGISTER_UNKNOWN             | Unknown SERVER_ERROR
                    capture=status:503:after          | REGISTERING REGISTER_UNKNOWN             | Unknown SERVER_ERROR
                    capture=status:401                | REGISTERING REGISTER_REFUSED             | Rejected KEYS
                    capture=status:403                | REGISTERING REGISTER_REFUSED             | Rejected KEYS
                    capture=status:422                | REGISTERING REGISTER_REFUSED             | Rejected DETAILS
                    capture=status:429:retry-after=30 | REGISTERING REGISTER_REFUSED             | Rejected TOO_MANY
                    schedule=hang-after               | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown TIMEOUT
                    schedule=drip:300ms               | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown TIMEOUT
                    schedule=reset-after              | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown DISCONNECTED
                    schedule=close                    | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown DISCONNECTED
                    schedule=truncate                 | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown DISCONNECTED
                    schedule=portal                   | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown WEB_PAGE
                    schedule=empty                    | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown UNREADABLE
                    schedule=status:302               | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown REDIRECTED
                    schedule=status:503:after         | REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN | Unknown SERVER_ERROR
                    schedule=status:401               | REGISTERING REGISTERED SCHEDULING SCHEDULE_REFUSED | Rejected KEYS
                    schedule=status:429               | REGISTERING REGISTERED SCHEDULING SCHEDULE_REFUSED | Rejected TOO_MANY
                    schedule=refuse:Slot not available| REGISTERING REGISTERED SCHEDULING SCHEDULE_REFUSED | Rejected OTHER
                    """)
    void journalSaysWhatIsKnownAndEachRequestIsSentOnce(String fault, String steps, String cause)
            throws Exception {
        at.service.faults().arm(fault);

        assertThat(at.book(slot)).isInstanceOf(BookingResult.Failed.class);

        assertThat(states()).isEqualTo(steps);
        assertThat(at.attempt().cause().map(DeskAgainstDemoTest::words)).contains(cause);
        assertThat(at.wiretap.sent(Endpoint.CAPTURE)).hasSize(1);
        assertThat(at.wiretap.sent(Endpoint.SCHEDULE))
                .hasSize(steps.contains("SCHEDULING") ? 1 : 0);
    }

    @Test
    void customerOfWhomNothingLeftWaitsAndIsRegisteredOnceByItself() throws Exception {
        at.wiretap.hide();
        at.book(slot);
        assertThat(states()).isEqualTo("REGISTERING WAITING");
        assertThat(at.wiretap.sent(Endpoint.CAPTURE)).isEmpty();

        at.wiretap.show();
        assertThat(makeRound()).hasSize(1);
        assertThat(makeRound()).isEmpty();
        assertThat(states()).isEqualTo("REGISTERING WAITING REGISTERING REGISTERED");
        assertThat(at.wiretap.sent(Endpoint.CAPTURE)).hasSize(1);
        assertThat(at.wiretap.sent(Endpoint.SCHEDULE)).as("a person books").isEmpty();
    }

    @Test
    void timeOfWhichNothingLeftIsAskedForWhenThePersonWantsIt() throws Exception {
        at.service.faults().arm("schedule=refuse");
        at.book(slot);
        at.service.faults().clear();
        at.wiretap.hide();
        at.book(Optional.of(at.attempt()), slot);
        assertThat(at.attempt().state()).isEqualTo(AttemptState.SCHEDULE_NOT_SENT);

        at.wiretap.show();
        makeRound();
        assertThat(at.wiretap.sent(Endpoint.SCHEDULE)).as("the refused one").hasSize(1);
        assertThat(at.book(Optional.of(at.attempt()), slot))
                .isInstanceOf(BookingResult.Booked.class);
        assertThat(at.service.captures()).as("nobody is registered twice").hasSize(1);
        assertThat(at.service.schedules()).hasSize(1);
    }

    @Test
    void lostAnswerToABookingIsWeighedAndNeverSentAgainByItself() throws Exception {
        at.service.faults().arm("schedule=1xreset-after");
        at.book(slot);
        assertThat(makeRound()).isEmpty();
        assertThat(makeRound()).isEmpty();

        assertThat(at.attempt().state()).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
        assertThat(at.attempt().weighing().map(Weighing::evidence)).contains(SlotEvidence.GONE);
        assertThat(at.wiretap.sent(Endpoint.SCHEDULE)).hasSize(1);
        at.settling.markBooked(at.attempt());
        assertThat(at.attempt().state()).isEqualTo(AttemptState.MARKED_BOOKED);
    }

    @Test
    void lostRequestIsWeighedAndSentAgainWhenThePersonWantsIt() throws Exception {
        at.service.faults().arm("schedule=1xreset");
        at.book(slot);
        Attempt weighed = at.settling.check(at.attempt(), new Cancellation()).attempt();
        assertThat(weighed.weighing().map(Weighing::evidence)).contains(SlotEvidence.STILL_FREE);

        assertThat(at.book(Optional.of(weighed), slot)).isInstanceOf(BookingResult.Booked.class);
        assertThat(states())
                .isEqualTo(
                        "REGISTERING REGISTERED SCHEDULING SCHEDULE_UNKNOWN SCHEDULING_AGAIN"
                                + " BOOKED");
        assertThat(at.service.schedules()).hasSize(1);
    }

    @Test
    void secondRequestThatIsRefusedLeavesTheDoubtBecauseTheFirstMayHaveBooked() throws Exception {
        at.service.faults().arm("schedule=1xreset-after");
        at.book(slot);
        at.book(Optional.of(at.attempt()), slot);

        assertThat(at.attempt().state()).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
        assertThat(at.attempt().words()).isEqualTo("Slot not available");
        assertThat(at.service.schedules()).hasSize(1);
    }

    @Test
    void leapsOfTheClockNeitherEndACallNorDelayItsEnd() throws Exception {
        for (Duration leap : List.of(Duration.ofDays(2), Duration.ofDays(-2))) {
            clock.leapBy(leap);
            at.service.faults().arm("slots=delay:100ms");
            assertThat(at.slots().slots()).isNotEmpty();
            at.service.faults().arm("slots=hang");
            long began = System.nanoTime();
            assertThatThrownBy(at::slots)
                    .isInstanceOfSatisfying(
                            PopinFailure.Unknown.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(PopinFailure.Unknown.Reason.TIMEOUT));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(30));
        }
    }

    @Test
    void clockThatLeapsBackDuringABookingLosesNoStepOfIt() throws Exception {
        clock.leapBy(Duration.ofDays(-1));

        assertThat(at.book(slot)).isInstanceOf(BookingResult.Booked.class);

        assertThat(states()).isEqualTo("REGISTERING REGISTERED SCHEDULING BOOKED");
        assertThat(at.steps())
                .extracting(AttemptEvent::at)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void deskInAnotherZoneSendsAndKeepsTheSellersOwnWords() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(at.book(at.slots().nextFree(MORNING).orElseThrow()))
                    .isInstanceOf(BookingResult.Booked.class);
        } finally {
            TimeZone.setDefault(before);
        }
        // The demo opens at ten in India, which is an hour and a half before this morning.
        assertThat(slot.wireText()).startsWith("Wed, 24 Sep 2025 ").endsWith("AM");
        assertThat(at.steps())
                .extracting(AttemptEvent::sent)
                .contains(Optional.of(slot.wireText()));
        assertThat(at.service.schedules())
                .extracting(DemoSchedule::time)
                .containsExactly(slot.wireText());
        assertThat(at.attempt().slot()).contains(slot);
    }

    private List<Attempt> makeRound() throws Exception {
        Instant begun = clock.instant();
        return at.rounds.make(at.slots(), begun, Optional.empty(), new Cancellation());
    }

    private String states() throws Exception {
        return at.steps().stream()
                .map(AttemptEvent::state)
                .map(AttemptState::name)
                .collect(Collectors.joining(" "));
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case Cause.NotSent it -> "NotSent " + it.reason();
            case Cause.Rejected it -> "Rejected " + it.reason();
            case Cause.Unknown it -> "Unknown " + it.reason();
        };
    }
}
