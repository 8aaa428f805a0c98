package io.popindesk.ui.calendar;

import atlantafx.base.theme.Styles;

import io.popindesk.desk.Slot;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Segments;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.WrappingBar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The line above the grid: next free slot, part of the day, week, refresh. */
final class CalendarBar extends WrappingBar {
    private final CalendarModel model;
    private final Texts texts;
    private final TimeWords words;
    private final Button nextFree = new Button();
    private final Button thisWeek = new Button();
    private final Button previousWeek;
    private final Button refresh;
    private final FontIcon refreshIcon = new FontIcon(Feather.REFRESH_CW);
    private final Map<DayPart, ToggleButton> parts = new EnumMap<>(DayPart.class);

    CalendarBar(CalendarModel model, Texts texts, Runnable refreshSlots) {
        super(title(texts));
        this.model = model;
        this.texts = texts;
        this.words = new TimeWords(texts);
        this.previousWeek =
                iconButton("previousWeek", new FontIcon(Feather.CHEVRON_LEFT), model::previousWeek);
        this.refresh = iconButton("refresh", refreshIcon, refreshSlots);
        getStyleClass().add("calendar-bar");
        connectNextFree();
        startPart().getChildren().add(nextFree);
        endPart().getChildren().addAll(partButtons(), weekButtons(), refresh);
        listenToModel();
    }

    private static Label title(Texts texts) {
        Label title = new Label(texts.get("calendar.title"));
        title.getStyleClass().add("calendar-title");
        return title;
    }

    private void connectNextFree() {
        nextFree.setId("nextFree");
        nextFree.getStyleClass().add("next-free");
        nextFree.setMinWidth(Region.USE_PREF_SIZE);
        KeyCap.on(nextFree, Shortcut.NEXT_FREE);
        nextFree.setOnAction(_ -> model.selectNextFree());
    }

    private Node partButtons() {
        ToggleGroup group = new ToggleGroup();
        for (DayPart part : DayPart.values()) {
            String name = part.name().charAt(0) + part.name().substring(1).toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(texts.get("calendar.part." + part));
            button.setId("part" + name);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> choosePart(part));
            parts.put(part, button);
        }
        return new Segments(parts.values().toArray(ToggleButton[]::new));
    }

    /** Pressing the chosen part again must not leave none chosen. */
    private void choosePart(DayPart part) {
        model.partProperty().set(part);
        showPart(part);
    }

    private Node weekButtons() {
        thisWeek.setId("thisWeek");
        thisWeek.getStyleClass().add("week-shown");
        thisWeek.setTooltip(new Tooltip(texts.get("calendar.thisWeek.hint")));
        thisWeek.setOnAction(_ -> model.thisWeek());
        Button nextWeek =
                iconButton("nextWeek", new FontIcon(Feather.CHEVRON_RIGHT), model::nextWeek);
        return new Segments(previousWeek, thisWeek, nextWeek);
    }

    private Button iconButton(String id, FontIcon icon, Runnable action) {
        Button button = new Button(null, icon);
        button.setId(id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(texts.get("calendar." + id));
        button.setTooltip(new Tooltip(texts.get("calendar." + id + ".hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void listenToModel() {
        model.partProperty().subscribe(this::showPart);
        model.nextFreeProperty().subscribe(this::showNextFree);
        model.availabilityProperty().subscribe(_ -> showDay());
        model.todayProperty().subscribe(_ -> showDay());
        model.weekStartProperty().subscribe(_ -> showDay());
        model.loadingProperty().subscribe(this::showLoading);
    }

    private void showPart(DayPart part) {
        parts.forEach((each, button) -> button.setSelected(each == part));
    }

    private void showDay() {
        showNextFree(model.nextFreeProperty().get());
        var start = model.weekStartProperty().get();
        boolean first = start.equals(model.todayProperty().get());
        thisWeek.setText(
                first
                        ? texts.get("calendar.thisWeek")
                        : words.span(start, start.plusDays(WeekLayout.DAYS - 1L)));
        previousWeek.setDisable(!start.isAfter(model.todayProperty().get()));
    }

    private void showNextFree(@Nullable Slot slot) {
        nextFree.setDisable(slot == null);
        nextFree.setText(nextFreeWords(slot));
    }

    /** Before anything has been read, nothing is claimed. */
    private String nextFreeWords(@Nullable Slot slot) {
        if (slot != null) {
            return texts.get(
                    "calendar.nextFree", words.seenFrom(model.todayProperty().get(), slot.start()));
        }
        return texts.get(
                model.availabilityProperty().get() == null
                        ? "calendar.nextFree.unread"
                        : "calendar.nextFree.none");
    }

    private void showLoading(boolean loading) {
        // Never disabled meanwhile: that would take the focus away from whoever has it.
        refreshIcon.setIconCode(loading ? Feather.LOADER : Feather.REFRESH_CW);
        refresh.setAccessibleText(texts.get(loading ? "calendar.refreshing" : "calendar.refresh"));
    }
}
