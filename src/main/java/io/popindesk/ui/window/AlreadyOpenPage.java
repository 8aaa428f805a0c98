package io.popindesk.ui.window;

import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/** Says that the program is open already, does not answer, and what can be done. */
public final class AlreadyOpenPage extends StackPane {
    /**
     * @param home the directory that only one program may work on
     */
    public AlreadyOpenPage(Path home, Texts texts, Runnable quit) {
        setId("alreadyOpen");
        getStyleClass().add("confirmation-place");
        Label title = new Label(texts.get("alreadyOpen.title"));
        title.getStyleClass().add("place-title");
        Button close = new Button(texts.get("alreadyOpen.quit"));
        close.setId("quit");
        close.setDefaultButton(true);
        close.setOnAction(event -> quit.run());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("button-row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox card =
                new VBox(
                        title,
                        createSentence(texts.get("alreadyOpen.words", home)),
                        createSentence(texts.get("alreadyOpen.what")),
                        buttons);
        card.getStyleClass().addAll("confirmation-card", "setup-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    private static Label createSentence(String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }
}
