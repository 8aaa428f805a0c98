package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.WrappingBar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** Says that the selected slot is gone, and offers the nearest that are not. */
final class LostSlotStrip extends WrappingBar {
    static final int ALTERNATIVES = Shortcut.NEAREST.combinations().size();

    private final CalendarModel model;
    private final Texts texts;
    private final TimeWords words;
    private final Label told = new Label();
    private final Label nearest = new Label();
    private final List<Alternative> alternatives = new ArrayList<>();

    LostSlotStrip(CalendarModel model, Texts texts) {
        super(new Region());
        this.model = model;
        this.texts = texts;
        this.words = new TimeWords(texts);
        setId("lostSlot");
        getStyleClass().addAll("calendar-notice", "warning");
        told.getStyleClass().add("notice-text");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        nearest.setMinWidth(Region.USE_PREF_SIZE);
        startPart().getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), told);
        endPart().getChildren().add(nearest);
        for (int place = 0; place < ALTERNATIVES; place++) {
            Alternative alternative = new Alternative(place);
            alternatives.add(alternative);
            endPart().getChildren().add(alternative.button);
        }
        model.lostSlotProperty().subscribe(_ -> update());
        // What is nearest changes with each reading, and with each slot that begins.
        model.weekProperty().subscribe(_ -> update());
        model.availabilityProperty().subscribe(_ -> update());
    }

    /** Picks one of the alternatives; nothing happens where there is none at that place. */
    void choose(int place) {
        alternatives.get(place).choose();
    }

    private void update() {
        Slot lost = model.lostSlotProperty().get();
        setVisible(lost != null);
        setManaged(lost != null);
        List<Slot> near = lost == null ? List.of() : model.nearestFree(lost, ALTERNATIVES);
        for (int place = 0; place < ALTERNATIVES; place++) {
            alternatives.get(place).offer(place < near.size() ? near.get(place) : null, lost);
        }
        if (lost != null) {
            tell(lost, near.isEmpty());
        }
    }

    private void tell(Slot lost, boolean noneLeft) {
        String how = model.hasBegun(lost) ? "calendar.lost.begun" : "calendar.lost.taken";
        told.setText(texts.get(how, words.dayAndTime(lost.start())));
        nearest.setText(texts.get(noneLeft ? "calendar.lost.none" : "calendar.lost.nearest"));
    }

    /** A button for one of the nearest slots. */
    private final class Alternative {
        private final Button button = new Button();
        private @Nullable Slot slot;

        Alternative(int place) {
            Node keys = new KeyCap(texts.get("calendar.keys.alternative", place + 1));
            button.setId("alternative-" + place);
            button.setGraphic(keys);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> choose());
        }

        void offer(@Nullable Slot offered, @Nullable Slot lost) {
            slot = offered;
            button.setVisible(offered != null);
            button.setManaged(offered != null);
            if (offered != null && lost != null) {
                button.setText(asSeenFrom(lost, offered));
            }
        }

        void choose() {
            if (slot != null) {
                model.select(slot);
            }
        }

        private String asSeenFrom(Slot lost, Slot offered) {
            boolean sameDay = offered.start().toLocalDate().equals(lost.start().toLocalDate());
            return sameDay
                    ? words.time(offered.start().toLocalTime())
                    : words.dayAndTime(offered.start());
        }
    }
}
