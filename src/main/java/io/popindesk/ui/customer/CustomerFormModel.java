package io.popindesk.ui.customer;

import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.PastedDetails;
import io.popindesk.ui.Texts;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The customer form without its looks. Used on the UI thread. */
public final class CustomerFormModel {
    /** Fewer details than this are a field's own text and not a customer. */
    private static final int FEWEST_PASTED = 2;

    /** What can be undone until something else is typed. */
    public enum Undoable {
        CLEARED,
        FILLED,
        TAKEN_OVER
    }

    /** Hears of every change in the form. */
    public interface Follower {
        /** The person has typed something. */
        void typed(CustomerField field, String text);

        /** The program has changed a field: emptied or filled it, or tidied what was typed. */
        void filled();
    }

    private final Map<CustomerField, FieldModel> fields = new EnumMap<>(CustomerField.class);
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Undoable> undoable =
            new ReadOnlyObjectWrapper<>();
    private final ObservableValue<CustomerRules> rules;
    private final ObjectBinding<Optional<Customer>> customer;
    private final List<Follower> followers = new ArrayList<>();
    private Supplier<List<Prefill>> start = List::of;
    private Map<CustomerField, FieldModel.Content> before = Map.of();

    /**
     * @param rules those in force, which may change at any time
     */
    public CustomerFormModel(ObservableValue<CustomerRules> rules, Texts texts) {
        this.rules = rules;
        for (CustomerField field : CustomerField.values()) {
            FieldModel model = new FieldModel(field, rules, texts);
            model.textProperty().subscribe((was, now) -> changed(field));
            fields.put(field, model);
        }
        customer =
                Bindings.createObjectBinding(
                        () -> rules.getValue().customer(typed()),
                        Stream.concat(
                                        Stream.of(rules),
                                        fields.values().stream().map(FieldModel::textProperty))
                                .toArray(Observable[]::new));
    }

    /** One field. */
    public FieldModel field(CustomerField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** Tells somebody of every change from now on. */
    public void follow(Follower follower) {
        followers.add(follower);
    }

    /**
     * Says what a form starts with, this one included.
     *
     * @param values asked whenever somebody new is begun with
     */
    public void startWith(Supplier<List<Prefill>> values) {
        start = values;
        prefill();
    }

    /** Puts the values that a form starts with into this one, if nothing is typed yet. */
    public void prefill() {
        if (isBlank() && !locked.get()) {
            empty();
        }
    }

    /** Nothing is typed by that, so what could be undone still can. */
    private void empty() {
        Map<CustomerField, FieldModel.Content> stood = before;
        before = Map.of();
        fields.values().forEach(field -> field.reset(""));
        start.get().forEach(value -> field(value.field()).prefill(value));
        before = stood;
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

    /** What {@link #undo} would undo; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Undoable> undoableProperty() {
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
        boolean blank = isBlank();
        Map<CustomerField, FieldModel.Content> stood = contents();
        empty();
        if (!blank) {
            offerUndo(Undoable.CLEARED, stood);
        }
    }

    /**
     * Takes over a customer's details from pasted text: a line, a vCard, the signature of an
     * e-mail. What was found is checked, and stands in the fields for the person to look over.
     *
     * @return whether the text had so many details that it was taken as a customer; if not, nothing
     *     was changed
     */
    public boolean paste(String text) {
        Map<CustomerField, String> found = new PastedDetails(rules.getValue()).find(text);
        if (found.size() < FEWEST_PASTED || locked.get()) {
            return false;
        }
        fillIn(found, Undoable.FILLED);
        return true;
    }

    /**
     * Takes over what is known of somebody who was here before. What is not known leaves what
     * stands in its field.
     *
     * @return whether the fields may be changed
     */
    public boolean takeOver(Customer known) {
        if (locked.get()) {
            return false;
        }
        Map<CustomerField, String> details = new EnumMap<>(CustomerField.class);
        for (CustomerField field : CustomerField.values()) {
            if (!known.get(field).isBlank()) {
                details.put(field, known.get(field));
            }
        }
        fillIn(details, Undoable.TAKEN_OVER);
        return true;
    }

    /** Each detail is checked, and what stood in its place can be brought back. */
    private void fillIn(Map<CustomerField, String> details, Undoable what) {
        Map<CustomerField, FieldModel.Content> stood = contents();
        stood.keySet().retainAll(details.keySet());
        details.forEach(
                (field, value) -> {
                    field(field).reset(value);
                    field(field).leave();
                });
        offerUndo(what, stood);
    }

    /** The first field in which nothing stands yet, of those that may not be left empty. */
    public Optional<CustomerField> firstEmpty() {
        return firstEmpty(fields.values().stream());
    }

    /** The first such field after another. */
    public Optional<CustomerField> emptyAfter(CustomerField field) {
        return firstEmpty(
                fields.values().stream().dropWhile(model -> model.field() != field).skip(1));
    }

    private static Optional<CustomerField> firstEmpty(Stream<FieldModel> some) {
        return some.filter(field -> field.isRequired() && field.textProperty().get().isBlank())
                .map(FieldModel::field)
                .findFirst();
    }

    /**
     * Brings back what stood in the form before it was cleared, or filled from pasted text or with
     * what was known, unless the fields may not be changed.
     */
    public void undo() {
        if (locked.get()) {
            return;
        }
        Map<CustomerField, FieldModel.Content> back = before;
        back.forEach((field, content) -> field(field).put(content));
        forgetUndo();
    }

    /** Empties the form for somebody else; the customer before is done with. */
    public void startAfresh() {
        empty();
        forgetUndo();
    }

    /** Puts a known customer's details into the form. */
    public void fill(Customer known) {
        fields.forEach((field, model) -> model.reset(known.get(field)));
        forgetUndo();
    }

    /** What stands in the fields, as typed. */
    public Map<CustomerField, String> typed() {
        Map<CustomerField, String> typed = new EnumMap<>(CustomerField.class);
        fields.forEach((field, model) -> typed.put(field, model.textProperty().get()));
        return typed;
    }

    /** Puts back what stood in the form when it was last kept. */
    public void restore(Map<CustomerField, String> kept) {
        kept.forEach((field, text) -> field(field).restore(text));
        forgetUndo();
    }

    /** What has been typed for this customer, a text for each field that has any. */
    public Map<CustomerField, String> entered() {
        Map<CustomerField, String> entered = typed();
        entered.keySet().removeIf(field -> field(field).isUntouched());
        return entered;
    }

    /** Whether nothing has been typed; what a form starts with does not count. */
    public boolean isBlank() {
        return fields.values().stream().allMatch(FieldModel::isUntouched);
    }

    private Map<CustomerField, FieldModel.Content> contents() {
        Map<CustomerField, FieldModel.Content> contents = new EnumMap<>(CustomerField.class);
        fields.forEach((field, model) -> contents.put(field, model.content()));
        return contents;
    }

    private void offerUndo(Undoable what, Map<CustomerField, FieldModel.Content> back) {
        before = back;
        undoable.set(what);
    }

    /** What a person types themselves is not to be undone with what was typed or pasted before. */
    private void changed(CustomerField field) {
        if (before.containsKey(field)) {
            forgetUndo();
        }
        FieldModel model = field(field);
        if (model.isSettingIt()) {
            followers.forEach(Follower::filled);
        } else {
            followers.forEach(one -> one.typed(field, model.textProperty().get()));
        }
    }

    /** What stood in the form before cannot be brought back any more. */
    public void forgetUndo() {
        before = Map.of();
        undoable.set(null);
    }
}
