package io.popindesk.access;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Walks a scene and tells what a person could not use in it: controls without a name, targets that
 * are too small, words and shapes that are too faint. What is disabled need not be strong.
 */
public final class Audit {
    /** WCAG 2.2, success criterion 2.5.8. */
    private static final double LEAST_TARGET = 24;

    private static final double LARGE_TEXT = 24;
    private static final double LARGE_BOLD_TEXT = 18.66;

    /** Sizes are whole pixels only as far as arithmetic goes. */
    private static final double HAIR = 0.01;

    private final Painting painting;
    private final List<String> findings = new ArrayList<>();
    private int read;
    private int met;

    private Audit(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        painting = new Painting(scene);
        painting.shown().forEach(this::look);
    }

    /** Looks at a scene on the JavaFX thread, styled and laid out anew. */
    public static Audit of(Scene scene) {
        return new Audit(scene);
    }

    /** A sentence for each thing that is wrong. */
    public List<String> findings() {
        return findings.stream().distinct().toList();
    }

    /** How many pieces of text were weighed. */
    public int textsRead() {
        return read;
    }

    /** How many controls were met. */
    public int controlsMet() {
        return met;
    }

    /** What a screen reader calls a node; empty where it has nothing to say. */
    public static Optional<String> name(Node node) {
        Stream<String> named = Stream.of(text(node.getAccessibleText()));
        Stream<String> own =
                node instanceof Labeled labeled ? Stream.of(text(labeled.getText())) : Stream.of();
        Stream<String> prompt =
                switch (node) {
                    case TextInputControl input -> Stream.of(text(input.getPromptText()));
                    case ComboBoxBase<?> box -> Stream.of(text(box.getPromptText()));
                    default -> Stream.of();
                };
        Stream<String> label =
                node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)
                                instanceof Labeled labeled
                        ? Stream.of(text(labeled.getText()))
                        : Stream.of();
        return Stream.of(named, own, label, prompt)
                .flatMap(each -> each)
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    private void look(Node node) {
        if (node.isDisabled()) {
            return;
        }
        if (isInteractive(node)) {
            met++;
            requireName(node);
            requireTarget(node);
        }
        if (painting.isInSight(node)) {
            lookAtColours(node);
        }
    }

    private void lookAtColours(Node node) {
        switch (node) {
            case FontIcon icon -> requireContrast(icon, icon.getFill(), Contrast.LARGE);
            case Text text when !text.getText().isBlank() -> {
                read++;
                requireContrast(
                        text, text.getFill(), isLarge(text) ? Contrast.LARGE : Contrast.TEXT);
            }
            case TextInputControl input when !isPartOfControl(input) -> requireEdge(input);
            case ComboBoxBase<?> box -> requireEdge(box);
            case Region box when isBoxOfCheck(box) -> requireEdge(box);
            default -> {}
        }
    }

    /** What can be operated on its own; not what a control is made of. */
    private static boolean isInteractive(Node node) {
        if (node instanceof ListCell<?> cell) {
            return !cell.isEmpty() && isInList(cell);
        }
        if (node instanceof ScrollBar || isPartOfControl(node)) {
            return false;
        }
        return node.isFocusTraversable()
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || (node.getAccessibleRole() == AccessibleRole.LIST_ITEM && node.getId() != null);
    }

    /** The cell in which a combo box shows its value is no row. */
    private static boolean isInList(Node cell) {
        return !isPartOfControl(cell);
    }

    private static boolean isPartOfControl(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ComboBoxBase<?> || up instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoxOfCheck(Region region) {
        return (region.getParent() instanceof CheckBox && region.getStyleClass().contains("box"))
                || (region.getParent() instanceof RadioButton
                        && region.getStyleClass().contains("radio"));
    }

    private void requireName(Node node) {
        if (name(node).isEmpty()) {
            findings.add("%s has no name".formatted(describe(node)));
        }
    }

    private void requireTarget(Node node) {
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() < LEAST_TARGET - HAIR || bounds.getHeight() < LEAST_TARGET - HAIR) {
            findings.add(
                    "%s is a target of only %.0f x %.0f"
                            .formatted(describe(node), bounds.getWidth(), bounds.getHeight()));
        }
    }

    private void requireContrast(Text text, Paint fill, double least) {
        if (!(fill instanceof Color colour)) {
            findings.add("%s is painted with %s".formatted(describe(text), fill));
            return;
        }
        Color ground = painting.behind(text);
        double contrast = Contrast.of(Contrast.over(ground, colour, opacity(text)), ground);
        if (contrast < least) {
            findings.add(
                    "%s has a contrast of only %.2f, %s on %s"
                            .formatted(describe(text), contrast, colour, ground));
        }
    }

    /** An input can be told from what it stands on. */
    private void requireEdge(Region input) {
        if (input.getBackground() == null || input.getBackground().getFills().size() < 2) {
            findings.add("%s has no edge".formatted(describe(input)));
            return;
        }
        BackgroundFill edge = input.getBackground().getFills().getFirst();
        Color ground = painting.behind(input);
        double contrast = Contrast.of(Contrast.over(ground, (Color) edge.getFill(), 1), ground);
        if (contrast < Contrast.LARGE) {
            findings.add(
                    "the edge of %s has a contrast of only %.2f"
                            .formatted(describe(input), contrast));
        }
    }

    private static boolean isLarge(Text text) {
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return text.getFont().getSize() >= (bold ? LARGE_BOLD_TEXT : LARGE_TEXT);
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node one = node; one != null; one = one.getParent()) {
            opacity *= one.getOpacity();
        }
        return opacity;
    }

    private static String describe(Node node) {
        String words =
                node instanceof FontIcon icon
                        ? Objects.toString(icon.getIconLiteral())
                        : node instanceof Text text ? text.getText() : name(node).orElse("");
        String where =
                Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .filter(one -> one.getId() != null || !one.getStyleClass().isEmpty())
                        .limit(4)
                        .map(
                                one ->
                                        one.getId() != null
                                                ? "#" + one.getId()
                                                : "." + String.join(".", one.getStyleClass()))
                        .reduce((inner, outer) -> outer + " " + inner)
                        .orElse("");
        return "%s “%s” (%s)".formatted(node.getClass().getSimpleName(), words, where);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
