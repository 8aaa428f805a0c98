package io.popindesk.ui.customer;

import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.ui.Texts;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The customer form without its looks. Used on the UI thread. */
public final class CustomerFormModel {
    private final Map<CustomerField, FieldModel> fields = new EnumMap<>(CustomerField.class);
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ObjectBinding<Optional<Customer>> customer;
    private Map<CustomerField, String> cleared = Map.of();

    public CustomerFormModel(CustomerRules rules, Texts texts) {
        for (CustomerField field : CustomerField.values()) {
            FieldModel model = new FieldModel(field, rules, texts);
            model.textProperty().subscribe((before, now) -> forgetCleared());
            fields.put(field, model);
        }
        customer =
                Bindings.createObjectBinding(
                        () -> rules.customer(typed()),
                        fields.values().stream()
                                .map(FieldModel::textProperty)
                                .toArray(Observable[]::new));
    }

    /** One field. */
    public FieldModel field(CustomerField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** The customer as typed so far, empty while anything is missing or wrong; tells nobody so. */
    public ObjectBinding<Optional<Customer>> customerBinding() {
        return customer;
    }

    /**
     * Whether the fields may not be changed just now, because what stands in them is being sent or
     * has been booked.
     */
    public BooleanProperty lockedProperty() {
        return locked;
    }

    /** Whether {@link #undoClear} would bring something back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Checks every field, shows what is wrong, and returns the customer if nothing is. */
    public Optional<Customer> complete() {
        boolean fine = true;
        for (FieldModel field : fields.values()) {
            fine &= field.check();
        }
        return fine ? customer.get() : Optional.empty();
    }

    /** The first field with a problem shown. */
    public Optional<CustomerField> firstProblem() {
        return fields.values().stream()
                .filter(
                        field -> {
                            FieldMessage message = field.messageProperty().get();
                            return message != null && message.kind() == FieldMessage.Kind.PROBLEM;
                        })
                .map(FieldModel::field)
                .findFirst();
    }

    /** Takes over whatever is suggested below the fields, unless they may not be changed. */
    public void takeSuggestions() {
        if (!locked.get()) {
            fields.values().forEach(FieldModel::takeSuggestion);
        }
    }

    /** Shows Popin's own words at the fields that it names. */
    public void reject(Map<CustomerField, String> popinsWords) {
        popinsWords.forEach((field, words) -> field(field).reject(words));
    }

    /** Empties the form; what stood in it can be brought back until something new is typed. */
    public void clear() {
        Map<CustomerField, String> before = typed();
        fields.values().forEach(field -> field.reset(""));
        if (!isBlank(before)) {
            cleared = before;
            undoable.set(true);
        }
    }

    /** Brings back what {@link #clear} removed. */
    public void undoClear() {
        Map<CustomerField, String> before = cleared;
        before.forEach((field, value) -> field(field).reset(value));
    }

    /** Empties the form for somebody else; the customer before is done with. */
    public void startAfresh() {
        fields.values().forEach(field -> field.reset(""));
        forgetCleared();
    }

    /** Puts a known customer's details into the form. */
    public void fill(Customer known) {
        fields.forEach((field, model) -> model.reset(known.get(field)));
        forgetCleared();
    }

    /** What stands in the fields, as typed. */
    public Map<CustomerField, String> typed() {
        Map<CustomerField, String> typed = new EnumMap<>(CustomerField.class);
        fields.forEach((field, model) -> typed.put(field, model.textProperty().get()));
        return typed;
    }

    /** Puts back what stood in the form when it was last kept. */
    public void restore(Map<CustomerField, String> kept) {
        kept.forEach((field, text) -> field(field).reset(text));
        forgetCleared();
    }

    /** Whether nothing has been typed. */
    public boolean isBlank() {
        return isBlank(typed());
    }

    private static boolean isBlank(Map<CustomerField, String> typed) {
        return typed.values().stream().allMatch(String::isBlank);
    }

    private void forgetCleared() {
        cleared = Map.of();
        undoable.set(false);
    }
}
