package io.popindesk.ui.customer;

import io.popindesk.ui.Shortcut;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A list that comes below the field that is typed in, over those that follow, so that nothing
 * moves. The focus stays in the field: its keys go through the list.
 */
final class DropList extends VBox {
    private static final int NONE = -1;

    private final Runnable dismiss;
    private List<? extends DropRow> rows = List.of();
    private boolean choosing;
    private @Nullable FieldView field;
    private int selected = NONE;

    /**
     * What the list shows.
     *
     * @param rows at least one
     * @param note stands below them; empty for none
     * @param help what a screen reader says of it at the field
     * @param choosing whether the first row is what the typed text most probably means, so that
     *     Enter and Tab take it
     */
    record Content(List<? extends DropRow> rows, String note, String help, boolean choosing) {}

    /**
     * @param title what it is, for a screen reader
     * @param dismiss called for Escape
     */
    DropList(String id, String title, Runnable dismiss) {
        this.dismiss = dismiss;
        setId(id);
        getStyleClass().add("drop-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(title);
        setManaged(false);
        setVisible(false);
        // Whatever the list stands in would take the focus from the field, and the list would go.
        setOnMousePressed(MouseEvent::consume);
    }

    /** Lets a field's keys go through the list while it stands at the field. */
    void serve(FieldView view) {
        view.input().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Comes below a field. */
    void show(FieldView view, Content content) {
        hide();
        field = view;
        rows = content.rows();
        choosing = content.choosing();
        getChildren().setAll(rows);
        if (!content.note().isEmpty()) {
            getChildren().add(DropRow.quiet(content.note()));
        }
        setVisible(true);
        view.tellOffer(content.help());
        select(choosing ? 0 : NONE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
    }

    /** Goes. */
    void hide() {
        select(NONE);
        if (field != null) {
            field.tellOffer("");
        }
        field = null;
        rows = List.of();
        getChildren().clear();
        setVisible(false);
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
    }

    /**
     * Takes its place, to be called when the fields have theirs: below the field, above it where
     * there is no room.
     */
    void stand(Region form) {
        if (field == null) {
            return;
        }
        Bounds input =
                form.sceneToLocal(field.input().localToScene(field.input().getLayoutBounds()));
        double left = form.snappedLeftInset();
        double width = form.getWidth() - left - form.snappedRightInset();
        double height = snapSizeY(prefHeight(width));
        Bounds seen = seen(form);
        boolean fits = input.getMaxY() + height <= seen.getMaxY();
        double above = input.getMinY() - height;
        double top = fits || above < seen.getMinY() ? input.getMaxY() : above;
        resizeRelocate(left, snapPositionY(top), width, height);
    }

    /** The part of the form that is not scrolled away. */
    private static Bounds seen(Region form) {
        Node node = form;
        while (node.getParent() != null && !(node instanceof ScrollPane)) {
            node = node.getParent();
        }
        return form.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private void pressed(KeyEvent event) {
        if (field != null && event.getSource() == field.input() && does(event)) {
            event.consume();
        }
    }

    /** Whether the key meant nothing but the list. */
    private boolean does(KeyEvent event) {
        if (Shortcut.TAKE_KNOWN.combination().match(event)) {
            return act(0);
        }
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case DOWN -> select(Math.min(selected + 1, rows.size() - 1));
            case UP -> select(Math.max(selected - 1, NONE));
            case ENTER -> selected != NONE && act(selected);
            case TAB -> {
                if (choosing && selected != NONE) {
                    act(selected);
                }
                yield false;
            }
            case ESCAPE -> {
                dismiss.run();
                yield true;
            }
            default -> false;
        };
    }

    private boolean act(int index) {
        rows.get(index).act();
        return true;
    }

    private boolean select(int index) {
        if (selected != NONE) {
            rows.get(selected).select(false);
        }
        selected = index;
        DropRow now = selectedRow();
        if (now != null) {
            now.select(true);
        }
        if (field != null) {
            field.input().setFocusItem(now);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        return true;
    }

    private @Nullable DropRow selectedRow() {
        return selected == NONE ? null : rows.get(selected);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case ITEM_AT_INDEX -> rowAt((Integer) parameters[0]);
            case FOCUS_ITEM -> selectedRow();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable DropRow rowAt(int index) {
        return index >= 0 && index < rows.size() ? rows.get(index) : null;
    }
}
