package io.popindesk.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * As high as there is room, and what does not fit can be scrolled to. Whatever in it gets the
 * keyboard's focus comes into sight by itself; it is no stop of its own.
 */
public final class RevealingScrollPane extends ScrollPane {
    private static final double MARGIN = 12;

    private Subscription focus = Subscription.EMPTY;

    /**
     * @param content as wide as the pane, and at least as high
     */
    public RevealingScrollPane(Region content) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sceneProperty().subscribe(this::moved);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LeanSkin(this);
    }

    /** Does nothing: a press beside the parts must not take the focus away from one of them. */
    @Override
    public void requestFocus() {}

    private void moved(@Nullable Scene scene) {
        focus.unsubscribe();
        focus =
                scene == null
                        ? Subscription.EMPTY
                        : scene.focusOwnerProperty().subscribe(this::reveal);
    }

    /** Brings something that has just appeared into sight, in whichever such pane it is. */
    public static void show(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one instanceof RevealingScrollPane pane) {
                pane.applyCss();
                pane.layout();
                pane.reveal(node);
            }
        }
    }

    private void reveal(@Nullable Node focused) {
        double seen = getViewportBounds().getHeight();
        // Nothing is out of sight before there is a size to look at.
        if (focused == null || focused == this || seen <= 0 || !isMine(focused)) {
            return;
        }
        Bounds node = getContent().sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double hidden = getContent().getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        double lowest = node.getMaxY() + MARGIN - seen;
        double highest = node.getMinY() - MARGIN;
        setVvalue(Math.clamp(Math.min(Math.max(top, lowest), highest) / hidden, 0, 1));
    }

    private boolean isMine(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one == this) {
                return true;
            }
        }
        return false;
    }

    /**
     * The usual skin without the horizontal bar, the corner between the bars, and the picture that
     * it keeps of the content: the picture is drawn anew as a whole whenever anything in it
     * changes, be it a caret, and then copied to the window, where the content can as well be drawn
     * at once. The vertical bar, of eight nodes, comes when something does not fit.
     */
    private static final class LeanSkin extends ScrollPaneSkin {
        LeanSkin(RevealingScrollPane pane) {
            super(pane);
            ScrollBar bar = getVerticalScrollBar();
            bar.setVisible(false);
            getChildren().removeIf(part -> !part.getStyleClass().contains("viewport"));
            getChildren().forEach(viewport -> viewport.setCache(false));
            bar.visibleProperty().subscribe((before, now) -> join(bar));
        }

        /** In the middle of a layout, whose next one needs to know how wide the bar is. */
        private void join(ScrollBar bar) {
            if (!getChildren().contains(bar)) {
                getChildren().add(bar);
                bar.applyCss();
            }
        }
    }
}
