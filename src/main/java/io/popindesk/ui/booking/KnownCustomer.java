package io.popindesk.ui.booking;

import io.popindesk.desk.Customer;
import io.popindesk.desk.Registration;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/** The customer whom Popin knows already, so that nobody is registered twice. */
final class KnownCustomer {
    private record Known(Customer customer, Registration registration) {}

    private final ObjectProperty<Optional<Known>> known =
            new SimpleObjectProperty<>(Optional.empty());

    void remember(Customer customer, Registration registration) {
        known.set(Optional.of(new Known(customer, registration)));
    }

    void forget() {
        known.set(Optional.empty());
    }

    /** The registration of just this customer; with other details it is somebody else. */
    Optional<Registration> registrationOf(Customer customer) {
        return known.get().filter(one -> one.customer().equals(customer)).map(Known::registration);
    }

    /** Whether the customer being typed is the known one. */
    BooleanBinding isKnown(ObservableValue<Optional<Customer>> typed) {
        return Bindings.createBooleanBinding(
                () -> typed.getValue().flatMap(this::registrationOf).isPresent(), typed, known);
    }
}
