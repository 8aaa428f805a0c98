package io.popindesk.access;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rings of a node that are thick and strong enough to show where the keyboard is. */
public final class FocusRing {
    /** WCAG 2.2, success criterion 2.4.13, in pixels. */
    private static final double LEAST_WIDTH = 2;

    /** A ring around a part of a node, which is the same as long as it looks the same. */
    public record Ring(int part, Color colour, double width) {}

    private final Painting painting;
    private final Set<Ring> rings = new HashSet<>();

    private FocusRing(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        painting = new Painting(node.getScene());
        painting.shown().stream()
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .filter(region -> isWithin(region, node))
                .forEach(this::look);
    }

    /** The rings of a node and of what it consists of; on the JavaFX thread. */
    public static Set<Ring> of(Node node) {
        return Set.copyOf(new FocusRing(node).rings);
    }

    private void look(Region region) {
        if (region.getBackground() != null && region.getShape() == null) {
            lookAtFills(region, region.getBackground().getFills());
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> lookAtStroke(region, stroke));
        }
    }

    private void lookAtFills(Region region, List<BackgroundFill> fills) {
        for (int i = 0; i + 1 < fills.size(); i++) {
            double width = least(fills.get(i + 1).getInsets()) - least(fills.get(i).getInsets());
            if (fills.get(i).getFill() instanceof Color colour
                    && fills.get(i + 1).getFill() instanceof Color inside) {
                Color outside =
                        i > 0 && fills.get(i - 1).getFill() instanceof Color around
                                ? around
                                : beside(region, fills.get(i).getInsets());
                add(region, colour, width, outside, Contrast.over(outside, inside, 1));
            }
        }
    }

    private void lookAtStroke(Region region, BorderStroke stroke) {
        BorderWidths widths = stroke.getWidths();
        if (stroke.getTopStroke() instanceof Color colour && colour.getOpacity() > 0) {
            double width =
                    Math.min(
                            Math.min(widths.getTop(), widths.getBottom()),
                            Math.min(widths.getLeft(), widths.getRight()));
            Color outside = beside(region, stroke.getInsets());
            add(region, colour, width, outside, inside(region, stroke.getInsets(), width));
        }
    }

    private void add(Region region, Color colour, double width, Color outside, Color inside) {
        boolean strong =
                Contrast.of(Contrast.over(outside, colour, 1), outside) >= Contrast.LARGE
                        && Contrast.of(Contrast.over(inside, colour, 1), inside) >= Contrast.LARGE;
        if (strong && width >= LEAST_WIDTH) {
            rings.add(new Ring(System.identityHashCode(region), colour, width));
        }
    }

    /** What stands just outside a region, at the middle of its left edge. */
    private Color beside(Region region, Insets insets) {
        Bounds bounds = region.localToScene(region.getLayoutBounds());
        return painting.behind(
                region, bounds.getMinX() + insets.getLeft() - 1, bounds.getCenterY());
    }

    /** What stands just inside a stroke, at the same height. */
    private Color inside(Region region, Insets insets, double width) {
        Bounds bounds = region.localToScene(region.getLayoutBounds());
        return painting.behind(
                region, bounds.getMinX() + insets.getLeft() + width + 0.5, bounds.getCenterY());
    }

    private static double least(Insets insets) {
        return Math.min(
                Math.min(insets.getTop(), insets.getBottom()),
                Math.min(insets.getLeft(), insets.getRight()));
    }

    private static boolean isWithin(Node node, Node outer) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
