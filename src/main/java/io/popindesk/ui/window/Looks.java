package io.popindesk.ui.window;

import io.popindesk.settings.Brightness;
import io.popindesk.settings.Density;
import io.popindesk.settings.DeskSettings;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How everything looks.
 *
 * @param dark whether light stands on dark
 * @param compact whether less room is left around things
 * @param highContrast whether colours are as far apart as they can be
 * @param calm whether nothing moves by itself
 * @param wideScrollBars whether scroll bars are there to be used, not only to be seen
 * @param fontSize the size of plain text, in pixels; all other sizes are multiples of it
 */
record Looks(
        boolean dark,
        boolean compact,
        boolean highContrast,
        boolean calm,
        boolean wideScrollBars,
        double fontSize) {
    /** The size of plain text at 100 %, in pixels. */
    static final double USUAL_FONT_SIZE = 13;

    /** What the person chose; where they left it to the system, what the system says. */
    static Looks of(DeskSettings settings, SystemLooks system) {
        return new Looks(
                settings.brightness() == Brightness.DARK
                        || (settings.brightness() == Brightness.SYSTEM && system.isDark()),
                settings.density() == Density.COMPACT,
                system.isHighContrast(),
                system.isReducedMotion(),
                system.isPersistentScrollBars(),
                USUAL_FONT_SIZE * settings.textPercent() / 100 * system.textScale());
    }

    /** The style sheet that all others build on: AtlantaFX's, as far as it is used here. */
    String base() {
        return sheet(dark ? "primer-dark" : "primer-light");
    }

    /** The style sheets of a scene; later ones rule over earlier ones. */
    List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet("palette"));
        if (highContrast) {
            sheets.add(sheet("contrast"));
        }
        sheets.add(sizes());
        for (String own : List.of("desk", "calendar", "bookings", "settings")) {
            sheets.add(sheet(own));
        }
        if (compact) {
            sheets.add(sheet("compact"));
        }
        if (wideScrollBars) {
            sheets.add(sheet("scroll-bars"));
        }
        if (calm) {
            sheets.add(sheet("calm"));
        }
        return sheets;
    }

    /**
     * The sizes that everything else follows from. Those of icons are named here and not in em,
     * because an icon is a letter of its own font: its em is its own size, and would grow with each
     * look at it.
     */
    private String sizes() {
        StringBuilder css = new StringBuilder(".root{");
        css.append("-fx-font-size:").append(pixels(1)).append(';');
        css.append("-desk-icon-tiny:").append(pixels(0.93)).append(';');
        css.append("-desk-icon-small:").append(pixels(1.08)).append(';');
        css.append("-desk-icon:").append(pixels(1.24)).append(';');
        css.append("-desk-icon-large:").append(pixels(1.54)).append(';');
        css.append("-desk-icon-huge:").append(pixels(2.46)).append(";}");
        return "data:text/css," + css;
    }

    private String pixels(double times) {
        return String.format(Locale.ROOT, "%.2fpx", times * fontSize);
    }

    private static String sheet(String name) {
        URL sheet = Looks.class.getResource("/popindesk/" + name + ".css");
        return Objects.requireNonNull(sheet, name).toExternalForm();
    }
}
