package io.popindesk.ui.customer;

import io.popindesk.desk.Check;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.FieldHint;
import io.popindesk.desk.FieldProblem;
import io.popindesk.ui.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One field of the form. It is checked when it is left, never while first being typed into; a
 * problem once told goes away as soon as it is mended. Used on the UI thread.
 */
public final class FieldModel {
    private final CustomerField field;
    private final ObservableValue<CustomerRules> rules;
    private final Texts texts;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable FieldMessage> message =
            new ReadOnlyObjectWrapper<>();
    private Choices choices = Choices.none();

    /** Where the text is from, as long as nobody has changed it. */
    private Optional<Prefill.Source> source = Optional.empty();

    private boolean typed;
    private boolean toldByPopin;
    private boolean settingIt;

    /**
     * What stands in a field.
     *
     * @param source where it is from, unless it is this customer's own
     */
    record Content(String text, Optional<Prefill.Source> source) {
        /** Without what somebody typed. */
        @Override
        public String toString() {
            return "Content[" + source + "]";
        }
    }

    /**
     * @param rules those in force, which may change at any time
     */
    FieldModel(CustomerField field, ObservableValue<CustomerRules> rules, Texts texts) {
        this.field = field;
        this.rules = rules;
        this.texts = texts;
        text.subscribe((before, now) -> changed());
        rules.subscribe((before, now) -> mended());
    }

    public CustomerField field() {
        return field;
    }

    /** The rules in force. */
    ObservableValue<CustomerRules> rules() {
        return rules;
    }

    /** Whether it may not be left empty. */
    boolean isRequired() {
        return rules.getValue().isRequired(field);
    }

    /** What stands in the field; after it has been left, just what would be sent. */
    public StringProperty textProperty() {
        return text;
    }

    /** What stands below the field, null for nothing. */
    public ReadOnlyObjectProperty<@Nullable FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the text is just being changed by the program and not by the person. */
    boolean isSettingIt() {
        return settingIt;
    }

    /** What stands in the field, to be put back by {@link #put}. */
    Content content() {
        return new Content(text.get(), source);
    }

    /** Whether nothing of this customer's own stands in the field. */
    boolean isUntouched() {
        return source.isPresent() || text.get().isBlank();
    }

    /** From now on the value is to be one of some. */
    void chooseFrom(Choices some) {
        choices = some;
    }

    /** The person leaves the field. An empty one is not held against them until they book. */
    public void leave() {
        if (!text.get().isBlank()) {
            check();
        }
    }

    /** Checks the field, shows what would be sent, and says what is wrong. */
    boolean check() {
        if (toldByPopin) {
            return true;
        }
        return switch (judge(choices.meant(text.get()))) {
            case Check.Fine fine when typed && !isChoice(fine.value()) -> {
                message.set(problem("customer.choose." + field));
                yield false;
            }
            case Check.Fine fine -> {
                set(fine.value());
                message.set(fine.hint().map(this::hint).or(this::note).orElse(null));
                yield true;
            }
            case Check.Problem problem -> {
                message.set(problem(problem.problem()));
                yield false;
            }
        };
    }

    /** Takes over the value that the message suggests, if it does. */
    public void takeSuggestion() {
        Optional.ofNullable(message.get())
                .flatMap(FieldMessage::suggestion)
                .ifPresent(
                        suggestion -> {
                            set(suggestion);
                            check();
                        });
    }

    /** Popin's own words about this field; they stand until the field is changed. */
    void reject(String popinsWords) {
        toldByPopin = true;
        message.set(
                new FieldMessage(
                        FieldMessage.Kind.PROBLEM,
                        texts.get("failure.popinSaid", popinsWords),
                        Optional.empty()));
    }

    void reset(String value) {
        put(new Content(value, Optional.empty()));
    }

    /** Puts back what a person has typed, unless it stands there. */
    void restore(String value) {
        if (!value.equals(text.get())) {
            reset(value);
            typed = true;
        }
    }

    /** Puts a value of nobody's own into the field. */
    void prefill(Prefill start) {
        put(new Content(start.value(), Optional.of(start.source())));
    }

    void put(Content content) {
        toldByPopin = false;
        message.set(null);
        set(content.text());
        typed = false;
        source = content.source();
        message.set(note().orElse(null));
    }

    private void set(String value) {
        settingIt = true;
        try {
            text.set(value);
        } finally {
            settingIt = false;
        }
    }

    private void changed() {
        if (!settingIt) {
            typed = true;
            source = Optional.empty();
        }
        mended();
    }

    private void mended() {
        FieldMessage told = message.get();
        if (told == null) {
            return;
        }
        if (told.kind() == FieldMessage.Kind.NOTE) {
            message.set(null);
            return;
        }
        boolean chosen = isChoice(choices.meant(text.get()));
        if (toldByPopin || (chosen && judge(text.get()) instanceof Check.Fine)) {
            toldByPopin = false;
            message.set(null);
        }
    }

    private Check judge(String value) {
        return rules.getValue().check(field, value);
    }

    /** To choose nothing is a choice, where nothing is required. */
    private boolean isChoice(String value) {
        return value.isEmpty() || choices.has(value);
    }

    /** A value that nobody typed is told as what it is; so is one that the desk does not have. */
    private Optional<FieldMessage> note() {
        if (source.isPresent()) {
            return Optional.of(note("customer.prefilled." + source.get()));
        }
        return text.get().isBlank() || choices.has(text.get())
                ? Optional.empty()
                : Optional.of(note("customer.odd." + field));
    }

    private FieldMessage note(String key) {
        return new FieldMessage(FieldMessage.Kind.NOTE, texts.get(key), Optional.empty());
    }

    private FieldMessage hint(FieldHint hint) {
        return new FieldMessage(
                FieldMessage.Kind.HINT,
                texts.get("customer.didYouMean", hint.suggestion()),
                Optional.of(hint.suggestion()));
    }

    private FieldMessage problem(FieldProblem problem) {
        String key =
                problem == FieldProblem.MISSING
                        ? "customer.missing." + field
                        : "customer.problem." + problem;
        return problem(key);
    }

    private FieldMessage problem(String key) {
        return new FieldMessage(FieldMessage.Kind.PROBLEM, texts.get(key), Optional.empty());
    }
}
