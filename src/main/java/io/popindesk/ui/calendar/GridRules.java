package io.popindesk.ui.calendar;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Paints today's ground, the lines between hours and days, and a dot on every empty place, as the
 * style sheets say to four lines that nobody sees.
 */
final class GridRules {
    private final Line today = sample("slot-today");
    private final Line rows = sample("slot-rows");
    private final Line columns = sample("slot-columns");
    private final Line dots = sample("slot-dots");
    private @Nullable Image dot;
    private double dotScale;

    /**
     * @param changed called after the style sheets have said something else
     */
    GridRules(Runnable changed) {
        Runnable restyled =
                () -> {
                    dot = null;
                    changed.run();
                };
        for (Line line : List.of(today, rows, columns, dots)) {
            line.strokeProperty().subscribe(restyled);
            line.strokeWidthProperty().subscribe(_ -> restyled.run());
            line.opacityProperty().subscribe(_ -> restyled.run());
        }
    }

    /** Have to be in the scene. */
    List<Node> samples() {
        return List.of(today, rows, columns, dots);
    }

    /**
     * Paints what of it reaches into a part of the grid's height.
     *
     * @param scale how many pixels of the screen a pixel of the scene has
     */
    void paint(GraphicsContext pen, GridPlaces places, double top, double bottom, double scale) {
        paintToday(pen, places, top, bottom);
        paintRows(pen, places.metrics());
        begin(pen, columns);
        double wide = columns.getStrokeWidth();
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            double left = places.metrics().columnX(day) + (1 - wide) / 2;
            pen.fillRect(left, top, wide, bottom - top);
        }
        pen.setGlobalAlpha(dots.getOpacity());
        places.visit(
                top,
                bottom,
                (day, place, bounds) -> {
                    // A day without any slot says so in words instead.
                    if (place.chip() == null && !places.week().days().get(day).empty()) {
                        paintDot(pen, bounds, scale);
                    }
                });
        pen.setGlobalAlpha(1);
    }

    private void paintRows(GraphicsContext pen, GridMetrics metrics) {
        begin(pen, rows);
        double high = rows.getStrokeWidth();
        for (int row = 1; row < metrics.rowLines().size(); row++) {
            pen.fillRect(0, metrics.rowY(row) - (1 + high) / 2, metrics.width(), high);
        }
    }

    private void paintToday(GraphicsContext pen, GridPlaces places, double top, double bottom) {
        begin(pen, today);
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            if (places.week().days().get(day).today()) {
                double left = places.metrics().columnX(day) + 1;
                double right = places.metrics().columnX(day + 1);
                pen.fillRect(left, top, right - left, bottom - top);
            }
        }
    }

    private void paintDot(GraphicsContext pen, Bounds place, double scale) {
        if (dot == null || dotScale != scale) {
            dot = dot(scale);
            dotScale = scale;
        }
        double size = dot.getWidth() / scale;
        pen.drawImage(
                dot,
                Math.round((place.getCenterX() - size / 2) * scale) / scale,
                Math.round((place.getCenterY() - size / 2) * scale) / scale,
                size,
                size);
    }

    /** A circle in the middle of whole pixels. */
    private Image dot(double scale) {
        double size = dots.getStrokeWidth();
        double around = Math.ceil(size * scale) / scale;
        BackgroundFill circle =
                new BackgroundFill(
                        dots.getStroke(),
                        new CornerRadii(size / 2),
                        new Insets((around - size) / 2));
        return ChipPicture.of(List.of(circle), around, around, scale);
    }

    private static void begin(GraphicsContext pen, Shape sample) {
        pen.setGlobalAlpha(sample.getOpacity());
        pen.setFill(sample.getStroke());
    }

    private static Line sample(String styleClass) {
        Line line = new Line();
        line.getStyleClass().add(styleClass);
        line.setManaged(false);
        line.setVisible(false);
        return line;
    }
}
