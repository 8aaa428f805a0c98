package io.popindesk.ui.settings;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The name of a setting, and beside it, or below it where there is little room, what it is set
 * with.
 */
final class SettingRow extends Region {
    private static final double SHARE = 0.28;
    private static final double LEAST_EMS = 36;
    private static final double GAP_EMS = 1.2;
    private static final double LITTLE_GAP_EMS = 0.25;

    private final MarkedLabel name;
    private final Region setter;

    SettingRow(MarkedLabel name, Region setter) {
        this.name = name;
        this.setter = setter;
        getStyleClass().add("setting-row");
        getChildren().addAll(name, setter);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return em() * 10;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em() * LEAST_EMS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? em() * LEAST_EMS : width;
        if (isNarrow(given)) {
            return snapSizeY(name.prefHeight(given))
                    + em() * LITTLE_GAP_EMS
                    + snapSizeY(setter.prefHeight(given));
        }
        return Math.max(
                snapSizeY(name.prefHeight(nameWidth(given))),
                snapSizeY(setter.prefHeight(given - nameWidth(given) - em() * GAP_EMS)));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isNarrow(width)) {
            double high = snapSizeY(name.prefHeight(width));
            name.resizeRelocate(0, 0, width, high);
            double top = snapPositionY(high + em() * LITTLE_GAP_EMS);
            setter.resizeRelocate(0, top, width, getHeight() - top);
        } else {
            double names = nameWidth(width);
            double left = snapPositionX(names + em() * GAP_EMS);
            name.resizeRelocate(0, 0, names, snapSizeY(name.prefHeight(names)));
            setter.resizeRelocate(left, 0, width - left, getHeight());
        }
    }

    private boolean isNarrow(double width) {
        return width < em() * LEAST_EMS;
    }

    private double nameWidth(double width) {
        return snapSizeX(width * SHARE);
    }

    private double em() {
        Label label = name.label();
        return label.getFont().getSize();
    }
}
