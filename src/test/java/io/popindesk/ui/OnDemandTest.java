package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;

class OnDemandTest {
    private final SimpleBooleanProperty wanted = new SimpleBooleanProperty();

    @Test
    void whatIsVisibleIsInTheSceneAtOnce() {
        Region node = new Region();
        assertThat(OnDemand.of(node)).isSameAs(node);
    }

    @Test
    void whatIsNotVisibleComesInItsPlaceOnceItIsAndStays() {
        Region first = new Region();
        Region node = boundNode();
        Region last = new Region();
        StackPane pane = new StackPane(first, OnDemand.of(node), last);
        assertThat(pane.getChildren()).doesNotContain(node).hasSize(3);
        wanted.set(true);
        assertThat(pane.getChildren()).containsExactly(first, node, last);
        wanted.set(false);
        assertThat(pane.getChildren()).containsExactly(first, node, last);
    }

    @Test
    void whatNobodyElseHoldsIsStillThereWhenItIsWanted() {
        StackPane pane = new StackPane(OnDemand.of(boundNode()));
        collectGarbage();
        wanted.set(true);
        assertThat(pane.getChildren()).extracting(Node::isVisible).containsExactly(true);
    }

    private Region boundNode() {
        Region node = new Region();
        node.visibleProperty().bind(wanted.not().not());
        return node;
    }

    private static void collectGarbage() {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        while (canary.get() != null) {
            System.gc();
        }
    }
}
