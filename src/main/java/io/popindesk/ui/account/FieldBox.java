package io.popindesk.ui.account;

import io.popindesk.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A field with its name above, and below it a sentence that helps or says what is wrong. */
final class FieldBox extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TextField input;
    private final Label message = new Label();
    private final String help;

    /**
     * @param help stands below while nothing is wrong; may be empty
     */
    FieldBox(String name, TextField input, String help) {
        this.input = input;
        this.help = help;
        getStyleClass().add("account-field");
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        getChildren().addAll(label, input, message);
        say(null);
    }

    /** Shows what is wrong, and again when that changes. */
    FieldBox follow(ConnectModel model, ConnectModel.Field field, Texts texts) {
        input.textProperty().bindBidirectional(model.text(field));
        input.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (!focused) {
                                model.left(field);
                            }
                        });
        model.problem(field)
                .subscribe(
                        problem ->
                                say(
                                        problem == null
                                                ? null
                                                : texts.get(
                                                        "account.problem."
                                                                + field
                                                                + "."
                                                                + problem)));
        return this;
    }

    /**
     * Says what is wrong.
     *
     * @param problem null where nothing is
     */
    void say(@Nullable String problem) {
        boolean wrong = problem != null;
        input.pseudoClassStateChanged(DANGER, wrong);
        message.setText(wrong ? problem : help);
        message.getStyleClass().removeAll("field-message", "quiet");
        message.getStyleClass().add(wrong ? "field-message" : "quiet");
        input.setAccessibleHelp(message.getText());
    }

    TextField input() {
        return input;
    }
}
