package io.popindesk.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A question to which one answer changes nothing. That one is what Enter and Escape mean, because
 * nobody should do something that cannot be undone out of habit.
 */
public final class SafeQuestion {
    private final Alert alert;
    private final ButtonType yes;

    /**
     * @param no the answer that changes nothing
     * @param yes the other one
     */
    public SafeQuestion(
            Window owner, Texts texts, String headline, String words, String no, String yes) {
        ButtonType safe = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        this.yes = new ButtonType(yes, ButtonBar.ButtonData.OTHER);
        alert = new Alert(Alert.AlertType.WARNING, words, safe, this.yes);
        alert.initOwner(owner);
        alert.setTitle(texts.get("app.name"));
        alert.setHeaderText(headline);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        Button staying = (Button) alert.getDialogPane().lookupButton(safe);
        staying.setId("answerNo");
        staying.setDefaultButton(true);
        alert.setOnShown(shown -> staying.requestFocus());
        Button going = (Button) alert.getDialogPane().lookupButton(this.yes);
        going.setId("answerYes");
        going.setDefaultButton(false);
    }

    /**
     * Asks, and returns before the answer is there.
     *
     * @param onYes what to do if the person means it
     */
    public void ask(Runnable onYes) {
        alert.resultProperty()
                .subscribe(
                        answer -> {
                            if (answer == yes) {
                                onYes.run();
                            }
                        });
        alert.show();
    }
}
