package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.BookingStage;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.Draft;
import io.popindesk.desk.Person;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Settling;
import io.popindesk.desk.Slot;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.TaskControl;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the customer of the form and the time of the calendar to a booked call, and says what came
 * of it. While a call of this customer is in doubt nothing else is begun for them; somebody else
 * can be served meanwhile. Used on the UI thread.
 */
public final class BookingModel {

    /** What is going on. */
    public enum Activity {
        IDLE,
        REGISTERING,
        SCHEDULING;

        private static Activity of(BookingStage stage) {
            return switch (stage) {
                case REGISTERING -> REGISTERING;
                case SCHEDULING -> SCHEDULING;
            };
        }
    }

    /** Blocking work of the desk for the customer. */
    private interface Errand {
        BookingResult run(BookingProgress progress, TaskControl control);
    }

    private final BookingDesk desk;
    private final CustomerFormModel form;
    private final CalendarModel calendar;
    private final SlotRefresh refresh;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final CustomerAtDesk customer;
    private final DoubtModel doubt;
    private final OneAtATime lane = new OneAtATime();

    private final ReadOnlyObjectWrapper<Activity> activity =
            new ReadOnlyObjectWrapper<>(Activity.IDLE);
    private final ReadOnlyBooleanWrapper sent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper nextWanted = new ReadOnlyBooleanWrapper();
    private final BooleanBinding customerRegistered;
    private final BooleanBinding unsaved;
    private final BooleanBinding busyWithCustomer;

    public BookingModel(
            BookingDesk desk,
            Settling settling,
            JournalFeed feed,
            CustomerFormModel form,
            CalendarModel calendar,
            SlotRefresh refresh,
            Tasks tasks,
            Texts texts,
            InstantSource clock) {
        this.desk = desk;
        this.form = form;
        this.calendar = calendar;
        this.refresh = refresh;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.customer = new CustomerAtDesk(form, calendar, refresh, texts);
        this.doubt = new DoubtModel(settling, customer, calendar, tasks, texts);
        this.customerRegistered = customer.isRegistered();
        this.unsaved =
                Bindings.createBooleanBinding(
                        () ->
                                customer.attempt()
                                        .filter(attempt -> !feed.isSaved(attempt.id()))
                                        .isPresent(),
                        customer.attemptProperty(),
                        feed.unsavedProperty());
        this.busyWithCustomer = lane.busyProperty().or(doubt.busy());
        busyWithCustomer.subscribe(busy -> nextWanted.set(false));
        feed.follow(this::changed);
    }

    /** Says who moves the keyboard focus when the booking wants it somewhere. */
    public void setAttention(Consumer<Spot> attention) {
        customer.setAttention(attention);
    }

    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Whether some of what is under way may have reached Popin. */
    public ReadOnlyBooleanProperty sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /** Whether the person tried to book without a time. */
    public ReadOnlyBooleanProperty timeWantedProperty() {
        return customer.wish().timeMissingProperty();
    }

    /** Whether the slots are being read again to settle an unknown booking. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return doubt.checkingProperty();
    }

    /** What the customer leaves with; null until there is something. */
    public ReadOnlyObjectProperty<@Nullable Confirmation> confirmationProperty() {
        return customer.confirmationProperty();
    }

