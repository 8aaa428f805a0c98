package io.popindesk.ui.window;

import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a label of several lines in Devanagari as it should be. JavaFX on Linux (26, with Pango)
 * breaks such text in the right places, but draws a broken piece whole: the end of a line is seen
 * twice, the first time beyond the label's edge. So this skin gives every line to JavaFX as a line
 * of its own. Named in {@code desk.css} for every label.
 */
public final class LineBreakingLabelSkin extends LabelSkin {
    /** From Hebrew to Myanmar: the scripts whose letters change with those beside them. */
    private static final int FIRST_SHAPED = 0x0590;

    private static final int LAST_SHAPED = 0x109F;

    /** Only between words: the JDK's line breaks would also part the "2:" of a time from its 30. */
    private static final Pattern WORD_END = Pattern.compile("[ \\t]+|\\n|\\z");

    private String whole = "";
    private String broken = "";
    private double brokenFor;

    public LineBreakingLabelSkin(Label label) {
        super(label);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        if (getSkinnable().isWrapText()) {
            shown().filter(this::breakLines)
                    .ifPresent(_ -> super.layoutChildren(x, y, width, height));
        }
    }

    private Optional<Text> shown() {
        return getChildren().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .findFirst();
    }

    /** Whether it made a difference. */
    private boolean breakLines(Text shown) {
        String text = shown.getText();
        double room = shown.getWrappingWidth();
        boolean done = text.equals(broken);
        if (room <= 0 || (done && room == brokenFor)) {
            return false;
        }
        whole = done ? whole : text;
        if (whole.chars().noneMatch(LineBreakingLabelSkin::isShaped)) {
            return false;
        }
        broken = broken(whole, shown.getFont(), room);
        brokenFor = room;
        shown.setText(broken);
        return !broken.equals(text);
    }

    private static boolean isShaped(int letter) {
        return letter >= FIRST_SHAPED && letter <= LAST_SHAPED;
    }

    /** As many words on a line as have room; a word that has none gets a line of its own. */
    static String broken(String text, Font font, double room) {
        Text measure = new Text();
        measure.setFont(font);
        Matcher ends = WORD_END.matcher(text);
        StringBuilder lines = new StringBuilder();
        int lineStart = 0;
        int fits = 0;
        while (ends.find()) {
            measure.setText(text.substring(lineStart, ends.start()));
            if (fits > lineStart && measure.getLayoutBounds().getWidth() > room) {
                lines.append(text.substring(lineStart, fits).stripTrailing()).append('\n');
                lineStart = fits;
            }
            fits = ends.end();
            if (text.startsWith("\n", ends.start())) {
                lines.append(text, lineStart, fits);
                lineStart = fits;
            }
        }
        return lines.append(text.substring(lineStart)).toString();
    }
}
