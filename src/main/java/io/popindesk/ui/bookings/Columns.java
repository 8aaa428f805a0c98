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
    private static final double LEAST_HAPPENED = 0.18;

    /** Room for one step and the menu with the others, at the usual size of text. */
    private static final double LEAST_STEPS = 158;

    /** So much of their width stays to customer and time before the others give up any. */
    private static final double LEAST_SHARE = 0.75;

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
        double room = Math.max(0, all - 4 * GAP);
        double others = (1 - LEAST_HAPPENED) * room;
        double state = between(142, 0.12 * all, 164);
        double customer = between(118, 0.14 * all, 240);
        double time = between(126, 0.15 * all, 214);
        double steps = between(272, 0.2 * all, 290);
        // Large text on a small screen: one of the steps is enough, for a menu has the others. Then
        // those give up some whose text can wrap, and at last all of them.
        if (state + customer + time + steps > others) {
            steps = scaled(LEAST_STEPS);
        }
        double share = part(others - state - steps, customer + time, LEAST_SHARE);
        customer *= share;
        time *= share;
        double of = part(others, state + customer + time + steps, 0);
        return new double[] {
            of * state,
            of * customer,
            of * time,
            room - of * (state + customer + time + steps),
            of * steps
        };
    }

    /** What part of what is wanted there is room for. */
    private static double part(double room, double wanted, double least) {
        return Math.min(1, Math.max(least, room / wanted));
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
