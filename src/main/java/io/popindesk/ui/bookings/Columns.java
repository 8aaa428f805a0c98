package io.popindesk.ui.bookings;

import io.popindesk.ui.ScaledRegion;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;

import java.util.List;

/** The five columns of the list, the same for its header and for each row. */
final class Columns extends ScaledRegion {
    private static final double GAP = 12;

    /** Kept free beside the columns, so that they stand the same with and without a scroll bar. */
    private static final double SCROLL_BAR = 14;

    private final ObservableDoubleValue listWidth;
    private final List<? extends Node> cells;

    /**
     * @param listWidth the width of the whole list
     * @param cells state, customer, call time, what happened, next step
     */
    Columns(ObservableDoubleValue listWidth, List<? extends Node> cells) {
        this.listWidth = listWidth;
        this.cells = cells;
        getStyleClass().add("columns");
        getChildren().addAll(cells);
        listWidth.subscribe(width -> requestLayout());
    }

    /** How wide each column is; what happened takes what the others leave. */
    private double[] widths(double all) {
        double state = between(142, 0.12 * all, 164);
        double customer = between(118, 0.14 * all, 240);
        double time = between(126, 0.15 * all, 214);
        double steps = between(242, 0.2 * all, 290);
        double happened = all - state - customer - time - steps - 4 * GAP;
        return new double[] {state, customer, time, Math.max(happened, 0), steps};
    }

    /** The bounds are in pixels at the usual size of text. */
    private double between(double least, double wanted, double most) {
        return Math.min(Math.max(scaled(least), wanted), scaled(most));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double[] widths = widths(listWidth.get() - left - snappedRightInset() - SCROLL_BAR);
        double x = left;
        for (int i = 0; i < widths.length; i++) {
            layoutInArea(
                    cells.get(i),
                    snapPositionX(x),
                    top,
                    snapSizeX(widths[i]),
                    height,
                    0,
                    HPos.LEFT,
                    VPos.CENTER);
            x += widths[i] + GAP;
        }
    }

    /** Never wider than the list, which therefore never scrolls sideways. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
