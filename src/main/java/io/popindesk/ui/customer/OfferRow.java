package io.popindesk.ui.customer;

import io.popindesk.desk.Acquaintance;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Somebody who was here before: name, mobile, when that was, and what was booked. */
final class OfferRow extends DropRow {

    /**
     * @param index its place; the first has a key of its own
     */
    OfferRow(int index, Acquaintance known, ReturningWords words, Runnable action) {
        super(index, words.sentence(known), action);
        setId("offer-" + index);
        HBox first = line(headline(known.customer().name()));
        if (index == 0) {
            first.getChildren().add(new KeyCap(Shortcut.TAKE_KNOWN));
        }
        Label mobile = new Label(words.mobile(known));
        mobile.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(first, line(mobile, quiet(words.when(known))), quiet(words.what(known)));
    }
}
