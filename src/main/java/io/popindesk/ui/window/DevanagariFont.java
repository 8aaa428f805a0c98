package io.popindesk.ui.window;

import javafx.scene.text.Font;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Sees to it that Devanagari can be read, whether the program speaks Hindi or a customer's name is
 * written in it. Windows and macOS always have a font for it, Linux may have none and then shows
 * boxes; in that case one comes with the program.
 *
 * <p>Whether there is one is told by the names of the system's families. To try a letter out would
 * be surer and is not possible: once text in Devanagari has been laid out, Pango, which does that
 * on Linux, remembers for the rest of the program which fonts there were. For the same reason the
 * font is not left until the first such text is met.
 */
public final class DevanagariFont {
    private static final Logger LOG = LoggerFactory.getLogger(DevanagariFont.class);

    /** Families that have Devanagari without saying so in their name. */
    private static final Set<String> FAMILIES =
            Set.of("Nirmala UI", "Mangal", "FreeSans", "Gargi", "Mukta");

    private static final List<String> FILES =
            List.of("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf");

    /** The block of Devanagari in Unicode. */
    private static final char FIRST = '\u0900';

    private static final char LAST = '\u097f';

    private DevanagariFont() {}

    /**
     * Brings the font where the system has none; a second one does no harm. On Linux a font of the
     * program's own is taken for whatever the font of a text does not have, so nothing has to name
     * it. To be called when the toolkit runs and before anything in Devanagari is shown; reads
     * files, so not on the JavaFX thread.
     */
    public static void provide() {
        if (Font.getFamilies().stream().anyMatch(DevanagariFont::hasDevanagari)) {
            return;
        }
        FILES.forEach(DevanagariFont::load);
    }

    /** Whether a text cannot be shown without such a font. */
    public static boolean isNeededFor(String text) {
        return text.chars().anyMatch(letter -> letter >= FIRST && letter <= LAST);
    }

    static boolean hasDevanagari(String family) {
        return family.contains("Devanagari") || FAMILIES.contains(family);
    }

    private static void load(String file) {
        try (InputStream font =
                Objects.requireNonNull(
                        DevanagariFont.class.getResourceAsStream("/popindesk/fonts/" + file),
                        file)) {
            if (Font.loadFont(font, Font.getDefault().getSize()) == null) {
                LOG.warn("the font {} could not be loaded", file);
            }
        } catch (IOException e) {
            LOG.warn("the font {} could not be read", file, e);
        }
    }
}
