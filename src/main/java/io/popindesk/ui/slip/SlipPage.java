package io.popindesk.ui.slip;

import javafx.geometry.Rectangle2D;

/**
 * The paper in a printer, in points (1/72 of an inch), measured from its top left corner.
 *
 * @param width of the paper
 * @param height of the paper
 * @param printable where on it the printer can print
 */
public record SlipPage(double width, double height, Rectangle2D printable) {
    /** The usual paper, for as long as none is known. */
    public static final SlipPage A4 =
            new SlipPage(595, 842, new Rectangle2D(12, 12, 595 - 24, 842 - 24));

    /** Narrower than a sheet of A6: a roll of receipts, on which no room is to spare. */
    private static final double ROLL = 290;

    private static final double MARGIN_ON_A_ROLL = 8;
    private static final double MARGIN = 40;

    /** Lines longer than this are hard to read. */
    private static final double WIDEST = 520;

    private static final double MILLIMETRES = 25.4 / 72;

    /**
     * Where the slip stands: at the top of the paper, in the middle, inside of the margins that the
     * eye and the printer want.
     */
    Rectangle2D room() {
        double margin = width < ROLL ? MARGIN_ON_A_ROLL : MARGIN;
        double left = Math.max(margin, printable.getMinX());
        double right = Math.min(width - margin, printable.getMaxX());
        double top = Math.max(margin, printable.getMinY());
        double bottom = Math.min(height - margin, printable.getMaxY());
        double wide = Math.min(WIDEST, right - left);
        return new Rectangle2D((left + right - wide) / 2, top, wide, bottom - top);
    }

    /** Of the paper, in whole millimetres. */
    long widthInMillimetres() {
        return Math.round(width * MILLIMETRES);
    }

    /** Of the paper, in whole millimetres. */
    long heightInMillimetres() {
        return Math.round(height * MILLIMETRES);
    }
}
