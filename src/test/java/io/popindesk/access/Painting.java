package io.popindesk.access;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fills of a scene in the order in which they are painted, so that one can ask what colour
 * stands behind a node. Shapes of icons, images and effects are left out; rounded corners are taken
 * for square.
 */
final class Painting {
    private record Layer(double left, double top, double right, double bottom, Color colour) {
        boolean isAt(double x, double y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    /** What has its middle on the very edge of what it is cut away by is not in sight. */
    private static final double EDGE = 2;

    private final List<Layer> layers = new ArrayList<>();

    /** How many layers have been painted when a node's own begin. */
    private final Map<Node, Integer> before = new HashMap<>();

    private final List<Node> shown = new ArrayList<>();
    private final Bounds whole;
    private final Color canvas;

    Painting(Scene scene) {
        canvas = scene.getFill() instanceof Color colour ? colour : Color.WHITE;
        whole = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        paint(scene.getRoot(), 1);
    }

    /** Whether the middle of a node is in sight, not scrolled or cut away. */
    boolean isInSight(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getClip() != null
                    && !up.localToScene(up.getClip().getBoundsInParent())
                            .contains(x - EDGE, y - EDGE, 2 * EDGE, 2 * EDGE)) {
                return false;
            }
        }
        return whole.contains(x, y);
    }

    /** Every node that can be seen, in the order in which they are painted. */
    List<Node> shown() {
        return shown;
    }

    /** What stands at a point behind a node and all that is painted after it. */
    Color behind(Node node, double x, double y) {
        return colour(before.getOrDefault(node, 0), x, y);
    }

    /** What stands in the middle of a node behind it. */
    Color behind(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return behind(node, bounds.getCenterX(), bounds.getCenterY());
    }

    private Color colour(int end, double x, double y) {
        Color colour = canvas;
        for (Layer layer : layers.subList(0, end)) {
            if (layer.isAt(x, y)) {
                colour = Contrast.over(colour, layer.colour(), 1);
            }
        }
        return colour;
    }

    private void paint(Node node, double opacityAround) {
        double opacity = opacityAround * node.getOpacity();
        if (!node.isVisible() || opacity == 0) {
            return;
        }
        shown.add(node);
        before.put(node, layers.size());
        if (node instanceof Region region) {
            addFills(region, opacity);
        } else if (node instanceof Rectangle rectangle
                && rectangle.getFill() instanceof Color colour) {
            add(rectangle, rectangle.getLayoutBounds(), Insets.EMPTY, colour, opacity);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> paint(child, opacity));
        }
    }

    private void addFills(Region region, double opacity) {
        if (region.getBackground() == null || region.getShape() != null) {
            return;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            if (fill.getFill() instanceof Color colour) {
                add(region, region.getLayoutBounds(), fill.getInsets(), colour, opacity);
            }
        }
    }

    private void add(Node node, Bounds bounds, Insets insets, Color colour, double opacity) {
        Bounds placed = node.localToScene(bounds);
        layers.add(
                new Layer(
                        placed.getMinX() + insets.getLeft(),
                        placed.getMinY() + insets.getTop(),
                        placed.getMaxX() - insets.getRight(),
                        placed.getMaxY() - insets.getBottom(),
                        Color.color(
                                colour.getRed(),
                                colour.getGreen(),
                                colour.getBlue(),
                                colour.getOpacity() * opacity)));
    }
}
