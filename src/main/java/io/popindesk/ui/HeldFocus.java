package io.popindesk.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

/** Where the keyboard was, to the letter. */
public final class HeldFocus {
    private final @Nullable Node owner;
    private final int anchor;
    private final int caret;

    /**
     * @param owner what had the focus, as it is now; null for nothing
     */
    public HeldFocus(@Nullable Node owner) {
        this.owner = owner;
        anchor = owner instanceof TextInputControl text ? text.getAnchor() : 0;
        caret = owner instanceof TextInputControl text ? text.getCaretPosition() : 0;
    }

    /** Puts it back there, and returns whether that could be. */
    public boolean giveBack(Scene scene) {
        if (owner == null
                || !scene.equals(owner.getScene())
                || owner.isDisabled()
                || !isSeen(owner)) {
            return false;
        }
        owner.requestFocus();
        if (owner instanceof TextInputControl text) {
            // A field that gets the focus selects all that is in it.
            text.selectRange(anchor, caret);
        }
        return true;
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
