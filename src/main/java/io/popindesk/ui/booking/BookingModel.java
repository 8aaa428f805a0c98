package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.BookingStage;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.JournalFailure;
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

    /** Blocking work of the desk for the customer at hand. */
    private interface Errand {
        BookingResult run(BookingProgress progress, TaskControl control);
    }

    /** A person's decision about the attempt at hand. */
    private interface Decision {
        Attempt about(Attempt attempt) throws JournalFailure;
    }

    private final BookingDesk desk;
    private final Settling settling;
    private final CustomerFormModel form;
    private final CalendarModel calendar;
    private final SlotRefresh refresh;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final TroubleWords troubleWords;
    private final OneAtATime lane = new OneAtATime();
    private final OneAtATime checks = new OneAtATime();
    private final AttemptAtHand atHand = new AttemptAtHand();

    private final ReadOnlyObjectWrapper<Activity> activity =
            new ReadOnlyObjectWrapper<>(Activity.IDLE);
    private final ReadOnlyBooleanWrapper sent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper timeWanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Confirmation> confirmation =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding customerRegistered;
    private Optional<Attempt> cleared = Optional.empty();
    private Runnable lastTry = this::book;
    private Consumer<Spot> attention = spot -> {};

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
        this.settling = settling;
        this.form = form;
        this.calendar = calendar;
        this.refresh = refresh;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.troubleWords = new TroubleWords(texts);
        this.customerRegistered = atHand.isRegistered(form.customerBinding());
        calendar.selectedSlotProperty().subscribe((before, now) -> timeWanted.set(false));
        checks.busyProperty().subscribe((before, now) -> checked(now));
        feed.follow(this::changed);
    }

    /** Says who moves the keyboard focus when the booking wants it somewhere. */
    public void setAttention(Consumer<Spot> attention) {
        this.attention = attention;
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
        return timeWanted.getReadOnlyProperty();
    }

    /** Whether the slots are being read again to settle an unknown booking. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checks.busyProperty();
    }

    /** What the customer leaves with; null until there is something. */
    public ReadOnlyObjectProperty<@Nullable Confirmation> confirmationProperty() {
        return confirmation.getReadOnlyProperty();
    }

    /** What went wrong with the last try; null if nothing did. */
    public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The attempt of the customer at the desk; null while nothing has begun. */
    public ReadOnlyObjectProperty<@Nullable Attempt> attemptProperty() {
        return atHand.property();
    }

    /** Whether Popin knows the customer of the form, just as typed. */
    public BooleanBinding customerRegisteredBinding() {
        return customerRegistered;
    }

    /** Whether a request is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return lane.busyProperty();
    }

    /** Books the selected time for the customer, or points at what is missing. */
    public void book() {
        if (!isFree()) {
            return;
        }
        form.complete()
                .ifPresentOrElse(
                        customer -> bookSelected(customer, calendar.selectedSlotProperty().get()),
                        this::pointAtProblem);
    }

    /** Whether something new may begin; what is unsettled is pointed at. */
    private boolean isFree() {
        if (isBusy() || confirmation.get() != null) {
            return false;
        }
        if (atHand.isInDoubt()) {
            attention.accept(Spot.Place.TROUBLE);
            return false;
        }
        return true;
    }

    private boolean isBusy() {
        return lane.busyProperty().get();
    }

    private void bookSelected(Customer customer, @Nullable Slot slot) {
        if (slot == null) {
            timeWanted.set(true);
            attention.accept(Spot.Place.CALENDAR);
        } else {
            book(customer, slot);
        }
    }

    private void book(Customer customer, Slot slot) {
        Optional<Attempt> known = atHand.get();
        calendar.bookingSlotProperty().set(slot);
        begin(
                "task.booking",
                this::book,
                (progress, control) ->
                        desk.book(known, customer, slot, progress, control.cancellation()));
    }

    /** Registers the customer, unless that is done, and shows the link for a call at once. */
    public void callNow() {
        if (isFree()) {
            form.complete().ifPresentOrElse(this::callNow, this::pointAtProblem);
        }
    }

    private void callNow(Customer customer) {
        Optional<Attempt> known = atHand.get();
        begin(
                "task.registering",
                this::callNow,
                (progress, control) ->
                        desk.callNow(known, customer, progress, control.cancellation()));
    }

    /** Popin can be reached again: a customer at hand who could not be registered now is. */
    public void reachable() {
        atHand.get()
                .filter(attempt -> attempt.state() == AttemptState.WAITING)
                .filter(attempt -> !isBusy())
                .ifPresent(
                        attempt ->
                                begin(
                                        "task.registering",
                                        this::book,
                                        (progress, control) ->
                                                desk.register(
                                                        attempt,
                                                        progress,
                                                        control.cancellation())));
    }

    /** Stops what is under way. What Popin may have done by then is told as what it is. */
    public void cancel() {
        lane.cancel();
    }

    /** Empties the form, unless something is under way or unsettled; {@link #undoClear} undoes it. */
    public void clear() {
        if (!isFree()) {
            return;
        }
        cleared = atHand.get();
        atHand.letGo();
        trouble.set(null);
        form.clear();
        pointAt(CustomerField.MOBILE);
    }

    /** Brings back the customer whom {@link #clear} put away, as far as they had come. */
    public void undoClear() {
        form.undoClear();
        cleared.ifPresent(this::take);
        cleared = Optional.empty();
    }

    /** Puts the confirmation away and makes ready for somebody else. */
    public void nextCustomer() {
        if (confirmation.get() != null) {
            startAfresh();
        }
    }

    /**
     * Goes on with an attempt where it was left, in place of whoever is at hand.
     *
     * @return whether it was taken up: not while something is under way, and not an attempt that
     *     nothing can be done for
     */
    public boolean resume(Attempt attempt) {
        boolean canGoOn = attempt.mayRegister() || attempt.maySchedule();
        if (isBusy() || !canGoOn) {
            return false;
        }
        startAfresh();
        form.fill(attempt.customer());
        take(attempt);
        if (atHand.isInDoubt() && attempt.weighing().isEmpty()) {
            check();
        }
        return true;
    }

    /** Takes one of the steps that the trouble offers. */
    public void take(NextStep step) {
        Trouble current = trouble.get();
        if (current == null || isBusy() || checks.busyProperty().get()) {
            return;
        }
        switch (step) {
            case TRY_AGAIN -> {
                if (current.notBefore().isEmpty()
                        || !clock.instant().isBefore(current.notBefore().get())) {
                    tryAgain();
                }
            }
            case CHECK_AGAIN -> check();
            case MARK_BOOKED -> settle(settling::markBooked);
            case MARK_NOT_BOOKED -> settle(settling::markNotBooked);
            case PICK_ANOTHER_TIME -> pickAnotherTime();
            case MEND_DETAILS -> pointAt(form.firstProblem().orElse(CustomerField.MOBILE));
            case LATER -> startAfresh();
            case SHOW_CONNECTION -> attention.accept(Spot.Place.CONNECTION);
        }
    }

    private void tryAgain() {
        Optional<Attempt> doubted = atHand.get().filter(attempt -> atHand.isInDoubt());
        doubted.flatMap(Attempt::slot)
                .ifPresentOrElse(
                        slot -> doubted.ifPresent(attempt -> book(attempt.customer(), slot)),
                        lastTry);
    }

    /** The person says whether the call in doubt is booked. */
    private void settle(Decision decision) {
        atHand.get()
                .ifPresent(
                        attempt ->
                                lane.start(
                                        tasks.task(
                                                        texts.get("task.settling"),
                                                        control -> decision.about(attempt))
                                                .onSuccess(this::settled)
                                                .onFailure(
                                                        JournalFailure.class,
                                                        this::couldNotSettle)));
    }

    private void settled(Attempt attempt) {
        atHand.take(attempt);
        if (attempt.state() == AttemptState.MARKED_BOOKED) {
            confirm(attempt);
        } else {
            pickAnotherTime();
        }
    }

    private void couldNotSettle(JournalFailure failure) {
        if (failure.reason() == JournalFailure.Reason.CONFLICT) {
            // It was settled elsewhere meanwhile, and how is known by now.
            atHand.get().ifPresent(this::take);
            return;
        }
        Trouble current = trouble.get();
        if (current != null) {
            trouble.set(troubleWords.notSettled(current, failure));
            attention.accept(Spot.Place.TROUBLE);
        }
    }

    private void pickAnotherTime() {
        trouble.set(null);
        calendar.bookingSlotProperty().set(null);
        form.lockedProperty().set(false);
        attention.accept(Spot.Place.CALENDAR);
    }

    private void begin(String title, Runnable again, Errand errand) {
        trouble.set(null);
        lastTry = again;
        sent.set(false);
        form.lockedProperty().set(true);
        lane.start(
                tasks.task(texts.get(title), control -> errand.run(progress(control), control))
                        .onSuccess(this::came)
                        .andFinally(this::ended));
    }

    private void ended() {
        activity.set(Activity.IDLE);
        holdWhatIsInDoubt();
    }

    /** While in doubt the time stays marked, so that its going is not taken for a loss. */
    private void holdWhatIsInDoubt() {
        boolean doubted = atHand.isInDoubt();
        calendar.bookingSlotProperty()
                .set(doubted ? atHand.get().flatMap(Attempt::slot).orElse(null) : null);
        form.lockedProperty().set(confirmation.get() != null || doubted);
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
                confirm(booked.attempt());
            }
            case BookingResult.Registered registered -> registered(registered.attempt());
            case BookingResult.SlotGone gone -> {
                take(gone.attempt());
                attention.accept(Spot.Place.CALENDAR);
            }
            case BookingResult.Failed failed -> failed(failed);
            case BookingResult.NotBegun notBegun -> {
                notBegun.before().ifPresent(atHand::take);
                trouble.set(troubleWords.notKept(notBegun.stage(), notBegun.failure()));
                attention.accept(Spot.Place.TROUBLE);
            }
        }
    }

    private void registered(Attempt attempt) {
        if (attempt.purpose() == Purpose.CALL_NOW) {
            confirm(attempt);
        } else {
            take(attempt);
        }
    }

    private void failed(BookingResult.Failed failed) {
        atHand.take(failed.attempt());
        PopinFailure failure = failed.failure();
        trouble.set(
                troubleWords
                        .of(
                                failed.attempt(),
                                failure.retryAfter().map(wait -> clock.instant().plus(wait)))
                        .orElse(null));
        if (failure instanceof PopinFailure.Rejected rejected) {
            if (rejected.reason() == PopinFailure.Rejected.Reason.KEYS) {
                refresh.keysRefused();
            }
            form.reject(rejected.fieldMessages());
        }
        form.firstProblem()
                .ifPresentOrElse(this::pointAt, () -> attention.accept(Spot.Place.TROUBLE));
        if (failed.stage() == BookingStage.SCHEDULING) {
            switch (failure) {
                case PopinFailure.Unknown e -> check();
                case PopinFailure.Rejected e -> refresh.refreshIfOlderThan(Duration.ZERO);
                case PopinFailure.NotSent e -> {}
            }
        }
    }

    /** Reads the slots again for what they say about the booking in doubt. */
    private void check() {
        atHand.get()
                .filter(attempt -> atHand.isInDoubt())
                .ifPresent(
                        attempt ->
                                checks.start(
                                        tasks.task(
                                                        texts.get("task.checking"),
                                                        control ->
                                                                settling.check(
                                                                        attempt,
                                                                        control.cancellation()))
                                                .onSuccess(
                                                        checked -> {
                                                            calendar.show(checked.availability());
                                                            take(checked.attempt());
                                                        })
                                                .onFailure(
                                                        PopinFailure.class,
                                                        failure -> couldNotCheck(attempt))
                                                .onFailure(
                                                        JournalFailure.class,
                                                        this::couldNotSettle)));
    }

    private void couldNotCheck(Attempt attempt) {
        if (attempt.weighing().isEmpty()) {
            trouble.set(troubleWords.notWeighed(attempt).orElse(null));
        }
    }

    /** The steps can only be taken, and so only be focused, once the check is over. */
    private void checked(boolean checking) {
        if (!checking && trouble.get() != null) {
            attention.accept(Spot.Place.TROUBLE);
        }
    }

    /** The customer at hand has come further: by what is done here, in Bookings, or by itself. */
    private void changed(Attempt newest) {
        boolean news =
                atHand.get()
                        .filter(attempt -> attempt.id().equals(newest.id()))
                        .filter(attempt -> attempt.version() < newest.version())
                        .isPresent();
        if (!news) {
            return;
        }
        atHand.take(newest);
        if (isBusy() || checks.busyProperty().get() || newest.state().isInFlight()) {
            return;
        }
        if (newest.mayRegister() || newest.maySchedule()) {
            take(newest);
        } else if (confirmation.get() == null) {
            startAfresh();
        }
    }

    private void take(Attempt attempt) {
        atHand.take(attempt);
        trouble.set(troubleWords.of(attempt, Optional.empty()).orElse(null));
        holdWhatIsInDoubt();
    }

    private void confirm(Attempt attempt) {
        atHand.take(attempt);
        trouble.set(null);
        confirmation.set(Confirmation.of(attempt).orElse(null));
        form.lockedProperty().set(true);
        calendar.clearSelection();
        calendar.bookingSlotProperty().set(null);
        refresh.refresh();
        attention.accept(Spot.Place.CONFIRMATION);
    }

    private void startAfresh() {
        confirmation.set(null);
        trouble.set(null);
        atHand.letGo();
        cleared = Optional.empty();
        form.startAfresh();
        form.lockedProperty().set(false);
        calendar.clearSelection();
        calendar.bookingSlotProperty().set(null);
        pointAt(CustomerField.MOBILE);
    }

    private void pointAtProblem() {
        form.firstProblem().ifPresent(this::pointAt);
    }

    private void pointAt(CustomerField field) {
        attention.accept(new Spot.Field(field));
    }
}
