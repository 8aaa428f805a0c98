package io.popindesk.ui.calendar;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

import java.util.List;

/**
 * Paints the lines between hours and days, and a dot on every empty place, as the style sheets say
 * to three lines that nobody sees.
 */
final class GridRules {
    private final Line rows = sample("slot-rows");
    private final Line columns = sample("slot-columns");
    private final Line dots = sample("slot-dots");

    /**
     * @param changed called after the style sheets have said something else
     */
    GridRules(Runnable changed) {
        for (Line line : List.of(rows, columns, dots)) {
            line.strokeProperty().subscribe(changed);
            line.strokeWidthProperty().subscribe(_ -> changed.run());
            line.opacityProperty().subscribe(_ -> changed.run());
        }
    }

    /** Have to be in the scene. */
    List<Node> samples() {
        return List.of(rows, columns, dots);
    }

    /** Paints what of the lines and dots reaches into a part of the grid's height. */
    void paint(GraphicsContext pen, GridPlaces places, double top, double bottom) {
        paintRows(pen, places.metrics());
        begin(pen, columns);
        double wide = columns.getStrokeWidth();
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            double left = places.metrics().columnX(day) + (1 - wide) / 2;
            pen.fillRect(left, top, wide, bottom - top);
        }
        begin(pen, dots);
        places.visit(
                top,
                bottom,
                (day, place, bounds) -> {
                    // A day without any slot says so in words instead.
                    if (place.chip() == null && !places.week().days().get(day).empty()) {
                        paintDot(pen, bounds);
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

    private void paintDot(GraphicsContext pen, Bounds place) {
        double size = dots.getStrokeWidth();
        pen.fillOval(place.getCenterX() - size / 2, place.getCenterY() - size / 2, size, size);
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
