package io.popindesk.ui.calendar;

import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.Optional;

/** Stands where the rows of a week would, when it has none, and leads to a week that has. */
final class EmptyWeek extends VBox {
    private final CalendarModel model;
    private final Texts texts;
    private final TimeWords words;
    private final Label told = new Label();
    private final Button goTo = new Button();
    private final Button allDay;

    EmptyWeek(CalendarModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new TimeWords(texts);
        setId("emptyWeek");
        getStyleClass().add("calendar-message");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        told.getStyleClass().add("message-text");
        goTo.setId("goToWeekWithSlots");
        goTo.setOnAction(_ -> model.nextWeekWithSlots());
        allDay = new Button(texts.get("calendar.empty.allDay"));
        allDay.setId("showAllDay");
        allDay.setOnAction(_ -> model.partProperty().set(DayPart.ALL));
        HBox buttons = new HBox(8, goTo, allDay);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(told, buttons);
        model.weekProperty().subscribe(_ -> update());
        model.availabilityProperty().subscribe(_ -> update());
    }

    private void update() {
        boolean empty =
                model.availabilityProperty().get() != null && model.weekProperty().get().isEmpty();
        setVisible(empty);
        if (!empty) {
            return;
        }
        DayPart part = model.partProperty().get();
        told.setText(texts.get("calendar.empty." + part));
        show(allDay, part != DayPart.ALL);
        Optional<LocalDate> other = model.weekWithSlots();
        show(goTo, other.isPresent());
        other.ifPresent(
                start ->
                        goTo.setText(
                                texts.get(
                                        "calendar.empty.goTo",
                                        words.span(start, start.plusDays(WeekLayout.DAYS - 1L)))));
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
