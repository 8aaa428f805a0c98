package io.popindesk.ui.slip;

import io.popindesk.handoff.QrCode;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A QR code drawn as one outline, sharp at whatever resolution a printer has. (A picture made of
 * pixels would be printed at the screen's.) As one outline it has no hairlines between its modules.
 */
final class QrShape extends Region {
    private final QrCode code;

    /**
     * @param side how long a side is, the quiet zone included
     */
    QrShape(QrCode code, double side) {
        this.code = code;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        SVGPath shape = new SVGPath();
        shape.setContent(outline());
        shape.setFill(Color.BLACK);
        shape.setManaged(false);
        shape.getTransforms().add(new Scale(side / code.size(), side / code.size()));
        getChildren().add(shape);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    private String outline() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
