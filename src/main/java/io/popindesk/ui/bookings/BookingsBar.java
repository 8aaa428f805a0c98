package io.popindesk.ui.bookings;

import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.Tally;
import io.popindesk.ui.Segments;
import io.popindesk.ui.Texts;
import io.popindesk.ui.WrappingBar;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Map;

/** The line above the rows: what to look for, which part of it, and how the day stands. */
final class BookingsBar extends WrappingBar {
    private final BookingsModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final Label day = new Label();
    private final Map<AttemptQuery.Filter, ToggleButton> filters =
            new EnumMap<>(AttemptQuery.Filter.class);

    /**
     * @param goToRows moves the focus to the rows
     * @param export asks which bookings are to be saved as a table
     */
    BookingsBar(BookingsModel model, Texts texts, Runnable goToRows, Runnable export) {
        super(new Region());
        this.model = model;
        this.texts = texts;
        getStyleClass().add("bookings-bar");
        connectSearch(goToRows);
        day.setId("daySummary");
        day.setMinWidth(Region.USE_PREF_SIZE);
        day.getStyleClass().add("day-summary");
        startPart().getChildren().addAll(search, createFilters());
        endPart().getChildren().addAll(day, createExport(export));
        model.tallyProperty().subscribe(this::showTally);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void connectSearch(Runnable goToRows) {
        search.setId("searchBookings");
        search.setPromptText(texts.get("bookings.search.prompt"));
        search.setTooltip(new Tooltip(texts.get("bookings.search")));
        search.setAccessibleText(texts.get("bookings.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        search.clear();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN
                            || event.getCode() == KeyCode.ENTER) {
                        goToRows.run();
                        event.consume();
                    }
                });
    }

    private Button createExport(Runnable export) {
        Button button = new Button(texts.get("export.open"), new FontIcon(Feather.DOWNLOAD));
        button.setId("exportBookings");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> export.run());
        return button;
    }

    private Segments createFilters() {
        ToggleGroup group = new ToggleGroup();
        for (AttemptQuery.Filter filter : AttemptQuery.Filter.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("filter-" + filter);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> choose(filter));
            filters.put(filter, button);
        }
        model.filterProperty().subscribe(this::choose);
        return new Segments(filters.values().toArray(ToggleButton[]::new));
    }

    /** Pressing the chosen filter again must not leave none chosen. */
    private void choose(AttemptQuery.Filter filter) {
        model.filterProperty().set(filter);
        filters.forEach((one, button) -> button.setSelected(one == filter));
    }

    private void showTally(Tally tally) {
        filters.forEach((filter, button) -> button.setText(name(filter, tally)));
        day.setText(texts.get("bookings.day", tally.booked(), tally.waiting(), tally.unknown()));
    }

    private String name(AttemptQuery.Filter filter, Tally tally) {
        String name = texts.get("bookings.filter." + filter);
        int count =
                switch (filter) {
                    case ATTENTION -> tally.needPerson();
                    case WAITING -> tally.waiting();
                    case ALL, UPCOMING, PAST -> 0;
                };
        return count == 0 ? name : texts.get("bookings.filterCount", name, count);
    }
}
