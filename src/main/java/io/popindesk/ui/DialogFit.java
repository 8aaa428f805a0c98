package io.popindesk.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * The size of dialogs that can scroll: what they want, but never more than the screen has, however
 * large the text in them is.
 */
public final class DialogFit {
    /** Room for what the system draws around a window. */
    private static final double FRAME = 48;

    private DialogFit() {}

    /**
     * Sizes a dialog as it opens.
     *
     * @param owner the window over which it opens
     */
    public static void onScreenOf(Window owner, Dialog<?> dialog) {
        dialog.addEventHandler(
                DialogEvent.DIALOG_SHOWING, event -> fit(dialog.getDialogPane(), owner));
    }

    private static void fit(DialogPane pane, Window owner) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(
                                owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                        .stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        pane.applyCss();
        double width = Math.min(pane.prefWidth(-1), screen.getWidth() - FRAME);
        double height = Math.min(pane.prefHeight(width), screen.getHeight() - FRAME);
        pane.setPrefSize(width, height);
        // On Linux a dialog opens at its least height, whatever it prefers (JavaFX 26.0.2).
        pane.setMinHeight(height);
    }
}
