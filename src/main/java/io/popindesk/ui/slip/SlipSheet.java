package io.popindesk.ui.slip;

import io.popindesk.handoff.QrCode;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/**
 * What a printer prints: the part of a page that it can print on, with the slip where it belongs.
 * The preview shows one, and another one made of the same goes to the printer, because what is
 * printed may not be on the screen meanwhile.
 */
public final class SlipSheet extends Pane {
    private final Rectangle2D room;
    private final Rectangle2D printable;
    private final Slip slip;
    private final Scale fitting = new Scale();

    /**
     * @param code the code of the link in the text
     */
    public SlipSheet(SlipText text, QrCode code, SlipPage page) {
        room = page.room();
        printable = page.printable();
        slip = new Slip(text, code, room.getWidth());
        slip.getTransforms().add(fitting);
        getStyleClass().add("slip-sheet");
        // The slip has its place to the point; whole pixels are the screen's.
        setSnapToPixel(false);
        setStyle("-fx-background-color: white;");
        setMinSize(printable.getWidth(), printable.getHeight());
        setPrefSize(printable.getWidth(), printable.getHeight());
        setMaxSize(printable.getWidth(), printable.getHeight());
        getChildren().add(slip);
    }

    /** On a page that is too short, the slip is smaller; a second page would get lost. */
    @Override
    protected void layoutChildren() {
        double height = slip.prefHeight(room.getWidth());
        double scale = Math.min(1, room.getHeight() / height);
        fitting.setX(scale);
        fitting.setY(scale);
        slip.resizeRelocate(
                room.getMinX() - printable.getMinX() + room.getWidth() * (1 - scale) / 2,
                room.getMinY() - printable.getMinY(),
                room.getWidth(),
                height);
    }
}
