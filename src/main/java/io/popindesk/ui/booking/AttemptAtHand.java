package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Customer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The attempt of the customer who stands at the desk, so that nobody is registered twice and
 * nothing is asked twice. Used on the UI thread.
 */
final class AttemptAtHand {
    private final ReadOnlyObjectWrapper<@Nullable Attempt> attempt = new ReadOnlyObjectWrapper<>();

    /** Null for a customer with whom nothing has begun. */
    ReadOnlyObjectProperty<@Nullable Attempt> property() {
        return attempt.getReadOnlyProperty();
    }

    Optional<Attempt> get() {
        return Optional.ofNullable(attempt.get());
    }

    void take(Attempt newest) {
        attempt.set(newest);
    }

    void letGo() {
        attempt.set(null);
    }

    /** Whether a call is in doubt, so that nothing else may be begun for this customer. */
    boolean isInDoubt() {
        return get().filter(one -> one.state() == AttemptState.SCHEDULE_UNKNOWN).isPresent();
    }

    /** The attempt if Popin knows just this customer; with other details it is somebody else. */
    Optional<Attempt> registeredFor(Customer customer) {
        return get().filter(one -> one.registration().isPresent())
                .filter(one -> one.customer().equals(customer));
    }

    /** Whether Popin knows the customer being typed. */
    BooleanBinding isRegistered(ObservableValue<Optional<Customer>> typed) {
        return Bindings.createBooleanBinding(
                () -> typed.getValue().flatMap(this::registeredFor).isPresent(), typed, attempt);
    }
}
