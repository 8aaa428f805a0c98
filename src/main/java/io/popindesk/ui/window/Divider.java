package io.popindesk.ui.window;

import io.popindesk.ui.Texts;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/**
 * What is dragged to give one side more room. It is no stop on the way from field to field; the
 * arrow keys move it while it has the focus, Home brings it back to its usual place, and Enter or
 * Escape leads back to where the focus was.
 */
final class Divider extends Region {
    private static final double STEP = 8;

    private final DoubleSupplier place;
    private final DoubleConsumer move;
    private double grip;
    private @Nullable Node before;

    /**
     * @param place where it stands
     * @param move moves it; 0 stands for its usual place
     */
    Divider(Texts texts, DoubleSupplier place, DoubleConsumer move) {
        this.place = place;
        this.move = move;
        setId("divider");
        getStyleClass().add("divider");
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.get("divider"));
        setAccessibleHelp(texts.get("divider.help"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grip = event.getSceneX() - here());
        addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> move.accept(Math.max(1, event.getSceneX() - grip)));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public void requestFocus() {
        Scene scene = getScene();
        if (scene != null && scene.getFocusOwner() != this) {
            before = scene.getFocusOwner();
        }
        super.requestFocus();
    }

    private double here() {
        return place.getAsDouble();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            move.accept(0);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-STEP);
            case RIGHT -> step(STEP);
            case HOME -> move.accept(0);
            case ENTER, ESCAPE, F6 -> goBack();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(double way) {
        move.accept(Math.max(1, here() + way));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private void goBack() {
        if (before != null) {
            before.requestFocus();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, @Nullable Object... parameters) {
        return attribute == AccessibleAttribute.VALUE
                ? (Object) here()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
