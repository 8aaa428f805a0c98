package io.popindesk.ui.booking;

import io.popindesk.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Marks what is on the screen as not noted down, for as long as it is not. */
final class UnsavedMark extends Label {
    UnsavedMark(BookingModel booking, Texts texts) {
        super(texts.get("booking.unsaved"), new FontIcon(Feather.ALERT_TRIANGLE));
        getStyleClass().add("unsaved-mark");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(booking.unsavedBinding());
    }
}
