package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.WeekLayout.Chip;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What there are hundreds of in a week: free and past chips, lines and dots. They are painted,
 * since a node for each would have to be made, styled and laid out before the first of them is
 * seen. Only the part in sight is painted.
 */
final class SlotLayer extends Canvas {
    private static final Set<ChipState> PAINTED = EnumSet.of(ChipState.FREE, ChipState.PAST);

    private final GridRules rules;
    private final Map<ChipState, ChipLook> looks = new EnumMap<>(ChipState.class);
    private final Runnable changed;

    /**
     * @param changed called when what is painted is not up to date any more
     */
    SlotLayer(Runnable changed) {
        GlyphLayouts.keepApart();
        this.changed = changed;
        this.rules = new GridRules(changed);
        PAINTED.forEach(state -> looks.put(state, new ChipLook(state, changed)));
        setManaged(false);
        setMouseTransparent(true);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(_ -> this.changed.run());
    }

    /** The nodes that style sheets tell what to paint; they have to be in the scene. */
    List<Node> samples() {
        List<Node> samples = new ArrayList<>(rules.samples());
        looks.values().forEach(look -> samples.add(look.sample()));
        return samples;
    }

    /**
     * Paints a part of the grid's height, and stands over it.
     *
     * @param isNode whether a slot has a node, which is then seen in its place
     */
    void paint(GridPlaces places, double top, double height, Predicate<Slot> isNode) {
        setLayoutY(top);
        setWidth(places.metrics().width());
        setHeight(height);
        GraphicsContext pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.save();
        pen.translate(0, -top);
        rules.paint(pen, places, top, top + height);
        paintPlaces(pen, places, top, isNode);
        pen.restore();
    }

    private void paintPlaces(
            GraphicsContext pen, GridPlaces places, double top, Predicate<Slot> isNode) {
        double scale = scale();
        looks.values().forEach(look -> look.begin(scale));
        places.visit(
                top,
                top + getHeight(),
                (day, place, bounds) -> {
                    Chip chip = place.chip();
                    if (chip == null) {
                        // A day without any slot says so in words instead.
                        if (!places.week().days().get(day).empty()) {
                            rules.paintDot(pen, bounds, scale);
                        }
                        return;
                    }
                    ChipLook look = looks.get(chip.state());
                    if (look != null && !isNode.test(chip.slot())) {
                        look.paint(pen, ChipNode.minutesOf(chip.slot()), bounds);
                    }
                });
    }

    /** Whether chips like this one are painted unless somebody asks for a node. */
    static boolean isPainted(Chip chip) {
        return PAINTED.contains(chip.state());
    }

    private double scale() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }
}
