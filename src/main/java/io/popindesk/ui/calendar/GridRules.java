package io.popindesk.ui.calendar;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paints today's ground, the lines between hours and days, and a dot on every empty place, as the
 * style sheets say to four shapes that nobody sees.
 */
final class GridRules {
    /** Into how many steps a pixel of the screen is divided where a dot may begin. */
    private static final int STEPS = 4;

    private final Rectangle today = sample("slot-today");
    private final Rectangle rows = sample("slot-rows");
    private final Rectangle columns = sample("slot-columns");
    private final Rectangle dots = sample("slot-dots");

    /** By where in a pixel they begin. */
    private final Map<Integer, Image> pictures = new HashMap<>();

    private double scale = 1;

    /**
     * @param changed called after the style sheets have said something else
     */
    GridRules(Runnable changed) {
        Runnable restyled =
                () -> {
                    pictures.clear();
                    changed.run();
                };
        for (Shape sample : List.of(today, rows, columns, dots)) {
            sample.strokeProperty().subscribe(restyled);
            sample.strokeWidthProperty().subscribe(_ -> restyled.run());
            sample.opacityProperty().subscribe(_ -> restyled.run());
        }
    }

    /** Have to be in the scene. */
    List<Node> samples() {
        return List.of(today, rows, columns, dots);
    }

    /** Paints what of ground and lines reaches into a part of the grid's height. */
    void paint(GraphicsContext pen, GridPlaces places, double top, double bottom) {
        GridMetrics metrics = places.metrics();
        paintToday(pen, places, top, bottom);
        begin(pen, rows);
        double high = rows.getStrokeWidth();
        for (int row = 1; row < metrics.rowLines().size(); row++) {
            pen.fillRect(0, metrics.rowY(row) - (1 + high) / 2, metrics.width(), high);
        }
        begin(pen, columns);
        double wide = columns.getStrokeWidth();
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            pen.fillRect(metrics.columnX(day) + (1 - wide) / 2, top, wide, bottom - top);
        }
        pen.setGlobalAlpha(1);
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

    /**
     * Paints the dot of an empty place.
     *
     * @param newScale how many pixels of the screen a pixel of the scene has
     */
    void paintDot(GraphicsContext pen, Bounds place, double newScale) {
        if (newScale != scale) {
            scale = newScale;
            pictures.clear();
        }
        double size = dots.getStrokeWidth();
        double x = (place.getCenterX() - size / 2) * scale;
        double y = (place.getCenterY() - size / 2) * scale;
        int stepX = (int) (STEPS * (x - Math.floor(x)));
        int stepY = (int) (STEPS * (y - Math.floor(y)));
        Image dot =
                pictures.computeIfAbsent(
                        STEPS * stepY + stepX,
                        _ -> dot(size, (double) stepX / STEPS, (double) stepY / STEPS));
        pen.setGlobalAlpha(dots.getOpacity());
        pen.drawImage(
                dot,
                Math.floor(x) / scale,
                Math.floor(y) / scale,
                dot.getWidth() / scale,
                dot.getHeight() / scale);
        pen.setGlobalAlpha(1);
    }

    private Image dot(double size, double left, double top) {
        double room = (Math.ceil(size * scale) + 1) / scale;
        Insets around =
                new Insets(
                        top / scale,
                        room - size - left / scale,
                        room - size - top / scale,
                        left / scale);
        return BoxPicture.of(
                List.of(new BackgroundFill(dots.getStroke(), new CornerRadii(size / 2), around)),
                room,
                room,
                scale);
    }

    private static void begin(GraphicsContext pen, Shape sample) {
        pen.setGlobalAlpha(sample.getOpacity());
        pen.setFill(sample.getStroke());
    }

    private static Rectangle sample(String styleClass) {
        Rectangle sample = new Rectangle();
        sample.getStyleClass().add(styleClass);
        sample.setManaged(false);
        sample.setVisible(false);
        return sample;
    }
}
