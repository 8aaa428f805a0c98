package io.popindesk.ui.calendar;

import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

import java.util.List;

/**
 * A large box with round corners and a line around it. Without a graphics card, JavaFX takes as
 * long for one such shape as for all the slots in it, at each frame; straight boxes cost next to
 * nothing. So only the strips with the corners are drawn as round shapes, and the style sheets tell
 * how to a rectangle that nobody sees. Its colours have to be opaque.
 */
final class RoundFrame extends Group {
    /** The strips reach into the box between them, or a line would be seen there at odd scales. */
    private static final double OVERLAP = 2;

    private final Rectangle sample = new Rectangle();
    private final Rectangle left = new Rectangle();
    private final Rectangle right = new Rectangle();
    private final Rectangle ground = new Rectangle();
    private final Path topLine = strip();
    private final Path bottomLine = strip();
    private final Path top = strip();
    private final Path bottom = strip();
    private double width;
    private double height;

    /**
     * @param styleClass of the rectangle that is told fill, stroke, its width and the corners
     */
    RoundFrame(String styleClass) {
        setManaged(false);
        sample.getStyleClass().add(styleClass);
        sample.setVisible(false);
        colour(sample.strokeProperty(), left, right, topLine, bottomLine);
        colour(sample.fillProperty(), ground, top, bottom);
        getChildren().addAll(sample, topLine, bottomLine, left, right, top, bottom, ground);
        sample.strokeWidthProperty().subscribe(_ -> draw());
        sample.arcWidthProperty().subscribe(_ -> draw());
    }

    /** Puts the box there; the line goes around it. */
    void place(double x, double y, double newWidth, double newHeight) {
        // Not relocated: that goes by the bounds, which have the line in them.
        setLayoutX(x);
        setLayoutY(y);
        width = newWidth;
        height = newHeight;
        draw();
    }

    private void draw() {
        double line = sample.getStrokeWidth();
        double radius = sample.getArcWidth() / 2;
        double between = Math.max(0, height - 2 * radius);
        box(left, -line, radius, line, between);
        box(right, width, radius, line, between);
        box(ground, 0, radius, width, between);
        cap(topLine, -line, -line, 1, radius + line);
        cap(top, 0, 0, 1, radius);
        cap(bottomLine, -line, height + line, -1, radius + line);
        cap(bottom, 0, height, -1, radius);
    }

    /**
     * Makes a strip with two round corners.
     *
     * @param start where it starts, as far from the left side of the box as its end from the right
     * @param edge the height of its straight edge
     * @param inwards 1 where the box is below that edge, -1 where it is above
     */
    private void cap(Path strip, double start, double edge, int inwards, double radius) {
        double end = width - start;
        double corner = edge + inwards * radius;
        double inside = corner + inwards * OVERLAP;
        boolean clockwise = inwards > 0;
        strip.getElements()
                .setAll(
                        new MoveTo(start, inside),
                        new LineTo(start, corner),
                        new ArcTo(radius, radius, 0, start + radius, edge, false, clockwise),
                        new LineTo(end - radius, edge),
                        new ArcTo(radius, radius, 0, end, corner, false, clockwise),
                        new LineTo(end, inside),
                        new ClosePath());
    }

    private static void box(Rectangle box, double x, double y, double width, double height) {
        box.setX(x);
        box.setY(y);
        box.setWidth(width);
        box.setHeight(height);
    }

    private static void colour(ObservableValue<Paint> paint, Shape... parts) {
        for (Shape part : List.of(parts)) {
            paint.subscribe(part::setFill);
        }
    }

    private static Path strip() {
        Path strip = new Path();
        strip.setStroke(null);
        return strip;
    }
}
