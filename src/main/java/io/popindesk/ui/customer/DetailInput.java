package io.popindesk.ui.customer;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/**
 * A text field that hears of pasted text before its line breaks are lost, and that keeps the focus
 * while the arrow keys go through a list below it.
 */
final class DetailInput extends TextField {
    private final Predicate<String> taker;
    private @Nullable Node item;

    /**
     * @param taker takes pasted text as a whole customer; returns whether it did
     */
    DetailInput(Predicate<String> taker) {
        this.taker = taker;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || !isEditable() || !taker.test(text)) {
            super.paste();
        }
    }

    /** Tells a screen reader which line of the list below is meant; null for none. */
    void setFocusItem(@Nullable Node line) {
        item = line;
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? item
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
