package io.popindesk.ui.customer;

import io.popindesk.desk.CustomerField;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A label, a text field and, below it, a line that is kept free for a message, so that the form
 * does not jump when there is one.
 */
final class FieldView extends VBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    private final FieldModel model;
    private final DetailInput input;
    private final Label message = new Label();
    private final Hyperlink suggestion = new Hyperlink();
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

        getChildren().addAll(label, input, createMessage(field, locked));
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
        StackPane together = new StackPane(input, node);
        StackPane.setAlignment(node, Pos.CENTER_RIGHT);
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
        input.setAccessibleHelp(offer.isEmpty() ? message.getText() : offer);
    }

    private StackPane createMessage(CustomerField field, ObservableBooleanValue locked) {
        message.setId(id(field) + "Message");
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        suggestion.setId(id(field) + "Suggestion");
        suggestion.getStyleClass().add("field-message");
        suggestion.setOnAction(event -> model.takeSuggestion());
        // It has a shortcut; as a stop on the way it would come between two fields.
        suggestion.setFocusTraversable(false);
        KeyCap.on(suggestion, Shortcut.TAKE_SUGGESTION);
        suggestion.disableProperty().bind(locked);
        // Room for a line is kept where nothing is said, so that nothing moves when it is.
        Region room = new Region();
        room.getStyleClass().add("field-message-room");
        StackPane line = new StackPane(room, message, suggestion);
        line.getStyleClass().add("field-message-line");
        return line;
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
        boolean offered = now != null && now.suggestion().isPresent();
        String words = now == null ? "" : now.text();
        message.pseudoClassStateChanged(NOTE, now != null && now.kind() == FieldMessage.Kind.NOTE);
        pseudoClassStateChanged(PROBLEM, problem);
        input.pseudoClassStateChanged(PROBLEM, problem);
        message.setText(words);
        tellHelp();
        message.setVisible(!offered);
        suggestion.setText(words);
        suggestion.setVisible(offered);
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
