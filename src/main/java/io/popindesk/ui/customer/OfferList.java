package io.popindesk.ui.customer;

import io.popindesk.desk.Acquaintance;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * The people who were here before, below the field that is typed in and above those that follow, so
 * that nothing moves. The focus stays in the field: its keys go through the list.
 */
final class OfferList extends VBox {
    private static final int NONE = -1;

    private final ReturningModel model;
    private final ReturningWords words;
    private final Texts texts;
    private final Consumer<Acquaintance> taker;
    private @Nullable FieldView field;
    private int selected = NONE;

    /**
     * @param taker takes a person's details over
     */
    OfferList(
            ReturningModel model, ReturningWords words, Texts texts, Consumer<Acquaintance> taker) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        this.taker = taker;
        setId("offers");
        getStyleClass().add("offers");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(texts.get("returning.title"));
        setManaged(false);
        setVisible(false);
    }

    /** Lets a field's keys go through the list while it stands below the field. */
    void serve(FieldView view) {
        view.input().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /**
     * Shows whom the model offers, or nobody.
     *
     * @param view the field that is typed in; null for nobody
     */
    void show(@Nullable Offer offer, @Nullable FieldView view) {
        select(NONE);
        if (field != null) {
            field.tellOffer("");
        }
        field = view;
        getChildren().clear();
        boolean some = offer != null && view != null;
        setVisible(some);
        if (offer != null && view != null) {
            fill(offer);
            view.tellOffer(
                    texts.get(
                            "returning.help",
                            offer.known().size(),
                            words.sentence(offer.known().getFirst())));
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
    }

    /** Takes its place; to be called when the fields have theirs. */
    void standBelow() {
        if (field != null) {
            double width = snapSizeX(field.getWidth());
            double top = field.getLayoutY() + field.input().getBoundsInParent().getMaxY();
            resizeRelocate(field.getLayoutX(), snapPositionY(top), width, prefHeight(width));
        }
    }

    private void fill(Offer offer) {
        for (Acquaintance known : offer.known()) {
            int index = getChildren().size();
            OfferRow row = new OfferRow(known, index, words);
            row.setOnMouseClicked(event -> taker.accept(known));
            getChildren().add(row);
        }
    }

    private void pressed(KeyEvent event) {
        if (isVisible() && does(event)) {
            event.consume();
        }
    }

    /** Whether the key meant the list. */
    private boolean does(KeyEvent event) {
        if (Shortcut.TAKE_KNOWN.combination().match(event)) {
            return take(0);
        }
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case DOWN -> select(Math.min(selected + 1, getChildren().size() - 1));
            case UP -> select(Math.max(selected - 1, NONE));
            case ENTER -> selected != NONE && take(selected);
            case ESCAPE -> {
                model.dismiss();
                yield true;
            }
            default -> false;
        };
    }

    private boolean take(int index) {
        taker.accept(row(index).known());
        return true;
    }

    private boolean select(int index) {
        if (selected != NONE) {
            row(selected).select(false);
        }
        selected = index;
        OfferRow now = index == NONE ? null : row(index);
        if (now != null) {
            now.select(true);
        }
        if (field != null) {
            field.input().setFocusItem(now);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        return true;
    }

    private OfferRow row(int index) {
        return (OfferRow) getChildren().get(index);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> getChildren().size();
            case ITEM_AT_INDEX -> itemAt((Integer) parameters[0]);
            case FOCUS_ITEM -> selected == NONE ? null : row(selected);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable Node itemAt(int index) {
        return index >= 0 && index < getChildren().size() ? row(index) : null;
    }
}
