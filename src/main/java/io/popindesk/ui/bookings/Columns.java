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

    /** The least part of the whole that is left for what happened. */
    private static final double LEAST_HAPPENED = 0.16;

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
        double named = state + customer + time + steps;
        double room = Math.max(0, all - 4 * GAP);
        // Large text on a small screen: each gives up some, so that none has nothing.
        double share = Math.min(1, (1 - LEAST_HAPPENED) * room / named);
        return new double[] {
            share * state, share * customer, share * time, room - share * named, share * steps
        };
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
