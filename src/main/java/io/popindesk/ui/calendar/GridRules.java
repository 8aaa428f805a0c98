package io.popindesk.ui.calendar;

import io.popindesk.ui.calendar.WeekLayout.Cell;
import io.popindesk.ui.calendar.WeekLayout.Place;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines between hours and days, and a dot on every empty place: three nodes for all of them.
 */
final class GridRules {
    /** A stroke of no length has no direction to round; this one is far below a pixel. */
    private static final double HARDLY_ANYTHING = 0.01;

    /** The middle of a pixel, so that a line of one pixel is sharp. */
    private static final double MIDDLE = 0.5;

    final Path rows = path("slot-rows");
    final Path columns = path("slot-columns");
    final Path dots = path("slot-dots");

    private List<Point2D> dotted = List.of();

    /** Draws a week; what has not changed since the last time is not painted again. */
    void draw(WeekLayout week, GridMetrics metrics, boolean metricsChanged) {
        if (metricsChanged) {
            rows.getElements().setAll(rowLines(metrics));
            columns.getElements().setAll(columnLines(metrics));
        }
        List<Point2D> wanted = emptyPlaces(week, metrics);
        if (!wanted.equals(dotted)) {
            dotted = wanted;
            dots.getElements().setAll(dotElements(wanted));
        }
    }

    private static List<PathElement> rowLines(GridMetrics metrics) {
        List<PathElement> elements = new ArrayList<>();
        for (int row = 1; row < metrics.rowLines().size(); row++) {
            elements.add(new MoveTo(0, metrics.rowY(row) - MIDDLE));
            elements.add(new HLineTo(metrics.width()));
        }
        return elements;
    }

    private static List<PathElement> columnLines(GridMetrics metrics) {
        List<PathElement> elements = new ArrayList<>();
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            elements.add(new MoveTo(metrics.columnX(day) + MIDDLE, 0));
            elements.add(new VLineTo(metrics.height()));
        }
        return elements;
    }

    private static List<Point2D> emptyPlaces(WeekLayout week, GridMetrics metrics) {
        List<Point2D> empty = new ArrayList<>();
        for (int row = 0; row < week.rows().size(); row++) {
            for (int day = 0; day < WeekLayout.DAYS; day++) {
                // A day without any slot says so in words instead.
                if (!week.days().get(day).empty()) {
                    addEmptyPlaces(week.rows().get(row).cells().get(day), row, day, metrics, empty);
                }
            }
        }
        return empty;
    }

    private static void addEmptyPlaces(
            Cell cell, int row, int day, GridMetrics metrics, List<Point2D> empty) {
        int position = 0;
        for (Place place : cell.places()) {
            if (place.chip() == null) {
                Bounds bounds = metrics.place(row, day, cell, position);
                empty.add(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
            }
            position++;
        }
    }

    private static List<PathElement> dotElements(List<Point2D> points) {
        List<PathElement> elements = new ArrayList<>(2 * points.size());
        for (Point2D point : points) {
            elements.add(new MoveTo(point.getX(), point.getY()));
            elements.add(new HLineTo(point.getX() + HARDLY_ANYTHING));
        }
        return elements;
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }
}
