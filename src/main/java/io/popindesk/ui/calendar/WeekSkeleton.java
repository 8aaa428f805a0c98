package io.popindesk.ui.calendar;

import io.popindesk.ui.ScaledRegion;
import io.popindesk.ui.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a week that has yet to be read: a bar for each head and each hour of a day. It does
 * not move, so that there is nothing to switch off for people who cannot bear that.
 */
final class WeekSkeleton extends ScaledRegion {
    private static final int ROWS = 10;
    private static final int LABELS = 44;
    private static final int HEADS = 45;
    private static final int ROW_HEIGHT = 40;
    private static final int BAR_INSET = 8;

    private final List<Region> heads = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();

    WeekSkeleton(Texts texts) {
        setId("calendarSkeleton");
        getStyleClass().addAll("slot-frame", "week-skeleton");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get("calendar.loading"));
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            heads.add(bar());
        }
        for (int bar = 0; bar < WeekLayout.DAYS * ROWS; bar++) {
            bars.add(bar());
        }
    }

    private Region bar() {
        Region bar = new Region();
        bar.getStyleClass().add("skeleton-bar");
        getChildren().add(bar);
        return bar;
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
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            double left = Math.round(labels + day * column);
            heads.get(day)
                    .resizeRelocate(
                            left + column / 4, scaled(16), Math.rint(column / 2), scaled(14));
            for (int row = 0; row < ROWS; row++) {
                bars.get(row * WeekLayout.DAYS + day)
                        .resizeRelocate(
                                left + BAR_INSET,
                                scaled(HEADS) + row * rowHeight + BAR_INSET,
                                Math.rint(column) - 2 * BAR_INSET,
                                rowHeight - 2 * BAR_INSET);
            }
        }
    }
}
