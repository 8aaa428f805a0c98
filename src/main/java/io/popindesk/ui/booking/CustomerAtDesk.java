package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingStage;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The customer who stands at the desk: how far their attempt has come, so that nobody is registered
 * twice and nothing is asked twice, and what form, calendar and focus make of it. Used on the UI
 * thread.
 */
final class CustomerAtDesk {
    private final CustomerFormModel form;
    private final CalendarModel calendar;
    private final SlotRefresh refresh;
    private final TroubleWords words;
    private final Wish wish;

    private final ReadOnlyObjectWrapper<@Nullable Attempt> attempt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Confirmation> confirmation =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final PutAway putAway = new PutAway();
    private Consumer<Spot> attention = spot -> {};

    CustomerAtDesk(
            CustomerFormModel form, CalendarModel calendar, SlotRefresh refresh, Texts texts) {
        this.form = form;
        this.calendar = calendar;
        this.refresh = refresh;
        this.words = new TroubleWords(texts);
        this.wish = new Wish(calendar);
    }

    void setAttention(Consumer<Spot> attention) {
        this.attention = attention;
    }

    /** Null for a customer with whom nothing has begun. */
    ReadOnlyObjectProperty<@Nullable Attempt> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Confirmation> confirmationProperty() {
        return confirmation.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    Optional<Attempt> attempt() {
        return Optional.ofNullable(attempt.get());
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    Wish wish() {
        return wish;
    }

    /** Whether a request for them has begun, here or elsewhere, and has not ended. */
    boolean isUnderWay() {
        return attempt().filter(known -> known.state().isInFlight()).isPresent();
    }

    boolean isServed() {
        return confirmation.get() != null;
    }

    /** The attempt, if its call is in doubt, so that nothing else may be begun. */
    Optional<Attempt> inDoubt() {
        return attempt().filter(one -> one.state() == AttemptState.SCHEDULE_UNKNOWN);
    }

    /** Whether Popin knows the customer just as typed; with other details it is somebody else. */
    BooleanBinding isRegistered() {
        return Bindings.createBooleanBinding(
                () -> form.customerBinding().get().filter(this::isRegistered).isPresent(),
                form.customerBinding(),
                attempt);
    }

    private boolean isRegistered(Customer customer) {
        return attempt()
                .filter(one -> one.registration().isPresent())
                .filter(one -> one.customer().equals(customer))
                .isPresent();
    }

    // ---- What comes of what is done

    /** A request begins: what was wrong before no longer counts, and the form is held. */
    void begin(Purpose wanted) {
        wish.begin(wanted);
        trouble.set(null);
        form.lockedProperty().set(true);
    }

    /** A newer version of the attempt is known; nothing is shown for it yet. */
    void know(Attempt newest) {
        attempt.set(newest);
    }

    /** Shows where the attempt stands. */
    void take(Attempt newest) {
        know(newest);
        wish.follow(newest.purpose());
        trouble.set(words.of(newest, Optional.empty()).orElse(null));
        hold();
    }

    /** A request was made and did not succeed. */
    void failed(Attempt newest, PopinFailure failure, Instant now) {
        know(newest);
        trouble.set(words.of(newest, failure.retryAfter().map(now::plus)).orElse(null));
        refresh.heard(failure);
        if (failure instanceof PopinFailure.Rejected rejected) {
            form.reject(rejected.fieldMessages());
        }
        form.firstProblem().ifPresentOrElse(this::pointAt, this::pointAtTrouble);
    }

    /** A request was not made, because it could not be noted down first. */
    void notKept(BookingStage stage, JournalFailure failure) {
        trouble.set(words.notKept(stage, failure));
        pointAtTrouble();
    }

    /** A decision about the attempt could not be noted down. */
    void notSettled(JournalFailure failure) {
        if (failure.reason() == JournalFailure.Reason.CONFLICT) {
            // It was settled elsewhere meanwhile, and how is known by now.
            attempt().ifPresent(this::take);
            return;
        }
        trouble().ifPresent(current -> trouble.set(words.notSettled(current, failure)));
        pointAtTrouble();
    }

    /** The slots could not be read for what they say about the call in doubt. */
    void notWeighed(PopinFailure failure) {
        inDoubt().flatMap(one -> words.notWeighed(one, failure)).ifPresent(trouble::set);
        refresh.heard(failure);
    }

    /** The customer has what they came for. */
    void serve(Attempt newest) {
        know(newest);
        trouble.set(null);
        confirmation.set(Confirmation.of(newest).orElse(null));
        form.lockedProperty().set(true);
        calendar.clearSelection();
        calendar.bookingSlotProperty().set(null);
        refresh.refresh();
        attention.accept(Spot.Place.CONFIRMATION);
    }

    /**
     * Holds the form while there is something that it must not be changed for. While in doubt the
     * time stays marked too, so that its going is not taken for a loss.
     */
    void hold() {
        Optional<Slot> doubted = inDoubt().flatMap(Attempt::slot);
        calendar.bookingSlotProperty().set(doubted.orElse(null));
        form.lockedProperty().set(isServed() || inDoubt().isPresent());
    }

    /** The same customer goes on with another time. */
    void pickAnotherTime() {
        trouble.set(null);
        hold();
        attention.accept(Spot.Place.CALENDAR);
    }

    // ---- One customer after the other

    /**
     * Empties the form; {@link #undo} brings it back. Where nobody is in it, whoever was put away
     * before can still be brought back.
     */
    void clear() {
        if (!form.isBlank() || attempt().isPresent()) {
            putAway.put(attempt());
        }
        attempt.set(null);
        trouble.set(null);
        wish.forget();
        form.clear();
        pointAt(CustomerField.MOBILE);
    }

    /** Empties the form for somebody else, who wants a time of their own. */
    void makeWay() {
        Optional<Slot> picked = calendar.getSelectedSlot();
        clear();
        calendar.clearSelection();
        picked.ifPresent(putAway::put);
    }

    void undo() {
        boolean wasCleared = canBringBack();
        form.undo();
        if (wasCleared) {
            putAway.attempt().ifPresent(this::take);
            putAway.slot()
                    .filter(slot -> calendar.getSelectedSlot().isEmpty())
                    .ifPresent(calendar::select);
        }
        putAway.forget();
    }

    private boolean canBringBack() {
        return form.undoableProperty().get() == CustomerFormModel.Undoable.CLEARED;
    }

    /** Some attempt has come further. Who is done with meanwhile is not brought back. */
    void followPutAway(Attempt newest) {
        boolean over = putAway.follow(newest);
        if (over && canBringBack()) {
            forgetCleared();
        }
    }

    /** Makes ready for somebody else. */
    void leave() {
        confirmation.set(null);
        trouble.set(null);
        wish.forget();
        attempt.set(null);
        putAway.forget();
        form.startAfresh();
        calendar.clearSelection();
        hold();
        pointAt(CustomerField.MOBILE);
    }

    /** Whoever was put away cannot be brought back any more. */
    void forgetCleared() {
        putAway.forget();
        form.forgetUndo();
    }

    /**
     * Goes on with an attempt where it was left, in place of whoever was here; with the same time,
     * if that is still free and Popin did not refuse it.
     */
    void resume(Attempt left) {
        leave();
        form.fill(left.customer());
        left.slot()
                .filter(slot -> left.state() != AttemptState.SCHEDULE_REFUSED)
                .ifPresent(calendar::select);
        take(left);
        if (left.registration().isPresent()) {
            attention.accept(trouble.get() == null ? Spot.Place.CALENDAR : Spot.Place.TROUBLE);
        }
    }

    // ---- Where to look

    void pointAtProblem() {
        form.firstProblem().ifPresent(this::pointAt);
    }

    void pointAtTrouble() {
        attention.accept(Spot.Place.TROUBLE);
    }

    void pointAt(Spot spot) {
        attention.accept(spot);
    }

    void pointAt(CustomerField field) {
        attention.accept(new Spot.Field(field));
    }
}
