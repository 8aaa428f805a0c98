package io.popindesk.ui.calendar;

import io.popindesk.ui.ScaledRegion;
import io.popindesk.ui.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a week that has yet to be read: a bar for each head and each hour of a day, in one
 * path, because it may be gone before the first frame. It does not move, so that there is nothing
 * to switch off for people who cannot bear that.
 */
final class WeekSkeleton extends ScaledRegion {
    private static final int ROWS = 10;
    private static final int LABELS = 44;
    private static final int HEADS = 45;
    private static final int ROW_HEIGHT = 40;
    private static final int BAR_INSET = 8;
    private static final int BAR_RADIUS = 4;

    private final Path bars = new Path();

    WeekSkeleton(Texts texts) {
        setId("calendarSkeleton");
        getStyleClass().addAll("slot-frame", "week-skeleton");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get("calendar.loading"));
        bars.getStyleClass().add("skeleton-bar");
        bars.setManaged(false);
        bars.setStroke(null);
        getChildren().add(bars);
    }

    @Override
    protected double computePrefHeight(double width) {
        return scaled(HEADS) + ROWS * scaled(ROW_HEIGHT) + 2;
    }

    @Override
    protected void layoutChildren() {
        double labels = scaled(LABELS);
        double column = (getWidth() - labels) / WeekLayout.DAYS;
        double rowHeight = scaled(ROW_HEIGHT);
        List<PathElement> outline = new ArrayList<>();
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            double left = Math.round(labels + day * column);
            double middle = Math.rint(left + column / 4);
            addBar(outline, middle, scaled(16), Math.rint(column / 2), scaled(14));
            for (int row = 0; row < ROWS; row++) {
                addBar(
                        outline,
                        left + BAR_INSET,
                        scaled(HEADS) + row * rowHeight + BAR_INSET,
                        Math.rint(column) - 2 * BAR_INSET,
                        rowHeight - 2 * BAR_INSET);
            }
        }
        bars.getElements().setAll(outline);
    }

    private static void addBar(
            List<PathElement> outline, double left, double top, double width, double height) {
        double right = left + width;
        double bottom = top + height;
        outline.add(new MoveTo(left + BAR_RADIUS, top));
        outline.add(new HLineTo(right - BAR_RADIUS));
        outline.add(corner(right, top + BAR_RADIUS));
        outline.add(new VLineTo(bottom - BAR_RADIUS));
        outline.add(corner(right - BAR_RADIUS, bottom));
        outline.add(new HLineTo(left + BAR_RADIUS));
        outline.add(corner(left, bottom - BAR_RADIUS));
        outline.add(new VLineTo(top + BAR_RADIUS));
        outline.add(corner(left + BAR_RADIUS, top));
    }

    private static ArcTo corner(double x, double y) {
        return new ArcTo(BAR_RADIUS, BAR_RADIUS, 0, x, y, false, true);
    }
}