    /** What went wrong with the last try; null if nothing did. */
    public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return customer.troubleProperty();
    }

    /** The attempt of the customer at the desk; null while nothing has begun. */
    public ReadOnlyObjectProperty<@Nullable Attempt> attemptProperty() {
        return customer.attemptProperty();
    }

    /** Whether Popin knows the customer of the form, just as typed. */
    public BooleanBinding customerRegisteredBinding() {
        return customerRegistered;
    }

    /** Whether what came of it for the customer at hand could not be noted down yet. */
    public BooleanBinding unsavedBinding() {
        return unsaved;
    }

    /** Whether a request is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return lane.busyProperty();
    }

    /** Books the selected time for the customer, or points at what is missing. */
    public void book() {
        if (isFree()) {
            form.complete().ifPresentOrElse(this::bookSelected, customer::pointAtProblem);
        }
    }

    /** Whether something new may begin; what is unsettled is pointed at. */
    private boolean isFree() {
        if (isBusy() || customer.isServed() || customer.isUnderWay()) {
            return false;
        }
        boolean doubted = customer.inDoubt().isPresent();
        if (doubted) {
            customer.pointAtTrouble();
        }
        return !doubted;
    }

    private boolean isBusy() {
        return busyWithCustomer.get();
    }

    private void bookSelected(Customer details) {
        calendar.getSelectedSlot()
                .ifPresentOrElse(
                        slot -> book(details, slot),
                        () -> {
                            customer.wish().missTime();
                            customer.pointAt(Spot.Place.CALENDAR);
                        });
    }

    private void book(Customer details, Slot slot) {
        Optional<Attempt> known = customer.attempt();
        calendar.bookingSlotProperty().set(slot);
        begin(
                "task.booking",
                Purpose.APPOINTMENT,
                (progress, control) ->
                        desk.book(known, details, slot, progress, control.cancellation()));
    }

    /** Registers the customer, unless that is done, and shows the link for a call at once. */
    public void callNow() {
        if (isFree()) {
            form.complete().ifPresentOrElse(this::callNow, customer::pointAtProblem);
        }
    }

    private void callNow(Customer details) {
        Optional<Attempt> known = customer.attempt();
        begin(
                "task.registering",
                Purpose.CALL_NOW,
                (progress, control) ->
                        desk.callNow(known, details, progress, control.cancellation()));
    }

    /** Popin can be reached again: a customer at the desk who waits for that is registered. */
    public void reachable() {
        customer.attempt()
                .filter(attempt -> attempt.state() == AttemptState.WAITING && !isBusy())
                .filter(attempt -> isTyped(attempt.customer()))
                .ifPresent(this::register);
    }

    /** Details that are just being mended are for the person to send. */
    private boolean isTyped(Customer details) {
        return form.customerBinding().get().filter(details::equals).isPresent();
    }

    private void register(Attempt attempt) {
        begin(
                "task.registering",
                attempt.purpose(),
                (progress, control) -> desk.register(attempt, progress, control.cancellation()));
    }

    /** Stops what is under way. What Popin may have done by then is told as what it is. */
    public void cancel() {
        lane.cancel();
    }

    /** Empties the form, unless something is under way or in doubt; {@link #undo} undoes it. */
    public void clear() {
        if (isFree()) {
            customer.clear();
        }
    }

    /**
     * Brings back the customer whom {@link #clear} put away, as far as they had come, or what stood
     * in the form before it was filled from pasted text.
     */
    public void undo() {
        customer.undo();
        doubt.checkUnlessWeighed();
    }

    /**
     * Makes ready for somebody else. Who is served or in doubt is in Bookings; what is merely typed
     * can be brought back by {@link #undo}. While something is under way nothing is done, which
     * {@link #nextWantedProperty} tells until it has ended.
     */
    public void nextCustomer() {
        if (isBusy()) {
            nextWanted.set(true);
        } else if (customer.isServed() || customer.inDoubt().isPresent()) {
            customer.leave();
        } else {
            customer.makeWay();
        }
    }

    /** Whether somebody asked for the next customer while this one is still being booked. */
    public ReadOnlyBooleanProperty nextWantedProperty() {
        return nextWanted.getReadOnlyProperty();
    }

    /**
     * Lets go of somebody who is to be erased, whether they are at the desk or were put away.
     * Whoever else is at the desk stays.
     */
    public void forget(Person person) {
        Draft form =
                new Draft(this.form.typed(), Optional.empty(), customer.attempt().map(Attempt::id));
        if (person.isIn(form)) {
            customer.leave();
        }
        customer.forgetCleared();
    }

    /**
     * Goes on with an attempt where it was left, in place of whoever is at the desk.
     *
     * @return whether it was taken up: not while something is under way, and not an attempt that
     *     nothing can be done for
     */
    public boolean resume(Attempt attempt) {
        boolean canGoOn = attempt.mayRegister() || attempt.maySchedule();
        if (isBusy() || !canGoOn) {
            return false;
        }
        customer.resume(attempt);
        doubt.checkUnlessWeighed();
        return true;
    }

    /** Takes one of the steps that the trouble offers. */
    public void take(NextStep step) {
        Optional<Trouble> current = customer.trouble();
        if (current.isEmpty() || isBusy()) {
            return;
        }
        switch (step) {
            case TRY_AGAIN -> {
                if (current.get().notBefore().filter(clock.instant()::isBefore).isEmpty()) {
                    tryAgain();
                }
            }
            case CHECK_AGAIN -> doubt.check();
            case MARK_BOOKED -> doubt.markBooked();
            case MARK_NOT_BOOKED -> doubt.markNotBooked();
            case PICK_ANOTHER_TIME -> customer.pickAnotherTime();
            case MEND_DETAILS -> customer.pointAt(form.firstProblem().orElse(CustomerField.MOBILE));
            case LATER -> customer.leave();
            case SHOW_CONNECTION -> customer.pointAt(Spot.Place.CONNECTION);
        }
    }

    /** A call in doubt is asked for again as it was; anything else as form and calendar say now. */
    private void tryAgain() {
        Optional<Attempt> doubted = customer.inDoubt();
        Optional<Slot> slot = doubted.flatMap(Attempt::slot);
        if (doubted.isPresent() && slot.isPresent()) {
            book(doubted.get().customer(), slot.get());
        } else {
            switch (customer.wish().purpose()) {
                case APPOINTMENT -> book();
                case CALL_NOW -> callNow();
            }
        }
    }

    private void begin(String title, Purpose wish, Errand errand) {
        sent.set(false);
        customer.begin(wish);
        lane.start(
                tasks.task(texts.get(title), control -> errand.run(progress(control), control))
                        .onSuccess(this::came)
                        .andFinally(this::ended));
    }

    private void ended() {
        activity.set(Activity.IDLE);
        customer.hold();
    }

    private BookingProgress progress(TaskControl control) {
        return new ProgressRelay(
                control,
                texts,
                stage -> activity.set(Activity.of(stage)),
                () -> sent.set(true),
                calendar::show);
    }

    private void came(BookingResult result) {
        switch (result) {
            case BookingResult.Booked booked -> {
                booked.attempt().slot().ifPresent(calendar::markTaken);
                customer.serve(booked.attempt());
            }
            case BookingResult.Registered registered -> registered(registered.attempt());
            case BookingResult.SlotGone gone -> {
                customer.take(gone.attempt());
                customer.pointAt(Spot.Place.CALENDAR);
            }
            case BookingResult.Failed failed -> failed(failed);
            case BookingResult.NotBegun notBegun -> {
                notBegun.before().ifPresent(customer::know);
                customer.notKept(notBegun.stage(), notBegun.failure());
            }
        }
    }

    private void registered(Attempt attempt) {
        if (attempt.purpose() == Purpose.CALL_NOW) {
            customer.serve(attempt);
        } else {
            customer.take(attempt);
        }
    }

    private void failed(BookingResult.Failed failed) {
        customer.failed(failed.attempt(), failed.failure(), clock.instant());
        if (failed.stage() == BookingStage.SCHEDULING) {
            switch (failed.failure()) {
                case PopinFailure.Unknown e -> doubt.check();
                case PopinFailure.Rejected e -> refresh.refreshIfOlderThan(Duration.ZERO);
                case PopinFailure.NotSent e -> {}
            }
        }
    }

    /** The customer's attempt has come further: here, in Bookings, or by itself. */
    private void changed(Attempt newest) {
        customer.followPutAway(newest);
        if (newest.version() == 1 && lane.busyProperty().get()) {
            // Begun here and now: all that the desk does by itself goes on with older attempts.
            customer.know(newest);
            return;
        }
        boolean news =
                customer.attempt()
                        .filter(attempt -> attempt.id().equals(newest.id()))
                        .filter(attempt -> attempt.version() < newest.version())
                        .isPresent();
        if (!news) {
            return;
        }
        customer.know(newest);
        if (isBusy() || customer.isServed()) {
            return;
        }
        if (customer.isUnderWay()) {
            // Sent from Bookings: a second request for them must wait for what comes of it.
            customer.begin(newest.purpose());
        } else if (newest.mayRegister() || newest.maySchedule()) {
            customer.take(newest);
        } else {
            customer.leave();
        }
    }
}
