package io.popindesk.ui.slip;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

/** A page as it will come out of the printer, as large as the room allows. */
final class SlipPreview extends Region {
    private static final double AROUND = 18;
    private static final double LARGEST_SCALE = 1.5;
    private static final double SMALLEST_SIDE = 240;

    private final Scale scale = new Scale();
    private final Group view = new Group();
    private @Nullable SlipPage page;

    /**
     * @param words what it is, for a screen reader
     */
    SlipPreview(String words) {
        getStyleClass().add("slip-preview");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(words);
        view.getTransforms().add(scale);
        view.setManaged(false);
        setMinSize(SMALLEST_SIDE, SMALLEST_SIDE);
        getChildren().add(view);
    }

    /** Shows a sheet, in place of the one before. */
    void show(SlipSheet sheet, SlipPage on) {
        page = on;
        Pane paper = new Pane(sheet);
        paper.getStyleClass().add("slip-paper");
        paper.setPrefSize(on.width(), on.height());
        sheet.relocate(on.printable().getMinX(), on.printable().getMinY());
        view.getChildren().setAll(new StackPane(paper));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (page == null) {
            return;
        }
        double fitting =
                Math.min(
                        LARGEST_SCALE,
                        Math.min(
                                (getWidth() - 2 * AROUND) / page.width(),
                                (getHeight() - 2 * AROUND) / page.height()));
        scale.setX(fitting);
        scale.setY(fitting);
        view.relocate(
                snapPositionX((getWidth() - page.width() * fitting) / 2),
                snapPositionY((getHeight() - page.height() * fitting) / 2));
    }
}
