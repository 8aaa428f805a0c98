package io.popindesk.ui.bookings;

import static io.popindesk.ui.bookings.Reachable.INDIA;
import static io.popindesk.ui.bookings.Reachable.NOW;
import static io.popindesk.ui.bookings.Reachable.RAVI;
import static io.popindesk.ui.bookings.Reachable.registration;
import static io.popindesk.ui.bookings.Reachable.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Settling;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
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

class StepTakerTest {
    private static final Slot WANTED = slot("2026-11-23T17:30");
    private static final Cause SILENCE =
            new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty());
    private static final Cause NO_NETWORK =
            new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE);

    private final InstantSource clock = () -> NOW;
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final WatchedJournal journal = new WatchedJournal();
    private final Counter popin = new Counter();
    private final List<Throwable> unhandled = new ArrayList<>();
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
    private final JournalFeed feed = new JournalFeed(Runnable::run);
    private final SlotReader reader = new SlotReader(popin, (cancellation, wait) -> false);
    private final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, feed);
    private final CalendarModel calendar = new CalendarModel(clock, INDIA);
    private final SlotRefresh refresh = new SlotRefresh(reader, calendar, tasks, texts, clock);
    private final BookingsModel bookings =
            new BookingsModel(journal, feed, tasks, texts, clock, INDIA);
    private final StepTaker steps =
            new StepTaker(
                    new BookingDesk(popin, bookkeeper, Runnable::run, clock, new Random(1)),
                    new Settling(journal, bookkeeper, reader, clock),
                    journal,
                    bookings,
                    calendar,
                    refresh,
                    tasks,
                    texts);
    private final Hands hands = new Hands();

    {
        steps.setWindow(hands);
    }

    @AfterEach
    void nothingWentWrongInSilence() {
        assertThat(unhandled).isEmpty();
    }

    @Test
    void markIsKeptAndCanBeTurnedRound() throws JournalFailure {
        Attempt unknown = inDoubt();
        steps.take(Step.MARK_BOOKED, unknown);
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.MARKED_BOOKED);
        assertThat(notice().words()).isEqualTo("Ravi Menon is marked as booked.");

        undo();
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.MARKED_NOT_BOOKED);
        undo();
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.MARKED_BOOKED);
        assertThat(popin.requests).isEmpty();
    }

    @Test
    void closedAttemptIsReopenedWhereItWas() throws JournalFailure {
        Attempt waiting = put(registering(), one -> one.notRegistered(NO_NETWORK, NOW));
        steps.take(Step.CLOSE, waiting);
        assertThat(stateOf(waiting)).isEqualTo(AttemptState.CLOSED);
        undo();
        assertThat(stateOf(waiting)).isEqualTo(AttemptState.WAITING);
    }

    @Test
    void waitingCustomerIsRegisteredNow() throws JournalFailure {
        Attempt waiting = put(registering(), one -> one.notRegistered(NO_NETWORK, NOW));
        steps.take(Step.SEND_NOW, waiting);
        assertThat(popin.requests).containsExactly("capture");
        assertThat(stateOf(waiting)).isEqualTo(AttemptState.REGISTERED);
        assertThat(notice().kind()).isEqualTo(Notice.Kind.DONE);
        assertThat(notice().words()).contains("Ravi Menon is registered");
    }

    @Test
    void timeNotAskedForIsAskedForNow() throws JournalFailure {
        Attempt notSent = put(scheduling(), one -> one.notScheduled(NO_NETWORK, NOW));
        steps.take(Step.SEND_NOW, notSent);
        assertThat(popin.requests).containsExactly("schedule " + WANTED.wireText());
        assertThat(stateOf(notSent)).isEqualTo(AttemptState.BOOKED);
        assertThat(notice().words())
                .isEqualTo("Ravi Menon: the call is booked, Mon 23 Nov, 5:30 PM.");
    }

    @Test
    void nothingIsDoubledBeforeThePersonSaysSo() throws JournalFailure {
        Attempt unknown = inDoubt();
        steps.take(Step.TRY_AGAIN, unknown);
        assertThat(hands.asked).containsExactly(Step.TRY_AGAIN);
        assertThat(popin.requests).isEmpty();

        hands.yes.run();
        assertThat(popin.requests).containsExactly("schedule " + WANTED.wireText());
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.BOOKED);
    }

    @Test
    void registeringAgainIsAskedForToo() throws JournalFailure {
        Attempt unknown = put(registering(), one -> one.notRegistered(SILENCE, NOW));
        steps.take(Step.REGISTER_AGAIN, unknown);
        assertThat(popin.requests).isEmpty();
        hands.yes.run();
        assertThat(popin.requests).containsExactly("capture");
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.REGISTERED);
    }

    @Test
    void checkSaysWhatTheSlotsSay() throws JournalFailure {
        Attempt unknown = inDoubt();
        steps.take(Step.CHECK, unknown);
        assertThat(notice().words()).contains("still free", "probably not booked");
        assertThat(calendar.getAvailability()).as("read for the calendar too").isNotNull();

        popin.free.clear();
        steps.take(Step.CHECK, attempt(unknown));
        assertThat(notice().words()).contains("probably booked");
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
    }

    @Test
    void checkThatFailsIsTold() throws JournalFailure {
        for (int tries = 0; tries < 3; tries++) {
            popin.failures.add(
                    new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNKNOWN_HOST, null));
        }
        steps.take(Step.CHECK, inDoubt());
        assertThat(notice().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(notice().words())
                .startsWith("The free slots could not be read. Popin's address cannot be found");
    }

    @Test
    void doubtThatComesOfATryIsCheckedAtOnce() throws JournalFailure {
        Attempt notSent = put(scheduling(), one -> one.notScheduled(NO_NETWORK, NOW));
        popin.failures.add(
                new PopinFailure.Unknown(PopinFailure.Unknown.Reason.DISCONNECTED, null));
        steps.take(Step.SEND_NOW, notSent);
        assertThat(stateOf(notSent)).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
        assertThat(attempt(notSent).weighing()).isPresent();
        assertThat(notice().words()).contains("probably not booked");
    }

    @Test
    void downConnectionIsShownAsSoonAsAStepFindsIt() throws JournalFailure {
        Attempt waiting = put(registering(), one -> one.notRegistered(NO_NETWORK, NOW));
        popin.failures.add(new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE, null));
        steps.take(Step.SEND_NOW, waiting);
        assertThat(refresh.connectionProperty().get()).isEqualTo(SlotRefresh.Connection.DISTURBED);
    }

    @Test
    void refusedKeysStopTheDeskFromAsking() throws JournalFailure {
        Attempt waiting = put(registering(), one -> one.notRegistered(NO_NETWORK, NOW));
        popin.failures.add(
                new PopinFailure.Rejected(
                        PopinFailure.Rejected.Reason.KEYS, 401, "", Map.of(), Optional.empty()));
        steps.take(Step.SEND_NOW, waiting);
        assertThat(refresh.connectionProperty().get())
                .isEqualTo(SlotRefresh.Connection.KEYS_REFUSED);
        assertThat(notice().kind()).isEqualTo(Notice.Kind.PROBLEM);
    }

    @Test
    void onlyOneRequestIsUnderWay() throws JournalFailure {
        Attempt waiting = put(registering(), one -> one.notRegistered(NO_NETWORK, NOW));
        slow = true;
        steps.take(Step.SEND_NOW, waiting);
        steps.take(Step.SEND_NOW, waiting);
        assertThat(notice().words()).contains("still under way");
        runWaiting();
        assertThat(popin.requests).hasSize(1);
    }

    @Test
    void decisionNeedNotWaitForARequest() throws JournalFailure {
        Attempt waiting = put(registering(), one -> one.notRegistered(NO_NETWORK, NOW));
        Attempt unknown = inDoubt();
        slow = true;
        steps.take(Step.SEND_NOW, waiting);
        slow = false;
        steps.take(Step.MARK_BOOKED, unknown);
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.MARKED_BOOKED);
    }

    @Test
    void changeByAnotherHandIsSeenAndNothingIsDone() throws JournalFailure {
        Attempt unknown = inDoubt();
        bookings.setShown(true);
        bookings.inSight(0);
        journal.replace(unknown.markNotBooked(NOW));

        steps.take(Step.MARK_BOOKED, unknown);
        assertThat(notice().words()).startsWith("Ravi Menon was changed meanwhile");
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.MARKED_NOT_BOOKED);
        assertThat(bookings.rows().getFirst().attempt().map(Attempt::state))
                .contains(AttemptState.MARKED_NOT_BOOKED);

        hands.asked.clear();
        steps.take(Step.TRY_AGAIN, unknown);
        hands.yes.run();
        assertThat(popin.requests).isEmpty();
        assertThat(notice().words()).startsWith("Ravi Menon was changed meanwhile");
    }

    @Test
    void nothingIsSentThatCannotBeNotedDown() throws JournalFailure {
        Attempt waiting = put(registering(), one -> one.notRegistered(NO_NETWORK, NOW));
        journal.memory.refuse(attempt -> true);
        steps.take(Step.SEND_NOW, waiting);
        assertThat(popin.requests).isEmpty();
        assertThat(notice().words())
                .isEqualTo(
                        "Nothing was sent, because it could not be noted down."
                                + " This computer's disk is full.");
        steps.take(Step.CLOSE, waiting);
        assertThat(notice().words()).startsWith("This could not be kept. This computer's disk");
    }

    @Test
    void stepsElsewhereAreHandedOn() throws JournalFailure {
        Attempt refused =
                put(
                        scheduling(),
                        one ->
                                one.notScheduled(
                                        new Cause.Rejected(
                                                PopinFailure.Rejected.Reason.OTHER, 200, "No"),
                                        NOW));
        steps.take(Step.PICK_ANOTHER_TIME, refused);
        assertThat(hands.goneOn).containsExactly(refused);
        steps.take(Step.OPEN_LINK, refused);
        steps.take(Step.COPY_LINK, refused);
        URI link = URI.create("https://live.popin.to/8131");
        assertThat(hands.opened).containsExactly(link);
        assertThat(hands.copied).containsExactly(link);
        steps.take(Step.HISTORY, refused);
        assertThat(hands.history)
                .extracting(AttemptEvent::state)
                .containsExactly(
                        AttemptState.REGISTERING,
                        AttemptState.REGISTERED,
                        AttemptState.SCHEDULING,
                        AttemptState.SCHEDULE_REFUSED);
    }

    private interface Move {
        Attempt from(Attempt attempt);
    }

    private Attempt registering() throws JournalFailure {
        Attempt attempt =
                Attempt.registering(
                        new AttemptId(journal.memory.attempts().size() + 1),
                        Purpose.APPOINTMENT,
                        RAVI,
                        Optional.of(WANTED),
                        NOW.minus(Duration.ofMinutes(5)));
        journal.add(attempt);
        return attempt;
    }

    private Attempt scheduling() throws JournalFailure {
        Attempt registered = put(registering(), one -> one.registered(registration(), NOW));
        return put(registered, one -> one.scheduling(WANTED, NOW));
    }

    private Attempt inDoubt() throws JournalFailure {
        return put(scheduling(), one -> one.notScheduled(SILENCE, NOW));
    }

    private Attempt put(Attempt before, Move move) throws JournalFailure {
        Attempt after = move.from(before);
        journal.replace(after);
        return after;
    }

    private Attempt attempt(Attempt one) throws JournalFailure {
        return journal.find(one.id()).orElseThrow();
    }

    private AttemptState stateOf(Attempt one) throws JournalFailure {
        return attempt(one).state();
    }

    private Notice notice() {
        return Objects.requireNonNull(steps.noticeProperty().get());
    }

    private void undo() {
        Notice.Undo undo = notice().undo().orElseThrow();
        steps.take(undo.step(), undo.attempt());
    }

    private void runWaiting() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    /** A window that does nothing and remembers everything. */
    private static final class Hands implements StepTaker.Window {
        final List<Attempt> goneOn = new ArrayList<>();
        final List<URI> opened = new ArrayList<>();
        final List<URI> copied = new ArrayList<>();
        final List<Step> asked = new ArrayList<>();
        final List<Attempt> people = new ArrayList<>();
        Runnable yes = () -> {};
        List<AttemptEvent> history = List.of();

        @Override
        public void showPerson(Attempt attempt) {
            people.add(attempt);
        }

        @Override
        public void goOn(Attempt attempt) {
            goneOn.add(attempt);
        }

        @Override
        public void open(URI link) {
            opened.add(link);
        }

        @Override
        public void copy(URI link) {
            copied.add(link);
        }

        @Override
        public void ask(Step step, Attempt attempt, Runnable ifSo) {
            asked.add(step);
            yes = ifSo;
        }

        @Override
        public void showHistory(Attempt attempt, List<AttemptEvent> events) {
            history = events;
        }
    }

    /** A Popin that counts what it is sent, and fails when it is told to. */
    private static final class Counter implements Popin {
        final List<String> requests = new ArrayList<>();
        final Queue<PopinFailure> failures = new ArrayDeque<>();
        final List<Slot> free = new ArrayList<>(List.of(WANTED));

        @Override
        public Registration capture(Customer customer, Call call) throws PopinFailure {
            requests.add("capture");
            fail();
            return registration();
        }

        @Override
        public Availability slots(Call call) throws PopinFailure {
            fail();
            return new Availability(
                    List.of(new Availability.Day(WANTED.start().toLocalDate(), free)),
                    Duration.ofMinutes(15),
                    INDIA,
                    false,
                    0,
                    NOW);
        }

        @Override
        public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call)
                throws PopinFailure {
            requests.add("schedule " + slot.wireText());
            fail();
            return new ScheduleReceipt("Call scheduled successfully");
        }

        private void fail() throws PopinFailure {
            PopinFailure failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
