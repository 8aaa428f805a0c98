package io.popindesk.ui.calendar;

import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Stands where the grid would, when there is nothing to show in it: why, and Retry. */
final class FailedLoad extends VBox {
    FailedLoad(CalendarModel model, Texts texts, Runnable retry) {
        setId("failedSlots");
        getStyleClass().addAll("calendar-message", "slot-frame");
        setAlignment(Pos.CENTER);
        Label title = new Label(texts.get("calendar.failed"));
        title.getStyleClass().add("message-title");
        Label sentence = new Label();
        sentence.getStyleClass().add("message-text");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.failureProperty());
        Button button = new Button(texts.get("calendar.retry"));
        button.setId("retrySlots");
        button.setOnAction(_ -> retry.run());
        getChildren().addAll(new FontIcon(Feather.CLOUD_OFF), title, sentence, button);
    }
}
