package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;
import io.popindesk.ui.DialogFit;
import io.popindesk.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows what the settings of a file would change, and asks whether they should. */
final class TakeOverQuestion extends Dialog<ButtonType> {
    private final Texts texts;
    private final ValueWords words;
    private final ButtonType yes;

    /**
     * @param unusable what in the file cannot be used, in words; empty where all can
     */
    TakeOverQuestion(
            Window owner, DeskSettings now, DeskSettings then, String unusable, Texts texts) {
        this.texts = texts;
        this.words = new ValueWords(texts);
        initOwner(owner);
        setTitle(texts.get("settings.import.title"));
        DialogFit.onScreenOf(owner, this);
        Label heading = new Label(texts.get("settings.import.title"));
        heading.getStyleClass().add("place-title");
        VBox content = new VBox(heading, createSentence("settings.import.ask"));
        content.getStyleClass().add("take-over");
        if (!unusable.isEmpty()) {
            content.getChildren().add(createSentence("settings.import.unusable", unusable));
        }
        if (isKeptShorter(now.privacy().retentionDays(), then.privacy().retentionDays())) {
            content.getChildren()
                    .add(createSentence("settings.import.erases", then.privacy().retentionDays()));
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("take-over-rows");
        Parts.different(now, then).forEach(part -> rows.getChildren().add(row(part, now, then)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setId("settingsThatChange");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("settings.import.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content.getChildren().add(scroll);
        getDialogPane().setContent(content);
        ButtonType no =
                new ButtonType(texts.get("settings.import.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        yes = new ButtonType(texts.get("settings.import.yes"), ButtonBar.ButtonData.OTHER);
        getDialogPane().getButtonTypes().addAll(no, yes);
        Button leaving = (Button) getDialogPane().lookupButton(no);
        leaving.setId("answerNo");
        leaving.setDefaultButton(true);
        Button taking = (Button) getDialogPane().lookupButton(yes);
        taking.setId("answerYes");
        taking.setDefaultButton(false);
        setOnShown(shown -> leaving.requestFocus());
    }

    /** Zero days are for ever. */
    private static boolean isKeptShorter(int now, int then) {
        return then > 0 && (now == 0 || then < now);
    }

    /**
     * Asks, and returns before the answer is there.
     *
     * @param onYes what to do if the person means it
     */
    void ask(Runnable onYes) {
        resultProperty()
                .subscribe(
                        answer -> {
                            if (yes.equals(answer)) {
                                onYes.run();
                            }
                        });
        show();
    }

    private VBox row(Part<?> part, DeskSettings now, DeskSettings then) {
        Label name = new Label(texts.get("settings." + part.key()));
        name.getStyleClass().add("field-label");
        Label change =
                createSentence("settings.import.change", words.of(part, now), words.of(part, then));
        VBox row = new VBox(name, change);
        row.setAccessibleText(name.getText() + ": " + change.getText());
        return row;
    }

    private Label createSentence(String key, Object... arguments) {
        Label sentence = new Label(texts.get(key, arguments));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }
}
