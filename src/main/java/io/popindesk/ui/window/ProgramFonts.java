package io.popindesk.ui.window;

import javafx.scene.text.Font;

import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/** The fonts that every window begins with: that of texts, and that of signs. */
public final class ProgramFonts {
    private ProgramFonts() {}

    /**
     * Has JavaFX find and read them, which it otherwise does when the first text and the first sign
     * are made. To be called when the toolkit runs, on any thread but JavaFX's; reads files.
     */
    public static void find() {
        Font.getDefault();
        IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance());
    }
}
