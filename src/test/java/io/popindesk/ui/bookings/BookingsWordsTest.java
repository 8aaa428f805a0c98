package io.popindesk.ui.bookings;

import static io.popindesk.ui.bookings.Reachable.INDIA;
import static io.popindesk.ui.bookings.Reachable.NOW;
import static io.popindesk.ui.bookings.Reachable.RAVI;
import static io.popindesk.ui.bookings.Reachable.registration;
import static io.popindesk.ui.bookings.Reachable.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Standing;
import io.popindesk.desk.Weighing;
import io.popindesk.ui.Texts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

class BookingsWordsTest {
    private static final Cause SILENCE =
            new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty());
    private static final Cause NO_NETWORK =
            new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE);
    private static final Cause REFUSED =
            new Cause.Rejected(PopinFailure.Rejected.Reason.OTHER, 200, "Slot not available");

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final BookingsWords words = new BookingsWords(texts, INDIA, mobile -> mobile);

    private final Attempt registering =
            Attempt.registering(
                    new AttemptId(1),
                    Purpose.APPOINTMENT,
                    RAVI,
                    Optional.of(slot("2026-11-23T17:30")),
                    NOW.minus(Duration.ofMinutes(11)));
    private final Attempt scheduling =
            registering.registered(registration(), NOW).scheduling(slot("2026-11-23T17:30"), NOW);

    @Test
    void everyStateIsReachedByTheWalk() {
        assertThat(Reachable.attempts())
                .extracting(Attempt::state)
                .containsAll(EnumSet.allOf(AttemptState.class));
    }

    @Test
    void everyReachableAttemptHasWordsInEveryColumn() {
        List<Attempt> all = Reachable.attempts();
        assertThat(all).hasSizeGreaterThan(150);
        for (Attempt attempt : all) {
            for (Instant when : List.of(NOW, NOW.plus(Duration.ofDays(2)))) {
                assertThat(words.state(attempt)).as("%s", attempt).isNotBlank();
                assertThat(words.callTime(attempt, when)).as("%s", attempt).isNotBlank();
                assertThat(words.happened(attempt, when, false))
                        .as("%s", attempt)
                        .startsWith("Not saved on this computer yet. ")
                        .hasSizeGreaterThan(45)
                        .doesNotContain("{", "..", "null");
                assertThat(words.happenedInFull(attempt, when, true)).contains("2026");
                assertThat(words.sentence(attempt, when, true))
                        .contains("Ravi Menon", words.state(attempt));
                for (Step step : NextSteps.of(attempt, when)) {
                    assertThat(words.step(step, attempt)).endsWith(": Ravi Menon");
                }
            }
        }
    }

    @Test
    void everyReachableAttemptCanBeTakenFurtherOrIsOver() {
        for (Attempt attempt : Reachable.attempts()) {
            List<Step> steps = NextSteps.of(attempt, NOW);
            assertThat(steps).endsWith(Step.HISTORY, Step.PERSON).doesNotHaveDuplicates();
            if (attempt.standing() == Standing.NEEDS_PERSON) {
                assertThat(steps).as("%s", attempt).hasSizeGreaterThan(2);
            }
            assertThat(steps.contains(Step.CLOSE))
                    .as("%s", attempt)
                    .isEqualTo(
                            attempt.state().mayBecome(AttemptState.CLOSED)
                                    && attempt.standing() != Standing.BOOKED);
            assertThat(steps.contains(Step.MARK_BOOKED))
                    .as("%s", attempt)
                    .isEqualTo(attempt.state().mayBecome(AttemptState.MARKED_BOOKED));
            assertThat(steps.contains(Step.MARK_NOT_BOOKED))
                    .as("%s", attempt)
                    .isEqualTo(attempt.state().mayBecome(AttemptState.MARKED_NOT_BOOKED));
        }
    }

    @Test
    void enterNeverDoublesABooking() {
        assertThat(Reachable.attempts())
                .allMatch(attempt -> NextSteps.of(attempt, NOW).getFirst() != Step.TRY_AGAIN);
    }

    @Test
    void everyStateOfTheMachineHasItsOwnWordInTheHistory() {
        Set<String> told =
                Arrays.stream(AttemptState.values())
                        .map(state -> texts.get("bookings.event." + state))
                        .collect(Collectors.toSet());
        assertThat(told).hasSize(AttemptState.values().length);
    }

    @Test
    void waitingSaysWhenAndWhatComesNext() {
        Attempt waiting = registering.notRegistered(NO_NETWORK, NOW.minus(Duration.ofMinutes(11)));
        assertThat(words.state(waiting)).isEqualTo("Waiting to send");
        assertThat(words.happened(waiting, NOW, true))
                .isEqualTo(
                        "No connection at 11:31 AM."
                                + " The customer will be registered when Popin is reachable.");
        assertThat(words.callTime(waiting, NOW)).isEqualTo("wanted tomorrow 5:30 PM");
        assertThat(words.happened(waiting, NOW.plus(Duration.ofDays(1)), true))
                .startsWith("No connection on Sun 22 Nov, 11:31 AM.");
    }

    @Test
    void doubtIsTaughtByTheSlots() {
        Attempt unknown = scheduling.notScheduled(SILENCE, NOW);
        assertThat(words.happened(unknown, NOW, true))
                .isEqualTo(
                        "Popin did not answer in time."
                                + " Whether the call is booked is not known.");
        assertThat(words.happened(weighed(unknown, SlotEvidence.GONE), NOW, true))
                .isEqualTo(
                        "Popin did not answer in time. The slot has gone from the calendar, so the"
                                + " call is probably booked.");
        assertThat(words.happened(weighed(unknown, SlotEvidence.STILL_FREE), NOW, true))
                .isEqualTo(
                        "Popin did not answer in time. The slot was still free at 11:42 AM, so the"
                                + " call is probably not booked.");
    }

    @Test
    void refusalAfterADoubtMayBeOurOwnCall() {
        Attempt refused =
                weighed(scheduling.notScheduled(SILENCE, NOW), SlotEvidence.STILL_FREE)
                        .scheduling(slot("2026-11-23T17:30"), NOW)
                        .notScheduled(REFUSED, NOW);
        assertThat(words.happened(refused, NOW, true))
                .isEqualTo(
                        "Popin said: “Slot not available”. The earlier try may have taken this very"
                                + " slot, so the call is probably booked.");
        assertThat(NextSteps.of(refused, NOW))
                .startsWith(Step.CHECK, Step.MARK_BOOKED, Step.MARK_NOT_BOOKED);
    }

    @Test
    void bookedCallSoonSaysHowSoonElsePopinsWords() {
        Attempt booked = scheduling.booked("Call scheduled successfully", NOW);
        assertThat(words.happened(booked, NOW, true))
                .isEqualTo("Popin said: “Call scheduled successfully”");
        assertThat(words.happened(booked, Instant.parse("2026-11-23T07:42:00Z"), true))
                .isEqualTo("in 4 h 18 min");
        assertThat(words.happened(booked, Instant.parse("2026-11-23T12:00:00Z"), true))
                .isEqualTo("now");
        assertThat(words.happened(booked, Instant.parse("2026-11-23T12:12:00Z"), true))
                .isEqualTo("began 12 min ago");
        assertThat(words.happenedInFull(booked, Instant.parse("2026-11-23T07:42:00Z"), true))
                .contains("Call scheduled successfully");
    }

    @Test
    void callMarkedAsBookedSaysHowSoonToo() {
        Attempt marked =
                scheduling
                        .notScheduled(SILENCE, NOW)
                        .markBooked(Instant.parse("2026-11-23T06:01:00Z"));
        assertThat(words.happened(marked, Instant.parse("2026-11-23T11:48:30Z"), true))
                .isEqualTo("in 12 min · Marked as booked at 11:31 AM; Popin never confirmed it.");
        assertThat(words.happened(marked, Instant.parse("2026-11-24T11:48:30Z"), true))
                .startsWith("Marked as booked on Mon 23 Nov");
    }

    @Test
    void timesAreThoseOfTheSellerAndTheDesksOwnClockIsTold() {
        BookingsWords inBerlin =
                new BookingsWords(texts, ZoneId.of("Europe/Berlin"), mobile -> mobile);
        assertThat(inBerlin.callTime(scheduling, NOW)).isEqualTo("tomorrow 5:30 PM");
        assertThat(inBerlin.callTimeInFull(scheduling))
                .contains(
                        "Monday 23 November 2026, 5:30 PM, India Standard Time\n"
                                + "Mon 23 Nov, 1:00 PM on your desk's clock");
    }

    @Test
    void refusalOfTheKeysIsNoFaultOfTheDetailsOrTheTime() {
        Cause keys = new Cause.Rejected(PopinFailure.Rejected.Reason.KEYS, 401, "");
        assertThat(NextSteps.of(registering.notRegistered(keys, NOW), NOW))
                .startsWith(Step.SEND_NOW, Step.CORRECT_DETAILS);
        assertThat(NextSteps.of(registering.notRegistered(REFUSED, NOW), NOW))
                .startsWith(Step.CORRECT_DETAILS)
                .doesNotContain(Step.SEND_NOW);
        assertThat(NextSteps.of(scheduling.notScheduled(keys, NOW), NOW))
                .startsWith(Step.SEND_NOW, Step.PICK_ANOTHER_TIME);
        assertThat(NextSteps.of(scheduling.notScheduled(REFUSED, NOW), NOW))
                .startsWith(Step.PICK_ANOTHER_TIME)
                .doesNotContain(Step.SEND_NOW);
    }

    @Test
    void timeThatIsOverIsNotAskedForAgain() {
        Attempt unknown = scheduling.notScheduled(SILENCE, NOW);
        assertThat(NextSteps.of(unknown, NOW)).contains(Step.TRY_AGAIN, Step.CHECK);
        assertThat(NextSteps.of(unknown, NOW.plus(Duration.ofDays(2))))
                .doesNotContain(Step.TRY_AGAIN, Step.CHECK)
                .contains(Step.MARK_BOOKED, Step.MARK_NOT_BOOKED);
    }

    private static Attempt weighed(Attempt attempt, SlotEvidence evidence) {
        return attempt.weighed(new Weighing(evidence, NOW));
    }
}
