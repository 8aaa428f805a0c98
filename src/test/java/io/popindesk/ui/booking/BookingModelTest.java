package io.popindesk.ui.booking;

import static io.popindesk.ui.booking.ScriptedPopin.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Settling;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;

class BookingModelTest {
    private static final Instant MORNING = Instant.parse("2025-09-25T03:30:00Z");

    private Instant now = MORNING;
    private final InstantSource clock =
            () -> {
                now = now.plusNanos(1);
                return now;
            };
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final ScriptedPopin popin = new ScriptedPopin();
    private final List<Throwable> unhandled = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    /** Work waits here while {@link #slow} is set. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private boolean slow;
    private final Tasks tasks =
            new Tasks(
                    work -> {
                        if (slow) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run,
                    unhandled::add);
    private final CustomerFormModel form =
            new CustomerFormModel(new SimpleObjectProperty<>(new CustomerRules("IN")), texts);
    private final CalendarModel calendar = new CalendarModel(clock, ZoneId.of("Asia/Kolkata"));
    private final SlotReader reader = new SlotReader(popin, (cancellation, time) -> false);
    private final SlotRefresh refresh = new SlotRefresh(reader, calendar, tasks, texts, clock);
    private final MemoryJournal journal = new MemoryJournal();
    private final JournalFeed feed = new JournalFeed(Runnable::run);
    private final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, feed);
    private final BookingModel booking =
            new BookingModel(
                    new BookingDesk(popin, bookkeeper, Runnable::run, clock, new Random(7)),
                    new Settling(journal, bookkeeper, reader, clock),
                    feed,
                    form,
                    calendar,
                    refresh,
                    tasks,
                    texts,
                    clock);

    @BeforeEach
    void fillTheFormAndPickATime() {
        booking.setAttention(spots::add);
        type(CustomerField.MOBILE, "98450 12345");
        type(CustomerField.NAME, "Asha Rao");
        type(CustomerField.EMAIL, "asha@example.com");
        type(CustomerField.PIN_CODE, "560001");
        type(CustomerField.GROUP, "QA101");
        refresh.refresh();
        calendar.select(slot("03:15 PM"));
    }

    @Test
    void onePressRegistersAndSchedules() {
        booking.book();

        assertThat(popin.requests)
                .containsExactly("capture Asha Rao", "schedule Thu, 25 Sep 2025 03:15 PM");
        Confirmation confirmation = confirmation();
        assertThat(confirmation.slot()).contains(slot("03:15 PM"));
        assertThat(confirmation.message()).isEqualTo("Call scheduled successfully");
        assertThat(confirmation.by()).isEqualTo(Confirmation.By.POPIN);
        assertThat(spots).containsExactly(Spot.Place.CONFIRMATION);
        assertThat(form.lockedProperty().get()).isTrue();
    }

    @Test
    void pressingTwiceBooksOnce() {
        slow = true;
        booking.book();
        booking.book();
        booking.callNow();
        runWaiting();

        assertThat(popin.requests).hasSize(2);
        booking.book();
        assertThat(popin.requests).hasSize(2);
    }

    @Test
    void missingDetailIsPointedAtAndNothingIsSent() {
        type(CustomerField.EMAIL, "");
        booking.book();

        assertThat(popin.requests).isEmpty();
        assertThat(spots).containsExactly(new Spot.Field(CustomerField.EMAIL));
        assertThat(form.field(CustomerField.EMAIL).messageProperty().get()).isNotNull();
    }

    @Test
    void missingTimeIsPointedAtAndNothingIsSent() {
        calendar.clearSelection();
        booking.book();

        assertThat(popin.requests).isEmpty();
        assertThat(booking.timeWantedProperty().get()).isTrue();
        assertThat(spots).containsExactly(Spot.Place.CALENDAR);

        calendar.select(slot("03:00 PM"));
        assertThat(booking.timeWantedProperty().get()).isFalse();
    }

    @Test
    void nextCustomerFindsAnEmptyForm() {
        booking.book();
        booking.nextCustomer();

        assertThat(booking.confirmationProperty().get()).isNull();
        assertThat(form.isBlank()).isTrue();
        assertThat(form.lockedProperty().get()).isFalse();
        assertThat(booking.customerRegisteredBinding().get()).isFalse();
        assertThat(spots).last().isEqualTo(new Spot.Field(CustomerField.MOBILE));
    }

    @Test
    void customerIsNotRegisteredAgainAfterARefusedTime() {
        popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();

        assertThat(trouble().kind()).isEqualTo(Trouble.Kind.REFUSED);
        assertThat(trouble().sentences()).contains("“Slot not available”", "Nothing was booked");
        assertThat(trouble().steps()).containsExactly(NextStep.PICK_ANOTHER_TIME, NextStep.LATER);
        assertThat(booking.customerRegisteredBinding().get()).isTrue();
        assertThat(form.lockedProperty().get()).isFalse();

        calendar.select(slot("03:30 PM"));
        booking.book();
        assertThat(popin.requests)
                .containsExactly(
                        "capture Asha Rao",
                        "schedule Thu, 25 Sep 2025 03:15 PM",
                        "schedule Thu, 25 Sep 2025 03:30 PM");
        assertThat(booking.troubleProperty().get()).isNull();
    }

    @Test
    void changedDetailsAreAnotherCustomer() {
        popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();
        type(CustomerField.NAME, "Asha R. Rao");

        assertThat(booking.customerRegisteredBinding().get()).isFalse();
        calendar.select(slot("03:30 PM"));
        booking.book();
        assertThat(popin.requests).contains("capture Asha R. Rao");
    }

    @Test
    void timeThatWentBesideTheRegistrationIsNeverAskedFor() {
        popin.freeTimes.remove("03:15 PM");
        booking.book();

        assertThat(popin.requests).containsExactly("capture Asha Rao");
        assertThat(calendar.lostSlotProperty().get()).isEqualTo(slot("03:15 PM"));
        assertThat(trouble().headline()).isEqualTo("That time has just been taken");
        assertThat(booking.customerRegisteredBinding().get()).isTrue();
    }

    @Test
    void notSentMayBeTriedAgainAtOnce() {
        popin.captureFailures.add(
                new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNKNOWN_HOST, null));
        booking.book();

        assertThat(trouble().kind()).isEqualTo(Trouble.Kind.NOT_SENT);
        assertThat(trouble().sentences()).contains("Nothing was sent");
        assertThat(refresh.connectionProperty().get()).isEqualTo(SlotRefresh.Connection.DISTURBED);
        booking.take(NextStep.TRY_AGAIN);
        assertThat(confirmation().slot()).isPresent();
    }

    @Test
    void unknownBookingIsSettledByThePersonFromTheEvidence() {
        popin.scheduleFailures.add(unknown());
        popin.freeTimes.remove("03:15 PM");
        // The glance beside the registration came too early to see it go.
        popin.slotsFailures.add(unknown());
        booking.book();

        assertThat(trouble().headline()).isEqualTo("Probably booked");
        assertThat(trouble().steps()).startsWith(NextStep.MARK_BOOKED);
        assertThat(calendar.lostSlotProperty().get()).isNull();

        booking.take(NextStep.MARK_BOOKED);
        assertThat(confirmation().by()).isEqualTo(Confirmation.By.PERSON);
        assertThat(confirmation().slot()).contains(slot("03:15 PM"));
        assertThat(popin.requests).hasSize(2);
    }

    @Test
    void nothingElseIsBookedWhileABookingIsInDoubt() {
        popin.scheduleFailures.add(unknown());
        booking.book();
        assertThat(trouble().headline()).isEqualTo("Probably not booked");
        assertThat(isInDoubt()).isTrue();
        assertThat(form.lockedProperty().get()).isTrue();
        spots.clear();

        booking.book();
        booking.callNow();
        booking.clear();
        assertThat(popin.requests).hasSize(2);
        assertThat(form.isBlank()).isFalse();
        assertThat(spots)
                .containsExactly(Spot.Place.TROUBLE, Spot.Place.TROUBLE, Spot.Place.TROUBLE);
    }

    @Test
    void unknownBookingIsTriedAgainOnlyWhenThePersonSaysSo() {
        popin.scheduleFailures.add(unknown());
        booking.book();
        booking.take(NextStep.TRY_AGAIN);

        assertThat(popin.requests)
                .containsExactly(
                        "capture Asha Rao",
                        "schedule Thu, 25 Sep 2025 03:15 PM",
                        "schedule Thu, 25 Sep 2025 03:15 PM");
        assertThat(confirmation().by()).isEqualTo(Confirmation.By.POPIN);
        assertThat(isInDoubt()).isFalse();
    }

    @Test
    void refusalAfterAnUnknownMayBeOurOwnBooking() {
        popin.scheduleFailures.add(unknown());
        popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();
        booking.take(NextStep.TRY_AGAIN);

        assertThat(trouble().sentences()).contains("probably booked");
        assertThat(trouble().steps()).startsWith(NextStep.MARK_BOOKED);
        assertThat(isInDoubt()).isTrue();
    }

    @Test
    void personMayDecideThatItIsNotBooked() {
        popin.scheduleFailures.add(unknown());
        booking.book();
        booking.take(NextStep.MARK_NOT_BOOKED);

        assertThat(isInDoubt()).isFalse();
        assertThat(booking.troubleProperty().get()).isNull();
        assertThat(form.lockedProperty().get()).isFalse();
        assertThat(booking.customerRegisteredBinding().get()).isTrue();
    }

    @Test
    void unknownRegistrationIsNotHeldForARefusal() {
        popin.captureFailures.add(unknown());
        booking.book();

        assertThat(trouble().kind()).isEqualTo(Trouble.Kind.UNKNOWN);
        assertThat(trouble().sentences()).contains("No time was booked");
        assertThat(popin.requests).containsExactly("capture Asha Rao");
        assertThat(isInDoubt()).isFalse();
    }

    @Test
    void popinsWordsStandAtTheFieldsThatItNames() {
        popin.captureFailures.add(
                new PopinFailure.Rejected(
                        PopinFailure.Rejected.Reason.DETAILS,
                        422,
                        "The given data was invalid.",
                        Map.of(CustomerField.MOBILE, "The mobile format is invalid."),
                        Optional.empty()));
        booking.book();

        assertThat(
                        Objects.requireNonNull(
                                        form.field(CustomerField.MOBILE).messageProperty().get())
                                .text())
                .contains("The mobile format is invalid.");
        assertThat(spots).containsExactly(new Spot.Field(CustomerField.MOBILE));

        type(CustomerField.MOBILE, "98450 54321");
        assertThat(form.field(CustomerField.MOBILE).messageProperty().get()).isNull();
    }

    @Test
    void refusedKeysStopTheAsking() {
        popin.captureFailures.add(
                new PopinFailure.Rejected(
                        PopinFailure.Rejected.Reason.KEYS, 401, "", Map.of(), Optional.empty()));
        booking.book();

        assertThat(refresh.connectionProperty().get())
                .isEqualTo(SlotRefresh.Connection.KEYS_REFUSED);
        assertThat(trouble().steps()).startsWith(NextStep.SHOW_CONNECTION);
        booking.take(NextStep.SHOW_CONNECTION);
        assertThat(spots).last().isEqualTo(Spot.Place.CONNECTION);
    }

    @Test
    void tryingAgainWaitsAsLongAsPopinAsks() {
        popin.captureFailures.add(
                new PopinFailure.Rejected(
                        PopinFailure.Rejected.Reason.TOO_MANY,
                        429,
                        "",
                        Map.of(),
                        Optional.of(Duration.ofSeconds(30))));
        booking.book();
        booking.take(NextStep.TRY_AGAIN);
        assertThat(popin.requests).hasSize(1);

        now = now.plusSeconds(30);
        booking.take(NextStep.TRY_AGAIN);
        assertThat(confirmation().slot()).isPresent();
    }

    @Test
    void cancelBeforeAnythingIsSentLeavesNothingBehind() {
        slow = true;
        booking.book();
        booking.cancel();
        runWaiting();

        assertThat(popin.requests).isEmpty();
        assertThat(trouble().kind()).isEqualTo(Trouble.Kind.NOT_SENT);
        assertThat(trouble().sentences()).contains("You stopped it.");
    }

    @Test
    void callNowShowsTheLinkWithoutATime() {
        booking.callNow();

        assertThat(popin.requests).containsExactly("capture Asha Rao");
        assertThat(confirmation().slot()).isEmpty();
        assertThat(confirmation().registration().link().uri()).isPresent();
    }

    @Test
    void callNowForARegisteredCustomerSendsNothing() {
        popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();
        booking.callNow();

        assertThat(popin.requests).hasSize(2);
        assertThat(confirmation().slot()).isEmpty();
    }

    @Test
    void clearedFormCanBeBroughtBack() {
        booking.clear();
        assertThat(form.isBlank()).isTrue();
        assertThat(form.undoableProperty().get()).isNotNull();

        booking.undo();
        assertThat(form.field(CustomerField.NAME).textProperty().get()).isEqualTo("Asha Rao");
        assertThat(form.undoableProperty().get()).isNull();
    }

    @Test
    void nothingIsUnhandled() {
        booking.book();
        booking.nextCustomer();
        assertThat(unhandled).isEmpty();
    }

    @Test
    void aClearedCustomerComesBackAsFarAsTheyHadCome() {
        popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();
        booking.clear();
        assertThat(booking.customerRegisteredBinding().get()).isFalse();

        booking.undo();
        assertThat(booking.customerRegisteredBinding().get()).isTrue();
        assertThat(trouble().kind()).isEqualTo(Trouble.Kind.REFUSED);
    }

    @Test
    void undoingWhatWasPastedDoesNotBringBackWhoWasClearedBefore() {
        popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();
        booking.clear();
        form.paste("Ravi Menon, 99870 55512, ravi@example.com");
        booking.undo();

        assertThat(booking.attemptProperty().get()).isNull();
        assertThat(form.isBlank()).isTrue();
    }

    @Test
    void somebodyElseIsServedWhileACallIsInDoubt() {
        popin.scheduleFailures.add(unknown());
        booking.book();
        booking.take(NextStep.LATER);

        assertThat(form.isBlank()).isTrue();
        assertThat(form.lockedProperty().get()).isFalse();
        assertThat(booking.troubleProperty().get()).isNull();
        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.SCHEDULE_UNKNOWN);
        assertThat(spots).last().isEqualTo(new Spot.Field(CustomerField.MOBILE));
    }

    @Test
    void nothingIsSentWhenItCannotBeNotedDown() {
        journal.refuse(attempt -> true);
        booking.book();

        assertThat(popin.requests).isEmpty();
        assertThat(trouble().kind()).isEqualTo(Trouble.Kind.NOT_KEPT);
        assertThat(trouble().sentences()).contains("disk is full", "Nothing was sent");
        assertThat(form.isBlank()).isFalse();
        assertThat(form.lockedProperty().get()).isFalse();

        journal.refuse(attempt -> false);
        booking.take(NextStep.TRY_AGAIN);
        assertThat(confirmation().slot()).isPresent();
    }

    @Test
    void anAnswerThatCannotBeKeptLeavesTheCallInDoubt() {
        popin.scheduleFailures.add(unknown());
        booking.book();
        journal.refuse(attempt -> true);
        booking.take(NextStep.MARK_BOOKED);

        assertThat(booking.confirmationProperty().get()).isNull();
        assertThat(trouble().sentences()).contains("could not be kept", "disk is full");
        assertThat(isInDoubt()).isTrue();
    }

    @Test
    void theCustomerAtTheDeskFollowsWhatIsSettledElsewhere() throws Exception {
        popin.scheduleFailures.add(unknown());
        booking.book();
        Attempt doubted = journal.attempts().getFirst();
        new Settling(journal, bookkeeper, reader, clock).markNotBooked(doubted);

        assertThat(isInDoubt()).isFalse();
        assertThat(booking.troubleProperty().get()).isNull();
        assertThat(form.lockedProperty().get()).isFalse();
    }

    @Test
    void aCustomerWhoWaitsAtTheDeskIsRegisteredWhenPopinCanBeReached() {
        popin.captureFailures.add(
                new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE, null));
        booking.book();
        booking.reachable();

        assertThat(popin.requests).containsExactly("capture Asha Rao", "capture Asha Rao");
        assertThat(booking.customerRegisteredBinding().get()).isTrue();
        assertThat(booking.troubleProperty().get()).isNull();
        assertThat(booking.confirmationProperty().get()).isNull();
    }

    @Test
    void detailsBeingMendedAreNotSentByThemselves() {
        popin.captureFailures.add(
                new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE, null));
        booking.book();
        type(CustomerField.NAME, "Asha R. Rao");
        booking.reachable();

        assertThat(popin.requests).hasSize(1);
    }

    @Test
    void anAttemptIsTakenUpWhereItWasLeft() {
        popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();
        Attempt left = journal.attempts().getFirst();
        booking.take(NextStep.LATER);

        assertThat(booking.resume(left)).isTrue();
        assertThat(form.field(CustomerField.NAME).textProperty().get()).isEqualTo("Asha Rao");
        assertThat(trouble().sentences()).contains("Slot not available");
        assertThat(calendar.getSelectedSlot()).as("the refused time").isEmpty();
        calendar.select(slot("03:30 PM"));
        booking.book();
        assertThat(popin.requests).filteredOn(one -> one.startsWith("capture")).hasSize(1);
        assertThat(confirmation().slot()).contains(slot("03:30 PM"));
    }

    @Test
    void whatIsBookedIsNotTakenUpAgain() {
        booking.book();
        Attempt booked = journal.attempts().getFirst();
        booking.nextCustomer();

        assertThat(booking.resume(booked)).isFalse();
        assertThat(form.isBlank()).isTrue();
    }

    private boolean isInDoubt() {
        Attempt attempt = booking.attemptProperty().get();
        return attempt != null && attempt.state() == AttemptState.SCHEDULE_UNKNOWN;
    }

    private void type(CustomerField field, String text) {
        form.field(field).textProperty().set(text);
        form.field(field).leave();
    }

    private void runWaiting() {
        slow = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Confirmation confirmation() {
        return Objects.requireNonNull(booking.confirmationProperty().get(), "no confirmation");
    }

    private Trouble trouble() {
        return Objects.requireNonNull(booking.troubleProperty().get(), "no trouble");
    }

    private static PopinFailure refused(String words) {
        return new PopinFailure.Rejected(
                PopinFailure.Rejected.Reason.OTHER, 200, words, Map.of(), Optional.empty());
    }

    private static PopinFailure unknown() {
        return new PopinFailure.Unknown(
                PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty(), Optional.empty(), null);
    }
}
