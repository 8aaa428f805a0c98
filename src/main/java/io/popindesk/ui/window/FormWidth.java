package io.popindesk.ui.window;

/** The limits within which the form may be as wide as the person likes. In the window's units. */
final class FormWidth {
    /** The narrowest window; what the calendar has in it is enough for it. */
    private static final double NARROWEST = 1024;

    /** A wider form helps nobody. */
    private static final double TIMES_USUAL = 2;

    private FormWidth() {}

    /**
     * The width that comes nearest to a wish. Where there is not room for both, the form has what
     * it needs least.
     *
     * @param least what the form needs, which grows with the text
     * @param usual how wide it is where nobody has moved anything
     * @param all what there is for the form and the rest
     */
    static double within(double wished, double least, double usual, double all) {
        double rest = NARROWEST - usual;
        double most = Math.min(usual * TIMES_USUAL, all - rest);
        return Math.max(least, Math.min(wished, most));
    }
}
