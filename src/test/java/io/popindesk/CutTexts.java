package io.popindesk;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the texts in the open windows that are not shown whole: shortened with an ellipsis, without
 * room in what they stand in, or beyond its edge. Free text, such as a customer's name, may be
 * shortened where a tooltip says it whole. What can be scrolled is not cut.
 */
final class CutTexts {
    private static final double TOLERANCE = 1.5;

    private final List<String> found = new ArrayList<>();

    private CutTexts() {}

    /** On the JavaFX thread. */
    static List<String> find() {
        CutTexts texts = new CutTexts();
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            // A text that has changed since the last frame, a clock say, is still shown as it was.
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            texts.walk(scene.getRoot(), null);
        }
        return texts.found;
    }

    private void walk(Node node, @Nullable Labeled owner) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof TextInputControl input && !input.getText().isEmpty()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            check(text, owner);
        }
        if (node instanceof Parent parent) {
            Labeled labeled = node instanceof Labeled own ? own : owner;
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, labeled));
        }
    }

    private void check(Text text, @Nullable Labeled owner) {
        if (owner != null
                && owner.equals(text.getParent())
                && !text.equals(owner.getGraphic())
                && isShortened(owner, text)
                && !isSaidByTooltip(owner)) {
            found.add("shortened to “" + text.getText() + "”: " + owner.getText());
            return;
        }
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        boolean upAndDown = true;
        for (Node one = text.getParent(); one != null; one = one.getParent()) {
            upAndDown &= !scrollsUpAndDown(one);
            Bounds room = one.localToScene(one.getLayoutBounds());
            if (!hasWidth(bounds, room) || (upAndDown && !hasHeight(bounds, room))) {
                found.add(
                        String.format(
                                "beyond the edge of %s%s by %s: %s",
                                one.getClass().getSimpleName(),
                                one.getStyleClass(),
                                over(bounds, room),
                                text.getText()));
                return;
            }
        }
    }

    private static boolean isShortened(Labeled owner, Text shown) {
        // Lines that are broken by hand differ in nothing but the space that they are broken at.
        return !plain(shown.getText()).equals(plain(owner.getText()));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s_]+", " ").strip();
    }

    private static boolean isSaidByTooltip(Labeled owner) {
        return Optional.ofNullable(owner.getTooltip())
                .map(Tooltip::getText)
                .filter(whole -> whole.contains(owner.getText()))
                .isPresent();
    }

    /** What shows a part of something higher, with a scroll bar beside it. */
    private static boolean scrollsUpAndDown(Node node) {
        return isViewport(node) || (node.getParent() != null && isViewport(node.getParent()));
    }

    private static boolean isViewport(Node node) {
        Parent parent = node.getParent();
        return node.getClip() != null
                && parent != null
                && parent.getChildrenUnmodifiable().stream()
                        .anyMatch(sibling -> sibling instanceof ScrollBar);
    }

    private static boolean hasWidth(Bounds text, Bounds room) {
        return text.getMinX() >= room.getMinX() - TOLERANCE
                && text.getMaxX() <= room.getMaxX() + TOLERANCE;
    }

    /** The height of a line has room above and below that few letters need. */
    private static boolean hasHeight(Bounds text, Bounds room) {
        double unused = text.getHeight() / 3;
        return text.getMinY() >= room.getMinY() - unused
                && text.getMaxY() <= room.getMaxY() + unused;
    }

    private static String over(Bounds text, Bounds room) {
        return String.format(
                Locale.ROOT,
                "%.0f left, %.0f right, %.0f above, %.0f below",
                room.getMinX() - text.getMinX(),
                text.getMaxX() - room.getMaxX(),
                room.getMinY() - text.getMinY(),
                text.getMaxY() - room.getMaxY());
    }
}
