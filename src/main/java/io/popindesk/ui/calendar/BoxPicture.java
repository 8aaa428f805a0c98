package io.popindesk.ui.calendar;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.paint.Color;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A small box with round corners in pixels, made once for all that have the same size: drawn
 * hundreds of times, round corners take longer than all else that is painted.
 */
final class BoxPicture {
    /** Into how many lines each line of pixels is divided to find how much of it is covered. */
    private static final int FINER = 8;

    private static final int CHANNELS = 4;

    private final int width;
    private final int height;
    private final double scale;

    /** Red, green, blue and opacity of each pixel, the colours already weakened by the opacity. */
    private final float[] pixels;

    private BoxPicture(int width, int height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.pixels = new float[CHANNELS * width * height];
    }

    /**
     * Paints backgrounds as a region does, one over the other.
     *
     * @param fills plain colours; the corners of each are parts of circles
     * @param width in the scene's pixels, as the insets and radii are
     * @param height likewise
     * @param scale how many pixels of the screen a pixel of the scene has
     */
    static Image of(List<BackgroundFill> fills, double width, double height, double scale) {
        BoxPicture picture =
                new BoxPicture(
                        (int) Math.max(1, Math.round(width * scale)),
                        (int) Math.max(1, Math.round(height * scale)),
                        scale);
        fills.forEach(picture::paint);
        return picture.image();
    }

    private void paint(BackgroundFill fill) {
        if (!(fill.getFill() instanceof Color colour)) {
            throw new IllegalArgumentException("not a plain colour: " + fill.getFill());
        }
        float[] covered = new float[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(covered, 0);
            for (int part = 0; part < FINER; part++) {
                cover(fill, y + (part + 0.5) / FINER, covered);
            }
            blend(colour, y, covered);
        }
    }

    /** Adds what one thin line of a fill covers of each pixel. */
    private void cover(BackgroundFill fill, double y, float[] covered) {
        double top = y - fill.getInsets().getTop() * scale;
        double bottom = height - fill.getInsets().getBottom() * scale - y;
        if (top <= 0 || bottom <= 0) {
            return;
        }
        double radius = fill.getRadii().getTopLeftHorizontalRadius() * scale;
        double indent = indent(radius, Math.min(top, bottom));
        double left = fill.getInsets().getLeft() * scale + indent;
        double right = width - fill.getInsets().getRight() * scale - indent;
        for (int x = (int) left; x < Math.min(width, right); x++) {
            double part = Math.min(x + 1, right) - Math.max(x, left);
            covered[x] += (float) (Math.max(0, part) / FINER);
        }
    }

    /** How far a round corner keeps from the side, at a distance from the edge above or below. */
    private static double indent(double radius, double distance) {
        double up = radius - distance;
        return up <= 0 ? 0 : radius - Math.sqrt(radius * radius - up * up);
    }

    private void blend(Color colour, int y, float[] covered) {
        for (int x = 0; x < width; x++) {
            float strength = (float) (covered[x] * colour.getOpacity());
            int at = CHANNELS * (y * width + x);
            blend(at, (float) colour.getRed(), strength);
            blend(at + 1, (float) colour.getGreen(), strength);
            blend(at + 2, (float) colour.getBlue(), strength);
            blend(at + 3, 1, strength);
        }
    }

    private void blend(int at, float value, float strength) {
        pixels[at] = value * strength + pixels[at] * (1 - strength);
    }

    private Image image() {
        int[] packed = new int[width * height];
        for (int i = 0; i < packed.length; i++) {
            int at = CHANNELS * i;
            packed[i] = level(at + 3) << 24 | level(at) << 16 | level(at + 1) << 8 | level(at + 2);
        }
        return new WritableImage(
                new PixelBuffer<>(
                        width,
                        height,
                        IntBuffer.wrap(packed),
                        PixelFormat.getIntArgbPreInstance()));
    }

    private int level(int at) {
        return Math.round(pixels[at] * 255);
    }
}
