package io.popindesk.ui.booking;

import static io.popindesk.ui.booking.ScriptedDesk.noTls;
import static io.popindesk.ui.booking.ScriptedDesk.offline;
import static io.popindesk.ui.booking.ScriptedPopin.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Settling;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

class DraftKeeperTest {
    private static final Instant MORNING = Instant.parse("2025-09-25T03:30:00Z");
    private static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");

    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedPopin popin = new ScriptedPopin();
    private final List<Throwable> unhandled = new ArrayList<>();

    /** The program between a start and its end. */
    private final class Session {
        final InstantSource clock = InstantSource.fixed(MORNING);
        final Texts texts = new Texts(Locale.ENGLISH);
        final Tasks tasks = new Tasks(Runnable::run, Runnable::run, unhandled::add);
        final CustomerFormModel form =
                new CustomerFormModel(new SimpleObjectProperty<>(new CustomerRules("IN")), texts);
        final CalendarModel calendar = new CalendarModel(clock, ZoneId.of("Asia/Kolkata"));
        final SlotReader reader = new SlotReader(popin, (cancellation, time) -> false);
        final SlotRefresh refresh = new SlotRefresh(reader, calendar, tasks, texts, clock);
        final JournalFeed feed = new JournalFeed(Runnable::run);
        final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, feed);
        final BookingModel booking =
                new BookingModel(
                        new BookingDesk(popin, bookkeeper, Runnable::run, clock, new Random()),
                        new Settling(journal, bookkeeper, reader, clock),
                        feed,
                        form,
                        calendar,
                        refresh,
                        tasks,
                        texts,
                        clock);
        final DraftKeeper keeper =
                new DraftKeeper(journal, bookkeeper, booking, form, calendar, tasks, texts);

        void type(CustomerField field, String text) {
            form.field(field).textProperty().set(text);
        }

        void typeAsha() {
            for (CustomerField field : CustomerField.values()) {
                type(field, ASHA.get(field));
            }
        }

