package io.popindesk.ui;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A small turning sign that something is under way; it stands still for people who asked their
 * system for less motion, which the style sheets see to.
 */
public final class BusySign extends StackPane {
    /**
     * @param words what is under way, for a screen reader
     */
    public BusySign(String words) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        turning.setAccessibleText(words);
        getStyleClass().add("busy-sign");
        getChildren().addAll(turning, new FontIcon(Feather.LOADER));
    }
}
