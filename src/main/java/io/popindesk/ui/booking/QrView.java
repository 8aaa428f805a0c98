package io.popindesk.ui.booking;

import io.popindesk.handoff.QrCode;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/**
 * A QR code as large as the room allows, black on white in every theme. A module is a whole number
 * of the screen's pixels, because a blurred edge costs a camera seconds. Empty until there is a
 * code.
 */
final class QrView extends Region {
    private final double smallest;
    private final Canvas canvas = new Canvas();
    private @Nullable QrCode code;

    /**
     * @param smallest the least length of a side, in pixels
     * @param words what it is, for a screen reader
     */
    QrView(double smallest, String words) {
        this.smallest = smallest;
        getStyleClass().add("qr-code");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        canvas.getStyleClass().add("canvas");
        getChildren().add(canvas);
    }

    /** Shows a code. */
    void show(QrCode shown) {
        code = shown;
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return smallest;
    }

    @Override
    protected double computeMinHeight(double width) {
        return smallest;
    }

    @Override
    protected double computePrefWidth(double height) {
        return smallest;
    }

    @Override
    protected double computePrefHeight(double width) {
        return smallest;
    }

    @Override
    protected void layoutChildren() {
        if (code != null) {
            draw(code, wholePixels(Math.min(getWidth(), getHeight()) / code.size()));
            layoutInArea(canvas, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        }
    }

    private double wholePixels(double length) {
        double scale = getScene().getWindow().getRenderScaleX();
        return Math.max(1, Math.floor(length * scale)) / scale;
    }

    private void draw(QrCode drawn, double module) {
        double side = drawn.size() * module;
        if (canvas.getWidth() == side) {
            return;
        }
        canvas.setWidth(side);
        canvas.setHeight(side);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setFill(Color.BLACK);
        for (int row = 0; row < drawn.size(); row++) {
            for (int column = 0; column < drawn.size(); column++) {
                if (drawn.isDark(column, row)) {
                    pen.fillRect(column * module, row * module, module, module);
                }
            }
        }
    }
}
