package io.popindesk.ui.window;

import io.popindesk.ui.Texts;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A question before closing. It goes away by a decision or because nothing is left to ask; Escape
 * and its own close button mean to stay, which changes nothing.
 */
class Question extends Dialog<Void> {
    private final Label title = new Label();
    private final Label words = new Label();
    private final VBox content = new VBox(title, words);

    Question(Texts texts) {
        title.setId("questionTitle");
        title.getStyleClass().add("place-title");
        words.setId("questionWords");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        content.getStyleClass().add("question");
        getDialogPane().setContent(content);
        addButton("stay", texts.get("close.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        setResultConverter(button -> null);
    }

    final void say(String headline, String sentences) {
        title.setText(headline);
        words.setText(sentences);
    }

    final VBox content() {
        return content;
    }

    /** A button that ends the question and then acts. */
    final Button addDecision(String id, String text, Runnable action) {
        return addAction(
                id,
                text,
                () -> {
                    close();
                    action.run();
                });
    }

    /** A button that acts and leaves the question where it is. */
    final Button addAction(String id, String text, Runnable action) {
        Button button = addButton(id, text, ButtonBar.ButtonData.OTHER);
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    action.run();
                });
        return button;
    }

    /** Makes a button the one that Enter presses. */
    final void makeDefault(Button button) {
        button.setDefaultButton(true);
        setOnShown(shown -> button.requestFocus());
    }

    private Button addButton(String id, String text, ButtonBar.ButtonData kind) {
        ButtonType type = new ButtonType(text, kind);
        getDialogPane().getButtonTypes().add(type);
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        return button;
    }
}