        String typed(CustomerField field) {
            return form.field(field).textProperty().get();
        }
    }

    @Test
    void whatWasTypedComesBackAtTheNextStart() {
        Session first = new Session();
        first.keeper.look();
        first.type(CustomerField.NAME, "Ash");
        first.refresh.refresh();
        first.calendar.select(slot("03:15 PM"));
        first.keeper.look();

        Session second = new Session();
        second.keeper.look();
        assertThat(second.typed(CustomerField.NAME)).isEqualTo("Ash");
        assertThat(second.calendar.getSelectedSlot()).isEmpty();
        second.refresh.refresh();
        assertThat(second.calendar.getSelectedSlot()).contains(slot("03:15 PM"));
    }

    @Test
    void aCustomerWhoIsRegisteredIsNotRegisteredAgainAfterARestart() {
        Session first = new Session();
        first.keeper.look();
        first.typeAsha();
        first.refresh.refresh();
        first.calendar.select(slot("03:15 PM"));
        popin.scheduleFailures.add(
                new PopinFailure.Rejected(
                        PopinFailure.Rejected.Reason.OTHER,
                        200,
                        "Slot not available",
                        Map.of(),
                        Optional.empty()));
        first.booking.book();
        first.keeper.look();

        Session second = new Session();
        second.refresh.refresh();
        second.keeper.look();
        assertThat(second.booking.customerRegisteredBinding().get()).isTrue();
        assertThat(second.booking.troubleProperty().get()).isNotNull();
        second.calendar.select(slot("03:30 PM"));
        second.booking.book();
        assertThat(popin.requests).filteredOn(one -> one.startsWith("capture")).hasSize(1);
        assertThat(second.booking.confirmationProperty().get()).isNotNull();
    }

    @Test
    void formIsNotSentTwiceThoughItWasKeptBeforeItsAttemptBegan() throws Exception {
        Session first = new Session();
        first.keeper.look();
        first.typeAsha();
        first.keeper.look();
        assertThat(journal.draft().attempt()).isEmpty();
        Attempt begun =
                Attempt.registering(
                        new AttemptId(7),
                        Purpose.APPOINTMENT,
                        ASHA,
                        Optional.of(slot("03:15 PM")),
                        MORNING);
        journal.add(begun);

        Session second = new Session();
        second.keeper.look();
        assertThat(second.booking.attemptProperty().get())
                .extracting(Attempt::id)
                .isEqualTo(begun.id());
        assertThat(second.booking.troubleProperty().get()).isNotNull();
    }

    @Test
    void aCallThatWasBeingBookedWhenTheProgramEndedIsInDoubt() throws Exception {
        Attempt registering =
                Attempt.registering(
                        new AttemptId(7),
                        Purpose.APPOINTMENT,
                        ASHA,
                        Optional.of(slot("03:15 PM")),
                        MORNING);
        Attempt registered =
                registering.registered(
                        new Registration(
                                new CustomerId("MzE1"),
                                JoinLink.of("https://live.popin.to/8131-a157", false),
                                ""),
                        MORNING);
        journal.add(registering);
        journal.replace(registered);
        journal.replace(registered.scheduling(slot("03:15 PM"), MORNING));
        journal.keep(
                new Draft(
                        Map.of(CustomerField.NAME, "Asha Rao"),
                        Optional.empty(),
                        Optional.of(registering.id())));
        popin.freeTimes.remove("03:15 PM");

        Session next = new Session();
        next.keeper.look();

        Trouble trouble = next.booking.troubleProperty().get();
        assertThat(trouble).isNotNull();
        assertThat(trouble.headline()).isEqualTo("Probably booked");
        assertThat(next.form.lockedProperty().get()).isTrue();
        assertThat(next.typed(CustomerField.MOBILE)).isEqualTo("9845012345");
        assertThat(popin.requests).isEmpty();
    }

    @Test
    void whatIsBookedDoesNotComeBack() throws Exception {
        Session first = new Session();
        first.keeper.look();
        first.typeAsha();
        first.refresh.refresh();
        first.calendar.select(slot("03:15 PM"));
        first.keeper.look();
        first.booking.book();
        assertThat(first.booking.confirmationProperty().get()).isNotNull();

        // Killed before the empty form is kept: the form of a booked customer is not asked about.
        Session second = new Session();
        second.keeper.look();
        assertThat(journal.draft()).isNotEqualTo(Draft.EMPTY);
        assertThat(second.booking.attemptProperty().get()).isNull();

        first.keeper.look();
        assertThat(journal.draft()).isEqualTo(Draft.EMPTY);
    }

    @Test
    void whatIsTypedSinceTheStartGoesBeforeWhatWasKept() throws Exception {
        journal.keep(
                new Draft(
                        Map.of(CustomerField.NAME, "Asha Rao"),
                        Optional.empty(),
                        Optional.empty()));
        Session next = new Session();
        next.type(CustomerField.NAME, "R");
        next.keeper.look();
        assertThat(next.typed(CustomerField.NAME)).isEqualTo("R");

        next.keeper.look();
        assertThat(journal.draft().typed()).containsEntry(CustomerField.NAME, "R");
    }

    @Test
    void aFormThatCannotBeReadYetIsNotOverwritten() {
        journal.keep(
                new Draft(
                        Map.of(CustomerField.NAME, "Asha Rao"),
                        Optional.empty(),
                        Optional.empty()));
        journal.failReads(true);
        Session next = new Session();
        next.keeper.look();
        next.keeper.look();

        journal.failReads(false);
        next.keeper.look();
        assertThat(next.typed(CustomerField.NAME)).isEqualTo("Asha Rao");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void onlyWhatHasChangedIsWritten() {
        Session session = new Session();
        session.keeper.look();
        session.type(CustomerField.NAME, "Asha");
        session.keeper.look();
        int kept = journal.draftsKept();
        session.keeper.look();
        session.keeper.look();
        assertThat(journal.draftsKept()).isEqualTo(kept);
    }

    @Test
    void theTimeThatCameBackIsNotPickedForSomebodyElse() {
        keepAshaWithATime();
        for (Consumer<BookingModel> away :
                List.<Consumer<BookingModel>>of(BookingModel::clear, BookingModel::nextCustomer)) {
            Session next = new Session();
            popin.slotsFailures.add(noTls());
            next.refresh.refresh();
            next.keeper.look();
            assertThat(next.typed(CustomerField.NAME)).isEqualTo("Asha Rao");

            away.accept(next.booking);
            next.type(CustomerField.NAME, "Ravi Menon");
            next.refresh.refresh();
            assertThat(next.calendar.getAvailability()).isNotNull();
            assertThat(next.calendar.getSelectedSlot()).isEmpty();
        }
    }

    @Test
    void theTimeThatCameBackIsNotPickedForWhoIsTakenUpInstead() throws Exception {
        keepAshaWithATime();
        Attempt waiting =
                Attempt.registering(
                                new AttemptId(8),
                                Purpose.APPOINTMENT,
                                new Customer("9987055512", "Ravi Menon", "", "560001", ""),
                                Optional.empty(),
                                MORNING)
                        .notRegistered(Cause.of(offline()), MORNING);
        Session next = new Session();
        next.keeper.look();
        next.booking.resume(waiting);

        next.refresh.refresh();
        assertThat(next.calendar.getSelectedSlot()).isEmpty();
    }

    @Test
    void theTimeIsStillKeptWhileTheSlotsAreNotRead() throws Exception {
        keepAshaWithATime();
        Session next = new Session();
        next.keeper.look();
        next.type(CustomerField.EMAIL, "asha@example.com");
        next.keeper.look();

        assertThat(journal.draft().typed()).containsKey(CustomerField.EMAIL);
        assertThat(journal.draft().slot()).contains(slot("03:15 PM"));
    }

    @Test
    void theTimeOfAnAttemptLeftUnderWayIsPickedThoughTheFormWasKeptWithoutOne() throws Exception {
        Attempt begun = leaveUnderWay();
        journal.keep(new Draft(typedAsha(), Optional.empty(), Optional.of(begun.id())));
        Session next = new Session();
        next.keeper.look();
        next.refresh.refresh();

        assertThat(next.calendar.getSelectedSlot()).contains(slot("03:15 PM"));
    }

    @Test
    void theTimePickedLastGoesBeforeTheOneOfTheAttempt() throws Exception {
        Attempt begun = leaveUnderWay();
        journal.keep(
                new Draft(typedAsha(), Optional.of(slot("03:30 PM")), Optional.of(begun.id())));
        popin.freeTimes.remove("03:30 PM");
        Session next = new Session();
        next.refresh.refresh();
        next.keeper.look();

        assertThat(next.calendar.getSelectedSlot()).isEmpty();
    }

    private void keepAshaWithATime() {
        journal.keep(
                new Draft(
                        Map.of(CustomerField.NAME, "Asha Rao"),
                        Optional.of(slot("03:15 PM")),
                        Optional.empty()));
    }

    private Attempt leaveUnderWay() throws Exception {
        Attempt begun =
                Attempt.registering(
                        new AttemptId(7),
                        Purpose.APPOINTMENT,
                        ASHA,
                        Optional.of(slot("03:15 PM")),
                        MORNING);
        journal.add(begun);
        return begun;
    }

    private static Map<CustomerField, String> typedAsha() {
        Map<CustomerField, String> typed = new EnumMap<>(CustomerField.class);
        for (CustomerField field : CustomerField.values()) {
            typed.put(field, ASHA.get(field));
        }
        return typed;
    }
}
