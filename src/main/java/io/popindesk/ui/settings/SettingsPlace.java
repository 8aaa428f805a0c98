package io.popindesk.ui.settings;

import io.popindesk.ui.RevealingScrollPane;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The settings as a place of the window. What is changed holds at once and is kept by itself. */
public final class SettingsPlace extends BorderPane {
    private final LooksSection looks;
    private final RevealingScrollPane pane;

    public SettingsPlace(SettingsModel settings, Texts texts) {
        setId("settingsPlace");
        looks = new LooksSection(settings, texts);
        VBox sections =
                new VBox(
                        createNotSaved(settings, texts),
                        looks,
                        new RemindersSection(settings, texts),
                        new GroupsSection(new GroupsModel(settings), settings, texts),
                        new MessageSection(settings, texts));
        sections.getStyleClass().add("settings-sections");
        StackPane middle = new StackPane(sections);
        middle.getStyleClass().add("settings-middle");
        pane = new RevealingScrollPane(middle);
        pane.getStyleClass().addAll("settings-pane", "edge-to-edge");
        setCenter(pane);
    }

    /** Puts the focus on the first setting. */
    public void focus() {
        // Before its first layout a scroll pane does not have its content in the scene.
        applyCss();
        layout();
        looks.focus();
        // That layout had no room yet, in which everything seems out of sight.
        pane.setVvalue(0);
    }

    private static Label createNotSaved(SettingsModel settings, Texts texts) {
        Label words = new Label(texts.get("settings.notSaved"));
        words.setId("settingsNotSaved");
        words.getStyleClass().add("settings-problem");
        words.setWrapText(true);
        words.visibleProperty().bind(settings.notSavedProperty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
