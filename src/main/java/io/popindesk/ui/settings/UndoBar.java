package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says what was changed at a stroke, and takes it back. */
final class UndoBar extends HBox {
    private final Texts texts;
    private final Label words = new Label();

    /**
     * @param focusElsewhere where the focus goes when the bar does
     */
    UndoBar(Resets resets, Texts texts, Runnable focusElsewhere) {
        this.texts = texts;
        setId("settingsUndoBar");
        getStyleClass().add("settings-undo-bar");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Hyperlink undo = new Hyperlink(texts.get("customer.undo"));
        undo.setId("undoSettings");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(
                event -> {
                    focusElsewhere.run();
                    resets.undo();
                });
        Button dismiss = new Button(texts.get("error.dismiss"));
        dismiss.setId("dismissSettingsUndo");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(
                event -> {
                    focusElsewhere.run();
                    resets.forget();
                });
        getChildren().addAll(words, undo, dismiss);
        managedProperty().bind(visibleProperty());
        resets.lastProperty()
                .subscribe(
                        last -> {
                            setVisible(last.isPresent());
                            last.ifPresent(
                                    done -> {
                                        words.setText(sentence(done));
                                        undo.requestFocus();
                                    });
                        });
    }

    private String sentence(Resets.Done done) {
        return done.what()
                .map(what -> texts.get("settings.undo.usual", what))
                .orElseGet(() -> texts.get("settings.undo.loaded", done.parts().size()));
    }
}
