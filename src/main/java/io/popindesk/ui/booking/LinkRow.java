package io.popindesk.ui.booking;

import io.popindesk.desk.JoinLink;
import io.popindesk.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.URI;

/** The link as text, and the way to copy it if it may be shared. */
final class LinkRow extends HBox {
    private final Texts texts;

    LinkRow(JoinLink link, Texts texts) {
        this.texts = texts;
        getStyleClass().add("link-row");
        TextField text = new TextField(link.text());
        text.setId("joinUrl");
        text.setEditable(false);
        text.setAccessibleText(texts.get("confirmation.link"));
        text.setPrefColumnCount(30);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        link.uri().ifPresent(uri -> getChildren().add(createCopy(uri)));
    }

    private Button createCopy(URI uri) {
        Button copy = new Button(texts.get("confirmation.copy"), new FontIcon(Feather.COPY));
        copy.setId("copyLink");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setMaxHeight(Double.MAX_VALUE);
        copy.setOnAction(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(uri.toString());
                    Clipboard.getSystemClipboard().setContent(content);
                    copy.setText(texts.get("confirmation.copied"));
                    copy.setGraphic(new FontIcon(Feather.CHECK));
                });
        return copy;
    }
}
