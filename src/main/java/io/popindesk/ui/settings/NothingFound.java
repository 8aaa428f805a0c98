package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says that no setting is found, and leads back to all of them. */
final class NothingFound extends VBox {
    NothingFound(Texts texts, Runnable back) {
        setId("nothingFound");
        getStyleClass().add("nothing-found");
        Label title = new Label(texts.get("settings.search.nothing"));
        title.getStyleClass().add("place-title");
        Label help = new Label(texts.get("settings.search.nothing.help"));
        help.getStyleClass().add("quiet");
        help.setWrapText(true);
        Button all = new Button(texts.get("settings.search.all"));
        all.setId("showAllSettings");
        all.setOnAction(event -> back.run());
        getChildren().addAll(title, help, all);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }
}
