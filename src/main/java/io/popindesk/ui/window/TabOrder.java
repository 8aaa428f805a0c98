package io.popindesk.ui.window;

import io.popindesk.desk.CustomerField;
import io.popindesk.ui.customer.CustomerForm;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;

/**
 * The way of Tab where calls are booked: the customer, the times, and only then what can be
 * pressed. The form's buttons, which stand before the times, come after the one that books, so that
 * nobody on the way to the times and back comes upon what sends or clears something.
 */
final class TabOrder {
    private static final KeyCombination ON = new KeyCodeCombination(KeyCode.TAB);
    private static final KeyCombination BACK =
            new KeyCodeCombination(KeyCode.TAB, KeyCombination.SHIFT_DOWN);

    private final CustomerForm form;
    private final Node book;

    /**
     * @param form leads past its buttons by itself
     * @param book what books
     */
    TabOrder(CustomerForm form, Node book) {
        this.form = form;
        this.book = book;
    }

    /** Takes the key where the way is another than from each thing to the one beside it. */
    void pressed(KeyEvent event) {
        List<Node> buttons = form.buttons();
        if (buttons.isEmpty() || !(event.getTarget() instanceof Node from)) {
            return;
        }
        if ((ON.match(event) && goOn(from, buttons))
                || (BACK.match(event) && goBack(from, buttons))) {
            event.consume();
        }
    }

    private boolean goOn(Node from, List<Node> buttons) {
        if (from.equals(book)) {
            buttons.getFirst().requestFocus();
            return true;
        }
        return from.equals(buttons.getLast())
                && book.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private boolean goBack(Node from, List<Node> buttons) {
        if (from.equals(buttons.getFirst())) {
            book.requestFocus();
            return true;
        }
        if (form.isFocusWithin() || !from.requestFocusTraversal(TraversalDirection.PREVIOUS)) {
            return false;
        }
        if (buttons.getLast().isFocused()) {
            form.focus(CustomerField.GROUP);
        }
        return true;
    }
}
