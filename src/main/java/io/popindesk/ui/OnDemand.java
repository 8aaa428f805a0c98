package io.popindesk.ui;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import java.util.List;

/**
 * Keeps what is not visible yet out of the scene, where it would be styled and laid out although
 * nobody sees it: at the start of the program that is a third of all. What has come stays.
 *
 * <p>It takes no room, and holds on to what it stands for: a binding does not, and without a scene
 * nobody else may.
 */
public final class OnDemand extends Region {
    private final Node node;
    private final Subscription visible;

    private OnDemand(Node node) {
        this.node = node;
        setVisible(false);
        setManaged(false);
        visible = node.visibleProperty().subscribe((before, now) -> giveWay());
    }

    /**
     * What to add to a pane in place of {@code node}: the node itself if it is visible, else
     * something that gives way to it as soon as it becomes so.
     */
    public static Node of(Node node) {
        return node.isVisible() ? node : new OnDemand(node);
    }

    /** None: nothing of it can be seen, and JavaFX need not ask what it inherits. */
    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return List.of();
    }

    private void giveWay() {
        visible.unsubscribe();
        if (getParent() instanceof Pane pane) {
            pane.getChildren().set(pane.getChildren().indexOf(this), node);
        }
    }
}
