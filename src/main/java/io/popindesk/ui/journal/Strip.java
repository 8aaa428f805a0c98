package io.popindesk.ui.journal;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line across the window that says what is wrong and what can be done about it. */
class Strip extends HBox {
    private final Label words;
    private final VBox body;

    /**
     * @param style the looks, which tell how bad it is
     */
    Strip(String id, String style, Feather icon) {
        setId(id);
        getStyleClass().addAll("strip", style);
        setAlignment(Pos.CENTER_LEFT);
        words = new Label("", new FontIcon(icon));
        words.setId(id + "Words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        body = new VBox(words);
        body.getStyleClass().add("strip-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().add(body);
        managedProperty().bind(visibleProperty());
    }

    final void say(String text) {
        words.setText(text);
    }

    final Button addButton(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return button;
    }

    /** Puts something under the words. */
    final void addBelow(Node node) {
        body.getChildren().add(node);
    }
}
