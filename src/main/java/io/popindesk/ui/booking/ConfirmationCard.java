package io.popindesk.ui.booking;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * The words of a confirmation with the code to scan beside them; below them, where the window is
 * too small or the text too large for both.
 */
final class ConfirmationCard extends Region {
    private final Region words;
    private final @Nullable Region code;

    /**
     * @param words get all the room that the code leaves, and at least their minimum
     * @param code null where there is no link to scan
     */
    ConfirmationCard(Region words, @Nullable Region code) {
        this.words = words;
        this.code = code;
        getStyleClass().add("confirmation-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        if (code != null) {
            getChildren().add(code);
        }
        getChildren().add(words);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return insetsX() + Math.max(words.minWidth(-1), codeWidth());
    }

    @Override
    protected double computePrefWidth(double height) {
        return insetsX() + takenByCode() + words.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - insetsX();
        double height = words.prefHeight(wordsWidth(room));
        if (code != null) {
            double below = code.prefHeight(codeWidth());
            height = isBeside(room) ? Math.max(height, below) : height + gap() + below;
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = getWidth() - insetsX();
        double height = getHeight() - top - snappedBottomInset();
        boolean beside = isBeside(room);
        double wordsWidth = wordsWidth(room);
        double wordsHeight = beside ? height : words.prefHeight(wordsWidth);
        double wordsLeft = beside ? left + takenByCode() : left;
        layoutInArea(words, wordsLeft, top, wordsWidth, wordsHeight, 0, HPos.LEFT, VPos.TOP);
        if (code != null) {
            double codeTop = beside ? top : top + wordsHeight + gap();
            double codeHeight = beside ? height : code.prefHeight(codeWidth());
            double codeRoom = beside ? codeWidth() : room;
            layoutInArea(code, left, codeTop, codeRoom, codeHeight, 0, HPos.CENTER, VPos.TOP);
        }
    }

    private boolean isBeside(double room) {
        return takenByCode() + words.minWidth(-1) <= room;
    }

    private double wordsWidth(double room) {
        return isBeside(room) ? room - takenByCode() : room;
    }

    private double codeWidth() {
        return code == null ? 0 : snapSizeX(code.prefWidth(-1));
    }

    private double takenByCode() {
        return code == null ? 0 : codeWidth() + gap();
    }

    /** As much between the two as around them. */
    private double gap() {
        return snappedLeftInset();
    }

    private double insetsX() {
        return snappedLeftInset() + snappedRightInset();
    }
}
