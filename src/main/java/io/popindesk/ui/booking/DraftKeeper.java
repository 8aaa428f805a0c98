package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.Draft;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.customer.CustomerFormModel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps the unfinished form, and brings it back at the next start. What is typed is kept within a
 * second or two. Used on the UI thread.
 */
public final class DraftKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Cause STOPPED =
            new Cause.Unknown(PopinFailure.Unknown.Reason.STOPPED, OptionalInt.empty());

    /** What the journal knows of the form. */
    private record Kept(Draft draft, Optional<Attempt> attempt) {}

    private final Journal journal;
    private final Bookkeeper bookkeeper;
    private final BookingModel booking;
    private final CustomerFormModel form;
    private final CalendarModel calendar;
    private final PendingTime time;
    private final Tasks tasks;
    private final Texts texts;
    private final OneAtATime lane = new OneAtATime();

    /** Empty until the form of the session before has been read, which must not be overwritten. */
    private Optional<Draft> kept = Optional.empty();

    public DraftKeeper(
            Journal journal,
            Bookkeeper bookkeeper,
            BookingModel booking,
            CustomerFormModel form,
            CalendarModel calendar,
            Tasks tasks,
            Texts texts) {
        this.journal = journal;
        this.bookkeeper = bookkeeper;
        this.booking = booking;
        this.form = form;
        this.calendar = calendar;
        this.time = new PendingTime(form, calendar);
        this.tasks = tasks;
        this.texts = texts;
    }

    /** Brings the form back, and keeps it from now on. */
    public void start(Ticker ticker) {
        look();
        ticker.every(PERIOD, this::look);
    }

    /** The form as it stands; nothing once the customer has what they came for. */
    public Draft draft() {
        if (booking.confirmationProperty().get() != null || form.isBlank()) {
            return Draft.EMPTY;
        }
        return new Draft(
                form.entered(),
                calendar.getSelectedSlot().or(time::slot),
                Optional.ofNullable(booking.attemptProperty().get()).map(Attempt::id));
    }

    /** The form as it stands, where the journal is to have it and does not have it yet. */
    public Optional<Draft> outstanding() {
        Draft now = draft();
        return kept.filter(last -> !last.equals(now)).map(last -> now);
    }

    /** Brings the form back if that is still to do, or keeps it if it has changed. */
    void look() {
        if (kept.isEmpty()) {
            lane.start(
                    tasks.task(texts.get("task.draft.read"), control -> read())
                            .onSuccess(this::restore)
                            .onFailure(JournalFailure.class, DraftKeeper::notYet));
            return;
        }
        Draft now = draft();
        if (!kept.get().equals(now)) {
            lane.start(
                    tasks.task(
                                    texts.get("task.draft.keep"),
                                    control -> {
                                        journal.keep(now);
                                        return now;
                                    })
                            .onSuccess(done -> kept = Optional.of(done))
                            .onFailure(JournalFailure.class, DraftKeeper::notYet));
        }
    }

    private Kept read() throws JournalFailure {
        // An attempt that the last session left under way is to be seen as what it is, in doubt.
        bookkeeper.recover();
        Draft draft = journal.draft();
        if (draft.attempt().isEmpty()) {
            return new Kept(draft, leftUnderWay(draft));
        }
        return new Kept(draft, journal.find(draft.attempt().get()));
    }

    /**
     * The attempt that the form became in the last moment before the program ended. Without it the
     * form would come back as if nothing had been sent, to be sent once more.
     */
    private Optional<Attempt> leftUnderWay(Draft draft) throws JournalFailure {
        return journal
                .in(EnumSet.of(AttemptState.REGISTER_UNKNOWN, AttemptState.SCHEDULE_UNKNOWN))
                .stream()
                .filter(attempt -> attempt.cause().equals(Optional.of(STOPPED)))
                .filter(attempt -> isOf(attempt.customer(), draft.typed()))
                .reduce((older, newer) -> newer);
    }

    private static boolean isOf(Customer customer, Map<CustomerField, String> typed) {
        String email = typed.getOrDefault(CustomerField.EMAIL, "");
        return customer.mobile().equals(typed.get(CustomerField.MOBILE))
                || (!email.isBlank() && customer.email().equalsIgnoreCase(email));
    }

    /** What a person has begun to type since the start goes before what was kept. */
    private void restore(Kept last) {
        kept = Optional.of(last.draft());
        boolean over =
                last.draft().attempt().isPresent()
                        && last.attempt()
                                .filter(attempt -> attempt.mayRegister() || attempt.maySchedule())
                                .isEmpty();
        if (over || !form.isBlank()) {
            return;
        }
        last.attempt().ifPresent(booking::resume);
        if (!form.lockedProperty().get()) {
            form.restore(last.draft().typed());
            last.draft()
                    .slot()
                    .or(() -> last.attempt().flatMap(Attempt::slot))
                    .ifPresent(time::pick);
        }
    }

    private static void notYet(JournalFailure failure) {
        LOG.debug("the form is not kept yet", failure);
    }
}
