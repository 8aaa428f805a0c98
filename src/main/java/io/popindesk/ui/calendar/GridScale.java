package io.popindesk.ui.calendar;

/**
 * How large the parts of the grid are. They grow with the text; only the targets themselves never
 * get smaller than a finger or an unsteady hand needs.
 *
 * @param em the size of text, in pixels
 * @param usualLine the height of a line of chips where nothing makes it larger or smaller
 */
record GridScale(double em, int usualLine) {
    /** WCAG 2.2, success criterion 2.5.8. */
    private static final int LEAST_TARGET = 24;

    /** The width of the hours' labels. */
    int labels() {
        return (int) Math.rint(3.4 * em);
    }

    /** The height of the columns' heads: what is to be read there, and a little air. */
    int heads(int lines) {
        return (int) Math.rint(lines * 1.15 * em + 0.42 * usualLine);
    }

    /** The least width of a chip: two digits in bold. */
    int leastChipWidth() {
        return Math.max(LEAST_TARGET, (int) Math.ceil(1.3 * em));
    }

    /** The least height of a chip. */
    int leastChipHeight() {
        return Math.max(LEAST_TARGET, (int) Math.ceil(1.4 * em));
    }

    /** The least height of a line of chips. */
    int leastLine() {
        boolean compact = usualLine < 2.5 * em;
        return leastChipHeight() + (compact ? 2 : 4);
    }

    /** The most that lines of chips grow to where there is room. */
    int mostLine() {
        return (int) Math.rint(1.22 * usualLine);
    }

    /** The least width of a day: its date, or two chips beside each other. */
    int leastDay() {
        return Math.max(64, (int) Math.ceil(3.3 * em));
    }
}
