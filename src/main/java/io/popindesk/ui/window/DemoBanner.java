package io.popindesk.ui.window;

import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says without doubt that nothing here reaches Popin. */
final class DemoBanner extends HBox {
    DemoBanner(Texts texts, Runnable connect) {
        setId("demoBanner");
        getStyleClass().addAll("strip", "demo-banner");
        setAlignment(Pos.CENTER_LEFT);
        Label demo = new Label(texts.get("demo.title"));
        demo.getStyleClass().add("strip-title");
        demo.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(texts.get("demo.words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Hyperlink link = new Hyperlink(texts.get("demo.connect"));
        link.setId("connectAccount");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> connect.run());
        getChildren().addAll(demo, words, gap, link);
    }
}
