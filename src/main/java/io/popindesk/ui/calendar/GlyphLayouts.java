package io.popindesk.ui.calendar;

import com.sun.javafx.text.GlyphLayoutManager;

/**
 * Keeps apart the threads that lay out text. Text on a canvas is laid out by the renderer, beside
 * the JavaFX thread, and JavaFX 26 cannot do that under Linux: it lends one object for it to
 * whoever asks first, and takes it back before it has freed the texts in it. Whoever borrows it in
 * between frees them too, and some time later the process dies in native code.
 */
final class GlyphLayouts {
    private GlyphLayouts() {}

    /**
     * Borrows that object and never gives it back, so that JavaFX makes one of its own for each
     * layout. To be called on the JavaFX thread before a canvas has text; further calls do nothing.
     */
    static void keepApart() {
        GlyphLayoutManager.getInstance();
    }
}
