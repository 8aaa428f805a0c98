package io.popindesk.ui;

import io.popindesk.settings.DeskSettings;

import java.util.List;

/** The sizes of text that one steps through. */
public final class TextSizes {
    /** In percent of the usual size, ascending. */
    public static final List<Integer> PERCENT = List.of(90, 100, 115, 125, 150, 175, 200);

    private TextSizes() {}

    /** With text of the usual size. */
    public static DeskSettings usual(DeskSettings now) {
        return now.withTextPercent(DeskSettings.USUAL.textPercent());
    }

    /** With the next larger text; the same if there is none. */
    public static DeskSettings larger(DeskSettings now) {
        return PERCENT.stream()
                .filter(size -> size > now.textPercent())
                .findFirst()
                .map(now::withTextPercent)
                .orElse(now);
    }

    /** With the next smaller text; the same if there is none. */
    public static DeskSettings smaller(DeskSettings now) {
        return PERCENT.reversed().stream()
                .filter(size -> size < now.textPercent())
                .findFirst()
                .map(now::withTextPercent)
                .orElse(now);
    }
}
