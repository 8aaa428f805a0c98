package io.popindesk.ui;

import atlantafx.base.theme.Styles;

import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Buttons that stand together as one row without gaps. */
public final class Segments extends HBox {
    public Segments(ButtonBase... buttons) {
        super(buttons);
        getStyleClass().add("segments");
        setMinWidth(Region.USE_PREF_SIZE);
        for (int i = 0; i < buttons.length; i++) {
            buttons[i].setMaxHeight(Double.MAX_VALUE);
            buttons[i].getStyleClass().add(side(i, buttons.length));
        }
    }

    private static String side(int place, int count) {
        if (place == 0) {
            return Styles.LEFT_PILL;
        }
        return place < count - 1 ? Styles.CENTER_PILL : Styles.RIGHT_PILL;
    }
}
