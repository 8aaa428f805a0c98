package io.popindesk.ui.calendar;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paints chips of one state as the style sheets say. They say it to one chip that nobody sees; so
 * whatever holds for chips that are nodes holds for those that are painted.
 */
final class ChipLook {
    private final ChipNode sample;

    /** Tells how large a text is; a node outside the scene, so it costs no styling. */
    private final Text ruler = new Text();

    /** By their size. */
    private final Map<Long, Image> boxes = new HashMap<>();

    private final Map<String, Bounds> texts = new HashMap<>();
    private double scale = 1;

    /**
     * @param changed called after the style sheets have said something else
     */
    ChipLook(ChipState state, Runnable changed) {
        sample = ChipNode.sampleOf(state);
        Runnable restyled =
                () -> {
                    boxes.clear();
                    texts.clear();
                    changed.run();
                };
        sample.backgroundProperty().subscribe(restyled);
        sample.minutes().fontProperty().subscribe(restyled);
        sample.minutes().fillProperty().subscribe(restyled);
    }

    /** Has to be in the scene. */
    Node sample() {
        return sample;
    }

    /**
     * Before any number of chips are painted.
     *
     * @param newScale how many pixels of the screen a pixel of the scene has
     */
    void begin(double newScale) {
        if (newScale != scale) {
            scale = newScale;
            boxes.clear();
        }
        ruler.setFont(sample.minutes().getFont());
    }

    /** Paints a chip. */
    void paint(GraphicsContext pen, String minutes, Bounds chip) {
        double x = snap(chip.getMinX());
        double y = snap(chip.getMinY());
        List<BackgroundFill> fills = fills();
        if (!fills.isEmpty()) {
            Image box = box(fills, chip.getWidth(), chip.getHeight());
            pen.drawImage(box, x, y, box.getWidth() / scale, box.getHeight() / scale);
        }
        pen.setFont(sample.minutes().getFont());
        pen.setFill(sample.minutes().getFill());
        pen.setFontSmoothingType(sample.minutes().getFontSmoothingType());
        Bounds text = texts.computeIfAbsent(minutes, this::measure);
        pen.fillText(
                minutes,
                x + snap((chip.getWidth() - text.getWidth()) / 2),
                y + snap((chip.getHeight() - text.getHeight()) / 2) - text.getMinY());
    }

    private Image box(List<BackgroundFill> fills, double width, double height) {
        // Not a record: Java makes what compares those anew in each process, which takes as long
        // as all the painting.
        long size = Math.round(width * scale) << Integer.SIZE | Math.round(height * scale);
        return boxes.computeIfAbsent(size, _ -> BoxPicture.of(fills, width, height, scale));
    }

    private List<BackgroundFill> fills() {
        Background background = sample.getBackground();
        return background == null ? List.of() : background.getFills();
    }

    private Bounds measure(String minutes) {
        ruler.setText(minutes);
        return ruler.getLayoutBounds();
    }

    private double snap(double length) {
        return Math.round(length * scale) / scale;
    }
}
