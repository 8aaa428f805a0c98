package io.popindesk.ui.calendar;

import io.popindesk.desk.Availability;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that the slots below are those of an earlier reading, and why. */
final class StaleNotice extends HBox {
    private final CalendarModel model;
    private final Texts texts;
    private final TimeWords words;
    private final Label told = new Label();

    StaleNotice(CalendarModel model, Texts texts, Runnable retry) {
        this.model = model;
        this.texts = texts;
        this.words = new TimeWords(texts);
        setId("staleSlots");
        getStyleClass().addAll("calendar-notice", "warning");
        setAlignment(Pos.CENTER_LEFT);
        told.getStyleClass().add("notice-text");
        told.setWrapText(true);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        Button button = new Button(texts.get("calendar.retry"));
        button.setId("retryStaleSlots");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> retry.run());
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), told, button);
        model.stateProperty().subscribe(_ -> update());
        model.failureProperty().subscribe(_ -> update());
    }

    private void update() {
        Availability reading = model.availabilityProperty().get();
        String failure = model.failureProperty().get();
        boolean stale = model.stateProperty().get() == LoadState.STALE;
        setVisible(stale);
        setManaged(stale);
        if (stale && reading != null && failure != null) {
            var readAt = reading.readAt().atZone(reading.zone()).toLocalDateTime();
            String when = words.seenFrom(model.todayProperty().get(), readAt);
            told.setText(texts.get("calendar.stale", failure, when));
        }
    }
}
