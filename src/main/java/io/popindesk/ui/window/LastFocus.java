package io.popindesk.ui.window;

import io.popindesk.ui.HeldFocus;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * What had the focus last of what is in a place, to the letter. It is followed all the time:
 * whoever leaves by mouse gives the focus to what leads away before they are gone, and a field that
 * loses the focus forgets where one was in it.
 */
final class LastFocus {
    private final Node place;
    private HeldFocus held = new HeldFocus(null);
    private Subscription focus = Subscription.EMPTY;
    private Subscription caret = Subscription.EMPTY;

    LastFocus(Node place) {
        this.place = place;
        place.sceneProperty().subscribe(this::moved);
    }

    /** Puts the focus back there, and returns whether that could be. */
    boolean giveBack() {
        Scene scene = place.getScene();
        return scene != null && held.giveBack(scene);
    }

    private void moved(@Nullable Scene scene) {
        focus.unsubscribe();
        focus =
                scene == null
                        ? Subscription.EMPTY
                        : scene.focusOwnerProperty().subscribe(this::remember);
    }

    private void remember(@Nullable Node owner) {
        if (owner == null || !isInside(owner)) {
            return;
        }
        held = new HeldFocus(owner);
        caret.unsubscribe();
        caret = owner instanceof TextInputControl text ? follow(text) : Subscription.EMPTY;
    }

    private boolean isInside(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.equals(place)) {
                return true;
            }
        }
        return false;
    }

    private Subscription follow(TextInputControl text) {
        Runnable moved =
                () -> {
                    if (text.isFocused()) {
                        held = new HeldFocus(text);
                    }
                };
        return text.caretPositionProperty()
                .subscribe(moved)
                .and(text.anchorProperty().subscribe(moved));
    }
}
