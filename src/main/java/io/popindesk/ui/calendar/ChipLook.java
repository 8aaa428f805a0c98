package io.popindesk.ui.calendar;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
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

    /**
     * By width, height and scale; a record would have its comparison made up in the first frame.
     */
    private final Map<List<Double>, Image> boxes = new HashMap<>();

    private final Map<String, Bounds> texts = new HashMap<>();

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

    /** Sets the pen for any number of chips. */
    void begin(GraphicsContext pen) {
        pen.setFont(sample.minutes().getFont());
        pen.setFill(sample.minutes().getFill());
        pen.setFontSmoothingType(sample.minutes().getFontSmoothingType());
        ruler.setFont(sample.minutes().getFont());
    }

    /**
     * Paints a chip.
     *
     * @param scale how many pixels of the screen a pixel of the scene has
     */
    void paint(GraphicsContext pen, String minutes, Bounds chip, double scale) {
        double x = snap(chip.getMinX(), scale);
        double y = snap(chip.getMinY(), scale);
        Image box = box(List.of(chip.getWidth(), chip.getHeight(), scale));
        pen.drawImage(box, x, y, box.getWidth() / scale, box.getHeight() / scale);
        Bounds text = texts.computeIfAbsent(minutes, this::measure);
        pen.fillText(
                minutes,
                x + snap((chip.getWidth() - text.getWidth()) / 2, scale),
                y + snap((chip.getHeight() - text.getHeight()) / 2, scale) - text.getMinY());
    }

    private Image box(List<Double> size) {
        return boxes.computeIfAbsent(
                size,
                wanted -> {
                    Background background = sample.getBackground();
                    return ChipPicture.of(
                            (background == null ? Background.EMPTY : background).getFills(),
                            wanted.get(0),
                            wanted.get(1),
                            wanted.get(2));
                });
    }

    private Bounds measure(String minutes) {
        ruler.setText(minutes);
        return ruler.getLayoutBounds();
    }

    private static double snap(double length, double scale) {
        return Math.round(length * scale) / scale;
    }
}
