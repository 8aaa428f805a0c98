package io.popindesk.ui.window;

import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that something went wrong that should not have, and nothing more dramatic. */
final class ErrorStrip extends HBox {
    ErrorStrip(UnexpectedErrors errors, Texts texts) {
        setId("errorStrip");
        getStyleClass().addAll("strip", "error-strip");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = new Button(texts.get("error.dismiss"));
        dismiss.setId("dismissError");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(event -> errors.dismiss());
        getChildren().addAll(words, dismiss);
        managedProperty().bind(visibleProperty());
        errors.codeProperty()
                .subscribe(
                        code -> {
                            setVisible(!code.isEmpty());
                            words.setText(texts.get("error.unexpected", code));
                        });
    }
}
