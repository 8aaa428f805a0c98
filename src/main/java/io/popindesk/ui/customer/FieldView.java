package io.popindesk.ui.customer;

import io.popindesk.desk.CustomerField;
import io.popindesk.ui.OnDemand;
import io.popindesk.ui.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A label, a text field and, below it, a line for a message. */
final class FieldView extends VBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final FieldModel model;
    private final DetailInput input;
    private final MessageLine line;
    private String message = "";
    private String offer = "";
    private final List<Runnable> left = new ArrayList<>();

    /**
     * A view of one field.
     *
     * @param paste takes pasted text as a whole customer; returns whether it did
     */
    FieldView(
            FieldModel model, Texts texts, ObservableBooleanValue locked, Predicate<String> paste) {
        this.model = model;
        this.input = new DetailInput(paste);
        getStyleClass().add("field");
        CustomerField field = model.field();
        Label label = new Label();
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);

        input.setId(id(field));
        model.rules()
                .subscribe(
                        rules -> {
                            String words = name(texts);
                            label.setText(words);
                            input.setAccessibleText(words);
                        });
        input.textProperty().bindBidirectional(model.textProperty());
        input.editableProperty().bind(Bindings.not(locked));
        input.focusedProperty().subscribe(this::focusChanged);

        line = new MessageLine(id(field), model::takeSuggestion, locked);
        getChildren().addAll(label, input, line);
        model.messageProperty().subscribe(this::show);
    }

    private String name(Texts texts) {
        String kind = model.isRequired() ? "customer.field." : "customer.optional.";
        return texts.get(kind + model.field());
    }

    DetailInput input() {
        return input;
    }

    /** Adds something to the end of the input, within its frame. */
    void addAtEnd(Node node) {
        int place = getChildren().indexOf(input);
        getChildren().remove(input);
        StackPane.setAlignment(node, Pos.CENTER_RIGHT);
        StackPane together = new StackPane(input, OnDemand.of(node));
        getChildren().add(place, together);
    }

    /** Says who is to know that the person has left the field. */
    void onLeft(Runnable told) {
        left.add(told);
    }

    /**
     * Has a screen reader say what is offered below the field, in place of the message.
     *
     * @param words nothing where nothing is offered
     */
    void tellOffer(String words) {
        offer = words;
        tellHelp();
    }

    private void tellHelp() {
        input.setAccessibleHelp(offer.isEmpty() ? message : offer);
    }

    private void focusChanged(boolean focused) {
        // While the window itself is left, the person has not left the field.
        boolean stillOwner = getScene() != null && input.equals(getScene().getFocusOwner());
        if (!focused && !stillOwner) {
            model.leave();
            left.forEach(Runnable::run);
        }
    }

    private void show(@Nullable FieldMessage now) {
        boolean problem = now != null && now.kind() == FieldMessage.Kind.PROBLEM;
        pseudoClassStateChanged(PROBLEM, problem);
        input.pseudoClassStateChanged(PROBLEM, problem);
        message = now == null ? "" : now.text();
        line.show(now);
        tellHelp();
    }

    /** The id by which the field is known to style sheets and tests. */
    private static String id(CustomerField field) {
        return switch (field) {
            case MOBILE -> "mobile";
            case NAME -> "name";
            case EMAIL -> "email";
            case PIN_CODE -> "pinCode";
            case GROUP -> "group";
        };
    }
}
