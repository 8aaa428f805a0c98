package io.popindesk.ui.booking;

import static io.popindesk.ui.booking.ScriptedPopin.slot;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Rounds;
import io.popindesk.desk.Settling;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** All that books a call but for the window, with a {@link ScriptedPopin}; nothing waits. */
final class ScriptedDesk {
    static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");
    static final Customer RAVI =
            new Customer("9987055512", "Ravi Menon", "ravi@example.com", "560001", "QA101");

    private static final Instant MORNING = Instant.parse("2025-09-25T03:30:00Z");

    private Instant now = MORNING;
    private final InstantSource clock =
            () -> {
                now = now.plusNanos(1);
                return now;
            };
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Tasks tasks =
            new Tasks(
                    Runnable::run,
                    Runnable::run,
                    failure -> {
                        throw new AssertionError(failure);
                    });
    private final JournalFeed feed = new JournalFeed(Runnable::run);

    final ScriptedPopin popin = new ScriptedPopin();
    final MemoryJournal journal = new MemoryJournal();
    final CustomerFormModel form =
            new CustomerFormModel(new SimpleObjectProperty<>(new CustomerRules("IN")), texts);
    final CalendarModel calendar = new CalendarModel(clock, ZoneId.of("Asia/Kolkata"));
    private final SlotReader reader = new SlotReader(popin, (cancellation, time) -> false);
    final SlotRefresh refresh = new SlotRefresh(reader, calendar, tasks, texts, clock);
    private final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, feed);
    final Settling settling = new Settling(journal, bookkeeper, reader, clock);

    /** Books beside the form, as Bookings does. */
    final BookingDesk desk =
            new BookingDesk(popin, bookkeeper, Runnable::run, clock, new Random(7));

    final BookingModel booking =
            new BookingModel(desk, settling, feed, form, calendar, refresh, tasks, texts, clock);

    ScriptedDesk() {
        refresh.refresh();
    }

    /** What the desk does by itself whenever Popin has been reached. */
    void makeRounds() {
        new RoundsModel(
                new Rounds(journal, bookkeeper, desk, settling),
                booking,
                refresh,
                feed,
                tasks,
                texts);
        refresh.refresh();
    }

    /** Sends a customer who waits, beside whoever is in the form. */
    void sendFromBookings(Attempt waiting) {
        desk.register(waiting, BookingProgress.UNSEEN, new Cancellation());
    }

    /** Types a customer's details and picks a time for them. */
    void serve(Customer customer, String time) {
        type(customer);
        calendar.select(slot(time));
    }

    void type(Customer customer) {
        for (CustomerField field : CustomerField.values()) {
            form.field(field).textProperty().set(customer.get(field));
            form.field(field).leave();
        }
    }

    String typed(CustomerField field) {
        return form.field(field).textProperty().get();
    }

    /** The last version of somebody's only attempt. */
    Attempt attempt(Customer customer) {
        return journal.attempts().stream()
                .filter(one -> one.customer().equals(customer))
                .reduce(
                        (one, other) -> {
                            throw new AssertionError("two attempts");
                        })
                .orElseThrow();
    }

    Confirmation confirmation() {
        return Objects.requireNonNull(booking.confirmationProperty().get(), "no confirmation");
    }

    Trouble trouble() {
        return Objects.requireNonNull(booking.troubleProperty().get(), "no trouble");
    }

    static PopinFailure offline() {
        return new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE, null);
    }

    /** Unlike {@link #offline}, nothing that reading the slots once more may help. */
    static PopinFailure noTls() {
        return new PopinFailure.NotSent(PopinFailure.NotSent.Reason.TLS, null);
    }

    static PopinFailure refused(String words) {
        return new PopinFailure.Rejected(
                PopinFailure.Rejected.Reason.OTHER, 200, words, Map.of(), Optional.empty());
    }

    static PopinFailure unknown() {
        return new PopinFailure.Unknown(
                PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty(), Optional.empty(), null);
    }
}
