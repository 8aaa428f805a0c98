package io.popindesk.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A line of controls, some at its start and some at its end. Where they do not fit beside each
 * other, because the window is small or the text large, the title goes, and then the end gets a
 * line of its own, or several; nothing is ever cut.
 */
public abstract class WrappingBar extends Region {
    private final Node title;
    private final HBox start = new HBox();
    private final FlowPane end = new FlowPane();

    /**
     * @param title what can be done without
     */
    protected WrappingBar(Region title) {
        this.title = title;
        title.setMinWidth(USE_PREF_SIZE);
        start.getStyleClass().add("bar-start");
        start.setAlignment(Pos.CENTER_LEFT);
        end.getStyleClass().add("bar-end");
        end.setAlignment(Pos.CENTER_LEFT);
        end.setRowValignment(VPos.CENTER);
        getChildren().addAll(title, start, end);
    }

    /** What stands at the start of the line, its controls as wide as they have to be. */
    protected final HBox startPart() {
        return start;
    }

    /** What stands at the end. */
    protected final Pane endPart() {
        return end;
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return Math.max(start.minWidth(-1), end.minWidth(-1)) + insetsX();
    }

    @Override
    protected final double computePrefWidth(double height) {
        return withTitle() + insetsX();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        double room = width < 0 ? Double.MAX_VALUE : width - insetsX();
        boolean oneLine = fitsOneLine(room);
        double startHeight = start.prefHeight(startWidth(room));
        double endHeight = end.prefHeight(oneLine ? endWidth() : room);
        return insets
                + (oneLine
                        ? Math.max(startHeight, endHeight)
                        : startHeight + lineGap() + endHeight);
    }

    @Override
    protected final void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = getWidth() - insetsX();
        double height = getHeight() - top - snappedBottomInset();
        boolean titled = withTitle() <= room;
        double titleWidth = titled ? titleWidth() : 0;
        title.setVisible(titled);
        layoutInArea(title, left, top, room, height, 0, HPos.LEFT, VPos.CENTER);
        if (fitsOneLine(room)) {
            double endWidth = endWidth();
            place(start, left + titleWidth, top, startWidth(room), height);
            place(end, left + room - endWidth, top, endWidth, height);
        } else {
            double startHeight = start.prefHeight(startWidth(room));
            place(start, left, top, room, startHeight);
            place(end, left, top + startHeight + lineGap(), room, end.prefHeight(room));
        }
    }

    private void place(Pane part, double x, double y, double width, double height) {
        part.resizeRelocate(
                snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }

    private boolean fitsOneLine(double room) {
        return least(start) + gap() + endWidth() <= room;
    }

    /** What the title and the end leave of the line, if there is one line. */
    private double startWidth(double room) {
        if (!fitsOneLine(room)) {
            return room;
        }
        double titleWidth = withTitle() <= room ? titleWidth() : 0;
        return room - titleWidth - gap() - endWidth();
    }

    /** What may shrink, as a search field, or wrap does so before a second line is begun. */
    private static double least(HBox part) {
        return part.minWidth(-1);
    }

    /** With the gap after it; nothing where there is no title. */
    private double titleWidth() {
        double width = title.prefWidth(-1);
        return width > 0 ? width + gap() : 0;
    }

    private double withTitle() {
        return titleWidth() + start.prefWidth(-1) + gap() + endWidth();
    }

    /** The width of the end on a line; a flow pane by itself prefers another one. */
    private double endWidth() {
        double widths =
                end.getChildren().stream().mapToDouble(one -> snapSizeX(one.prefWidth(-1))).sum();
        double gaps = Math.max(0, end.getChildren().size() - 1) * snapSpaceX(end.getHgap());
        // A little more, for a line that is short by a hair is two lines.
        return Math.ceil(widths + gaps) + 1;
    }

    private double gap() {
        return start.getSpacing();
    }

    private double lineGap() {
        return Math.rint(gap() / 2);
    }

    private double insetsX() {
        return snappedLeftInset() + snappedRightInset();
    }
}
