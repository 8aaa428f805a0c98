package io.popindesk.ui.window;

import io.popindesk.desk.Tally;
import io.popindesk.ui.Segments;
import io.popindesk.ui.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Leads from place to place, and says how many bookings need a person. */
final class PlaceTabs extends StackPane {
    private final ObjectProperty<Place> place;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();

    PlaceTabs(ObjectProperty<Place> place, ObservableValue<Tally> tally, Texts texts) {
        this.place = place;
        this.texts = texts;
        getStyleClass().add("places");
        setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton bookings = tab(Place.BOOKINGS);
        bookings.setContentDisplay(ContentDisplay.RIGHT);
        tally.subscribe(now -> showCount(bookings, now.needPerson()));
        getChildren().add(new Segments(tab(Place.BOOK), bookings, tab(Place.SETTINGS)));
    }

    private ToggleButton tab(Place where) {
        ToggleButton tab = new ToggleButton(texts.get("places." + where));
        tab.setId("place-" + where);
        tab.setToggleGroup(group);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setTooltip(new Tooltip(texts.get("places." + where + ".hint")));
        tab.setOnAction(
                event -> {
                    place.set(where);
                    // Pressing the chosen tab again must not leave none chosen.
                    tab.setSelected(true);
                });
        place.subscribe(now -> tab.setSelected(now == where));
        return tab;
    }

    private void showCount(ToggleButton tab, int count) {
        tab.setAccessibleText(texts.get("places.BOOKINGS.name", count));
        if (count == 0) {
            tab.setGraphic(null);
            return;
        }
        Label badge = new Label(texts.get("places.needPerson", count));
        badge.setId("needPerson");
        badge.getStyleClass().add("count-badge");
        tab.setGraphic(badge);
    }
}
