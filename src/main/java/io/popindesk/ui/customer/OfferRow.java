package io.popindesk.ui.customer;

import io.popindesk.desk.Acquaintance;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** One person in the list below the field: name, mobile, and what was last time. */
final class OfferRow extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Acquaintance known;
    private final int index;
    private boolean selected;

    /**
     * @param index its place; the first has a key of its own
     */
    OfferRow(Acquaintance known, int index, ReturningWords words) {
        this.known = known;
        this.index = index;
        setId("offer-" + index);
        getStyleClass().add("offer-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(words.sentence(known));

        Label name = new Label(known.customer().name());
        name.getStyleClass().add("offer-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox first = line(name);
        if (index == 0) {
            first.getChildren().add(new KeyCap(Shortcut.TAKE_KNOWN));
        }
        Label mobile = new Label(words.mobile(known));
        mobile.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(first, line(mobile, quiet(words.when(known))), quiet(words.what(known)));
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("offer-line");
        return line;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }

    Acquaintance known() {
        return known;
    }

    void select(boolean now) {
        selected = now;
        pseudoClassStateChanged(SELECTED, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> index;
            case SELECTED -> selected;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
