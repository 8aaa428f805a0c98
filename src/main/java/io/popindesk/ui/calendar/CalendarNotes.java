package io.popindesk.ui.calendar;

import io.popindesk.desk.Availability;
import io.popindesk.ui.Texts;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is good to know about a reading, told quietly below the grid. */
final class CalendarNotes extends Label {
    private final Texts texts;

    CalendarNotes(CalendarModel model, Texts texts) {
        this.texts = texts;
        setId("calendarNotes");
        getStyleClass().add("calendar-notes");
        setWrapText(true);
        model.availabilityProperty().subscribe(this::tell);
    }

    private void tell(@Nullable Availability reading) {
        List<String> notes = new ArrayList<>();
        if (reading != null && reading.zoneAssumed()) {
            notes.add(texts.get("calendar.zoneAssumed", reading.zone().getId()));
        }
        if (reading != null && reading.unreadable() > 0) {
            notes.add(texts.get("calendar.unreadable", reading.unreadable()));
        }
        setText(String.join(" ", notes));
        setVisible(!notes.isEmpty());
        setManaged(!notes.isEmpty());
    }
}
