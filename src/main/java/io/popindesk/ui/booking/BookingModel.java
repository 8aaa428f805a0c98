package io.popindesk.ui.booking;

import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.BookingStage;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.TaskBuilder;
import io.popindesk.tasks.TaskControl;
import io.popindesk.tasks.Tasks;
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
 * of it. While the outcome of a booking is unknown nothing else is booked, until the person has
 * settled it. Used on the UI thread.
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

    /** A booking whose outcome only evidence and the person can settle. */
    private record Doubt(
            Customer customer,
            Registration registration,
            Slot slot,
            PopinFailure.Unknown failure) {}

    private final BookingDesk desk;
    private final CustomerFormModel form;
    private final CalendarModel calendar;
    private final SlotRefresh refresh;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final TroubleWords troubleWords;
    private final OneAtATime lane = new OneAtATime();
    private final OneAtATime checks = new OneAtATime();

    private final ReadOnlyObjectWrapper<Activity> activity =
            new ReadOnlyObjectWrapper<>(Activity.IDLE);
    private final ReadOnlyBooleanWrapper sent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper timeWanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Confirmation> confirmation =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final KnownCustomer known = new KnownCustomer();
    private final BooleanBinding customerRegistered;
    private @Nullable Doubt doubt;
    private Runnable lastTry = this::book;
    private Consumer<Spot> attention = spot -> {};

    public BookingModel(
            BookingDesk desk,
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
        this.troubleWords = new TroubleWords(texts, clock);
        this.customerRegistered = known.isKnown(form.customerBinding());
        calendar.selectedSlotProperty().subscribe((before, now) -> timeWanted.set(false));
        checks.busyProperty().subscribe((before, now) -> checked(now));
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

    /** Whether Popin knows the customer of the form, just as typed. */
    public BooleanBinding customerRegisteredBinding() {
        return customerRegistered;
    }

    /** Whether a request is under way. */
    public boolean isBusy() {
        return lane.busyProperty().get();
    }

    /** Whether a booking waits for the person to say whether it came about. */
    public boolean isInDoubt() {
        return doubt != null;
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
        if (doubt != null && !isBusy()) {
            attention.accept(Spot.Place.TROUBLE);
        }
        return doubt == null && !isBusy() && confirmation.get() == null;
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
        Optional<Registration> registration = known.registrationOf(customer);
        calendar.bookingSlotProperty().set(slot);
        begin(
                this::book,
                tasks.task(
                                texts.get("task.booking"),
                                control ->
                                        desk.book(
                                                customer,
                                                slot,
                                                registration,
                                                progress(control),
                                                control.cancellation()))
                        .onSuccess(this::booked));
    }

    /** Registers the customer, unless that is done, and shows the link for a call at once. */
    public void callNow() {
        if (!isFree()) {
            return;
        }
        form.complete().ifPresentOrElse(this::callNow, this::pointAtProblem);
    }

    private void callNow(Customer customer) {
        Consumer<Registration> show =
                answer ->
                        confirm(
                                new Confirmation(
                                        customer,
                                        answer,
                                        Optional.empty(),
                                        answer.message(),
                                        Confirmation.By.POPIN));
        Optional<Registration> registration = known.registrationOf(customer);
        if (registration.isPresent()) {
            show.accept(registration.get());
            return;
        }
        begin(
                this::callNow,
                tasks.task(
                                texts.get("task.registering"),
                                control ->
                                        desk.register(
                                                customer,
                                                progress(control),
                                                control.cancellation()))
                        .onSuccess(show)
                        .onFailure(
                                PopinFailure.class,
                                failure -> showTrouble(BookingStage.REGISTERING, failure)));
    }

    /** Stops what is under way. What Popin may have done by then is told as what it is. */
    public void cancel() {
        lane.cancel();
    }

    /** Empties the form, unless something is under way or unsettled. */
    public void clear() {
        if (!isFree()) {
            return;
        }
        trouble.set(null);
        form.clear();
        pointAt(CustomerField.MOBILE);
    }

    /** Puts the confirmation away and makes ready for somebody else. */
    public void nextCustomer() {
        if (confirmation.get() == null) {
            return;
        }
        confirmation.set(null);
        known.forget();
        form.startAfresh();
        form.lockedProperty().set(false);
        calendar.clearSelection();
        pointAt(CustomerField.MOBILE);
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
            case MARK_BOOKED -> markBooked();
            case MARK_NOT_BOOKED, PICK_ANOTHER_TIME -> pickAnotherTime();
            case MEND_DETAILS -> pointAt(form.firstProblem().orElse(CustomerField.MOBILE));
            case SHOW_CONNECTION -> attention.accept(Spot.Place.CONNECTION);
        }
    }

    private void tryAgain() {
        Doubt unsettled = doubt;
        if (unsettled == null) {
            lastTry.run();
        } else {
            book(unsettled.customer(), unsettled.slot());
        }
    }

    private void markBooked() {
        Doubt settled = doubt;
        if (settled != null) {
            confirm(
                    new Confirmation(
                            settled.customer(),
                            settled.registration(),
                            Optional.of(settled.slot()),
                            "",
                            Confirmation.By.PERSON));
        }
    }

    private void pickAnotherTime() {
        doubt = null;
        trouble.set(null);
        calendar.bookingSlotProperty().set(null);
        form.lockedProperty().set(false);
        attention.accept(Spot.Place.CALENDAR);
    }

    private void begin(Runnable again, TaskBuilder<?> task) {
        trouble.set(null);
        lastTry = again;
        sent.set(false);
        form.lockedProperty().set(true);
        lane.start(task.andFinally(this::ended));
    }

    private void ended() {
        activity.set(Activity.IDLE);
        // While in doubt the time stays marked, so that its going is not taken for a loss.
        calendar.bookingSlotProperty().set(doubt == null ? null : doubt.slot());
        form.lockedProperty().set(confirmation.get() != null || doubt != null);
    }

    private BookingProgress progress(TaskControl control) {
        return new ProgressRelay(
                control,
                texts,
                stage -> activity.set(Activity.of(stage)),
                () -> sent.set(true),
                calendar::show);
    }

    private void booked(BookingResult result) {
        switch (result) {
            case BookingResult.Booked booked -> {
                calendar.markTaken(booked.slot());
                confirm(
                        new Confirmation(
                                booked.customer(),
                                booked.registration(),
                                Optional.of(booked.slot()),
                                booked.message(),
                                Confirmation.By.POPIN));
            }
            case BookingResult.SlotGone gone -> {
                known.remember(gone.customer(), gone.registration());
                trouble.set(troubleWords.slotGone());
                attention.accept(Spot.Place.CALENDAR);
            }
            case BookingResult.Failed failed -> failed(failed);
        }
    }

    private void failed(BookingResult.Failed failed) {
        failed.registration()
                .ifPresent(
                        registration -> {
                            known.remember(failed.customer(), registration);
                            if (failed.failure() instanceof PopinFailure.Unknown unknown) {
                                doubt =
                                        new Doubt(
                                                failed.customer(),
                                                registration,
                                                failed.slot(),
                                                unknown);
                            }
                        });
        showTrouble(failed.stage(), failed.failure());
        if (failed.stage() == BookingStage.SCHEDULING) {
            switch (failed.failure()) {
                case PopinFailure.Unknown e -> check();
                case PopinFailure.Rejected e -> refresh.refreshIfOlderThan(Duration.ZERO);
                case PopinFailure.NotSent e -> {}
            }
        }
    }

    private void showTrouble(BookingStage stage, PopinFailure failure) {
        trouble.set(troubleWords.of(stage, failure, doubt != null));
        if (failure instanceof PopinFailure.Rejected rejected) {
            if (rejected.reason() == PopinFailure.Rejected.Reason.KEYS) {
                refresh.keysRefused();
            }
            form.reject(rejected.fieldMessages());
        }
        form.firstProblem()
                .ifPresentOrElse(this::pointAt, () -> attention.accept(Spot.Place.TROUBLE));
    }

    /** Reads the slots again for what they say about the booking in doubt. */
    private void check() {
        Doubt unsettled = doubt;
        if (unsettled == null) {
            return;
        }
        checks.start(
                tasks.task(
                                texts.get("task.checking"),
                                control -> desk.evidence(unsettled.slot(), control.cancellation()))
                        .onSuccess(
                                evidence -> {
                                    evidence.availability().ifPresent(calendar::show);
                                    trouble.set(
                                            troubleWords.withEvidence(
                                                    unsettled.failure(), evidence.evidence()));
                                }));
    }

    /** The steps can only be taken, and so only be focused, once the check is over. */
    private void checked(boolean checking) {
        if (!checking && trouble.get() != null) {
            attention.accept(Spot.Place.TROUBLE);
        }
    }

    private void confirm(Confirmation outcome) {
        doubt = null;
        trouble.set(null);
        known.remember(outcome.customer(), outcome.registration());
        confirmation.set(outcome);
        form.lockedProperty().set(true);
        calendar.clearSelection();
        calendar.bookingSlotProperty().set(null);
        refresh.refresh();
        attention.accept(Spot.Place.CONFIRMATION);
    }

    private void pointAtProblem() {
        form.firstProblem().ifPresent(this::pointAt);
    }

    private void pointAt(CustomerField field) {
        attention.accept(new Spot.Field(field));
    }
}
