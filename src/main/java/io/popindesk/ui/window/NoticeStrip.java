package io.popindesk.ui.window;

import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/** A sentence across the window that the person may put away. */
final class NoticeStrip extends HBox {
    private final String notice;

    /**
     * @param putAway takes the strip away, which the person has read
     * @param more what can be done about it
     */
    NoticeStrip(String notice, Texts texts, Consumer<NoticeStrip> putAway, Node... more) {
        this.notice = notice;
        getStyleClass().addAll("strip", "notice-strip");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(notice, new FontIcon(Feather.INFO));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = new Button(texts.get("error.dismiss"));
        dismiss.setId("dismissNotice");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(event -> putAway.accept(this));
        getChildren().add(words);
        getChildren().addAll(more);
        getChildren().add(dismiss);
    }

    /** Whether this is what the strip says. */
    boolean tells(String sentence) {
        return notice.equals(sentence);
    }
}
