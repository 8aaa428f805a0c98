package io.popindesk.ui;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Keeps what is not visible yet out of the scene, where it would be styled and laid out although
 * nobody sees it: at the start of the program that is a third of all. What has come stays.
 */
public final class OnDemand {
    private final Node node;
    private final Region place = new Region();
    private Subscription visible = Subscription.EMPTY;

    private OnDemand(Node node) {
        this.node = node;
    }

    /**
     * What to add to a pane in place of {@code node}: the node itself if it is visible, else
     * something that takes no room and gives way to it as soon as it becomes so.
     */
    public static Node of(Node node) {
        return node.isVisible() ? node : new OnDemand(node).hold();
    }

    private Node hold() {
        place.setVisible(false);
        place.setManaged(false);
        visible = node.visibleProperty().subscribe((before, now) -> giveWay());
        return place;
    }

    private void giveWay() {
        visible.unsubscribe();
        if (place.getParent() instanceof Pane pane) {
            pane.getChildren().set(pane.getChildren().indexOf(place), node);
        }
    }
}
