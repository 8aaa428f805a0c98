package io.popindesk.ui.window;

import io.popindesk.settings.Configuration;
import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/**
 * Stands in place of the desk while its configuration is wrong. The demo is offered and never
 * chosen for the person, who would otherwise book customers into nothing.
 */
public final class SetupProblemPage extends StackPane {
    /**
     * @param sentences what is wrong, a sentence each
     */
    public SetupProblemPage(
            List<String> sentences, Texts texts, Runnable startDemo, Runnable quit) {
        setId("setupProblem");
        getStyleClass().add("confirmation-place");
        VBox card = new VBox();
        card.getStyleClass().addAll("confirmation-card", "setup-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        Label title = new Label(texts.get("setup.title"));
        title.getStyleClass().add("place-title");
        card.getChildren().add(title);
        sentences.forEach(sentence -> card.getChildren().add(createSentence(sentence)));
        Label help = new Label(texts.get("setup.help"));
        help.getStyleClass().add("quiet");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        Button leave = new Button(texts.get("setup.quit"));
        leave.setId("quit");
        leave.setOnAction(event -> quit.run());
        Button demo = new Button(texts.get("setup.demo"));
        demo.setId("startDemo");
        demo.setOnAction(event -> startDemo.run());
        HBox buttons = new HBox(leave, demo);
        buttons.getStyleClass().add("button-row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        card.getChildren().addAll(help, buttons);
        getChildren().add(card);
    }

    /** Says what is wrong with a variable of the environment. */
    public static String sentence(Configuration.Problem problem, Texts texts) {
        return texts.get("setup.problem." + problem.kind(), problem.variable().name());
    }

    private static Label createSentence(String words) {
        Label sentence = new Label(words);
        sentence.getStyleClass().add("setup-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }
}
