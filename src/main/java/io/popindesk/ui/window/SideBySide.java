package io.popindesk.ui.window;

import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.scene.layout.Region;

/**
 * The form beside the rest, and between them a divider that the desk remembers. However narrow the
 * window and however large the text, the form keeps what it needs at least, and the rest what it
 * has in the narrowest window.
 */
final class SideBySide extends Region {
    private final Region side;
    private final Region form;
    private final Region rest;
    private final SettingsModel settings;
    private final Divider divider;

    /**
     * @param side what stands at the side
     * @param form what in it has to have room
     */
    SideBySide(Region side, Region form, Region rest, SettingsModel settings, Texts texts) {
        this.side = side;
        this.form = form;
        this.rest = rest;
        this.settings = settings;
        this.divider = new Divider(texts, this::width, this::widen);
        getChildren().addAll(side, rest, divider);
        settings.memoryProperty().subscribe((before, now) -> requestLayout());
    }

    /** Puts the focus on the divider, which the arrow keys then move. */
    void focusDivider() {
        divider.requestFocus();
    }

    /** How wide the form is. */
    private double width() {
        double wished = settings.memoryProperty().get().formWidth();
        return within(wished > 0 ? wished : form.prefWidth(-1));
    }

    /**
     * @param wished how wide the form is to be; 0 for as wide as usual
     */
    private void widen(double wished) {
        double width = wished > 0 ? within(wished) : 0;
        settings.remember(memory -> memory.withFormWidth(width));
    }

    private double within(double width) {
        return FormWidth.within(width, form.minWidth(-1), form.prefWidth(-1), getWidth());
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(width());
        side.resizeRelocate(0, 0, width, getHeight());
        rest.resizeRelocate(width, 0, Math.max(0, getWidth() - width), getHeight());
        double thick = divider.prefWidth(-1);
        divider.resizeRelocate(snapPositionX(width - thick / 2), 0, thick, getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return form.minWidth(height) + rest.minWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return form.prefWidth(height) + rest.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(side.minHeight(-1), rest.minHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(side.prefHeight(-1), rest.prefHeight(-1));
    }
}
