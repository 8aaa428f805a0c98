package io.popindesk.ui.customer;

import io.popindesk.settings.DeskGroup;
import io.popindesk.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One of the desk's groups: what people call it, and what Popin does. */
final class GroupRow extends DropRow {

    GroupRow(int index, DeskGroup group, Texts texts, Runnable action) {
        super(index, texts.get("customer.group.item", group.label(), group.id()), action);
        setId("group-" + index);
        Label id = quiet(group.id());
        id.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(line(headline(group.label()), id));
    }
}
