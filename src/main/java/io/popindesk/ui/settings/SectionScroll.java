package io.popindesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Brings a section of a scroll pane into sight, and tells which one is. */
final class SectionScroll {
    /** How far below the upper edge a section begins that counts as the one in sight. */
    private static final double SHARE = 0.3;

    private static final double MARGIN = 18;

    private final ScrollPane pane;
    private final List<Section> sections;
    private final ReadOnlyObjectWrapper<@Nullable Section> inSight = new ReadOnlyObjectWrapper<>();

    /** Where somebody was just led to, however much of it the pane can show. */
    private @Nullable Section led;

    SectionScroll(ScrollPane pane, List<Section> sections) {
        this.pane = pane;
        this.sections = sections;
        pane.vvalueProperty().subscribe((before, now) -> scrolled());
        pane.viewportBoundsProperty().subscribe((before, now) -> look());
        pane.getContent().layoutBoundsProperty().subscribe((before, now) -> look());
    }

    /** The section in sight; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Section> inSightProperty() {
        return inSight.getReadOnlyProperty();
    }

    void leadTo(Section section) {
        pane.layout();
        double hidden = hidden();
        led = null;
        if (hidden > 0) {
            pane.setVvalue(Math.clamp((top(section) - MARGIN) / hidden, 0, 1));
        }
        led = section;
        inSight.set(section);
    }

    private void scrolled() {
        led = null;
        look();
    }

    /** Finds out which one is in sight. */
    void look() {
        Section one = led;
        if (one != null && one.isVisible()) {
            inSight.set(one);
            return;
        }
        double seen = pane.getViewportBounds().getHeight();
        double upper = pane.getVvalue() * Math.max(0, hidden());
        Section found = null;
        for (Section section : sections) {
            if (section.isVisible() && (found == null || top(section) <= upper + seen * SHARE)) {
                found = section;
            }
        }
        inSight.set(found);
    }

    private double hidden() {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }

    private double top(Node section) {
        Bounds bounds =
                pane.getContent().sceneToLocal(section.localToScene(section.getLayoutBounds()));
        return bounds.getMinY();
    }
}
