package io.popindesk.ui.customer;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** One line of the list below a field. */
class DropRow extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final int index;
    private final Runnable action;
    private boolean selected;

    /**
     * @param index its place from the top
     * @param sentence all that it says, for a screen reader
     * @param action what it is there for
     */
    DropRow(int index, String sentence, Runnable action) {
        this.index = index;
        this.action = action;
        getStyleClass().add("drop-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(sentence);
        setOnMouseClicked(event -> act());
    }

    final void act() {
        action.run();
    }

    final void select(boolean now) {
        selected = now;
        pseudoClassStateChanged(SELECTED, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    /** A part that takes the room that there is. */
    static Label headline(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("drop-headline");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }

    static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("drop-line");
        return line;
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
