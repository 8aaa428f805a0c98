package io.popindesk.access;

import javafx.scene.paint.Color;

/** How well colours can be told apart, as WCAG 2.2 defines it. */
public final class Contrast {
    /** What success criterion 1.4.3 asks of text. */
    public static final double TEXT = 4.5;

    /** What it asks of large text, and 1.4.11 of graphics and of the edges of controls. */
    public static final double LARGE = 3;

    private Contrast() {}

    /** From 1 for the same colour to 21 for black on white. */
    public static double of(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** What is seen of a colour that lets some of the one below through. */
    public static Color over(Color below, Color above, double opacity) {
        Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
        return below.interpolate(opaque, above.getOpacity() * opacity);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
