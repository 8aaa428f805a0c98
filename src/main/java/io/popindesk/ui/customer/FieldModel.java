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

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One field of the form. It is checked when it is left, never while first being typed into; a
 * problem once told goes away as soon as it is mended. Used on the UI thread.
 */
public final class FieldModel {
    private final CustomerField field;
    private final CustomerRules rules;
    private final Texts texts;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable FieldMessage> message =
            new ReadOnlyObjectWrapper<>();
    private boolean toldByPopin;
    private boolean settingIt;

    FieldModel(CustomerField field, CustomerRules rules, Texts texts) {
        this.field = field;
        this.rules = rules;
        this.texts = texts;
        text.subscribe((before, now) -> mended());
    }

    public CustomerField field() {
        return field;
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
        return switch (rules.check(field, text.get())) {
            case Check.Fine fine -> {
                set(fine.value());
                message.set(fine.hint().map(this::hint).orElse(null));
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
        toldByPopin = false;
        message.set(null);
        set(value);
    }

    private void set(String value) {
        settingIt = true;
        try {
            text.set(value);
        } finally {
            settingIt = false;
        }
    }

    private void mended() {
        if (message.get() == null) {
            return;
        }
        if (toldByPopin || rules.check(field, text.get()) instanceof Check.Fine) {
            toldByPopin = false;
            message.set(null);
        }
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
        return new FieldMessage(FieldMessage.Kind.PROBLEM, texts.get(key), Optional.empty());
    }
}
