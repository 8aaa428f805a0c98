package io.popindesk.ui.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Breaks a link that somebody has to type in from paper: behind what parts it, and in the middle of
 * a part only where that alone is wider than the line. No hyphen is added, and none ends a line,
 * because one could not tell whether it belongs to the link.
 */
final class LinkLines {
    /** Behind the last of some slashes and the like. */
    private static final Pattern PART = Pattern.compile("(?<=[/?&=#])(?![/?&=#])");

    private final double room;
    private final ToDoubleFunction<String> width;

    /**
     * @param room how wide a line may be
     * @param width how wide a text is, in the same unit
     */
    LinkLines(double room, ToDoubleFunction<String> width) {
        this.room = room;
        this.width = width;
    }

    /** The lines; put together they are the link. */
    List<String> of(String link) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : PART.splitAsStream(link).toList()) {
            if (!fits(line + part) && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(part);
            while (!fits(line.toString())) {
                int end = longestStart(line.toString());
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** At least one character, however narrow the paper. */
    private int longestStart(String text) {
        int end = text.length() - 1;
        while (end > 1 && (!fits(text.substring(0, end)) || text.charAt(end - 1) == '-')) {
            end--;
        }
        return end;
    }

    private boolean fits(String text) {
        return text.length() < 2 || width.applyAsDouble(text) <= room;
    }
}
