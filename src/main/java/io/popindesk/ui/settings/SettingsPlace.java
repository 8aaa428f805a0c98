package io.popindesk.ui.settings;

import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/** The settings as a place of the window. What is changed holds at once and is kept by itself. */
public final class SettingsPlace extends ScrollPane {
    private final LooksSection looks;

    public SettingsPlace(SettingsModel settings, Texts texts) {
        setId("settingsPlace");
        getStyleClass().addAll("settings-place", "edge-to-edge");
        setFitToWidth(true);
        // Its parts are reached by Tab; the pane itself is nothing to stop at.
        setFocusTraversable(false);
        looks = new LooksSection(settings, texts);
        VBox sections =
                new VBox(
                        createNotSaved(settings, texts),
                        looks,
                        new RemindersSection(settings, texts),
                        new GroupsSection(new GroupsModel(settings), settings, texts),
                        new MessageSection(settings, texts));
        sections.getStyleClass().add("settings-sections");
        StackPane middle = new StackPane(sections);
        middle.getStyleClass().add("settings-middle");
        setContent(middle);
        // Whoever tabs to something that is out of sight wants to see it.
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::scrollTo);
    }

    /** Puts the focus on the first setting. */
    public void focus() {
        // Before its first layout a scroll pane does not have its content in the scene.
        applyCss();
        layout();
        looks.focus();
    }

    private static Label createNotSaved(SettingsModel settings, Texts texts) {
        Label words = new Label(texts.get("settings.notSaved"));
        words.setId("settingsNotSaved");
        words.getStyleClass().add("settings-problem");
        words.setWrapText(true);
        words.visibleProperty().bind(settings.notSavedProperty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private void scrollTo(@Nullable Node focused) {
        double seen = getViewportBounds().getHeight();
        // Nothing is out of sight before there is a size to look at.
        if (focused == null || seen <= 0 || !isWithin(focused)) {
            return;
        }
        double all = getContent().getBoundsInLocal().getHeight();
        var bounds = getContent().sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double top = getVvalue() * Math.max(0, all - seen);
        double margin = 24;
        if (bounds.getMinY() < top) {
            setVvalue((bounds.getMinY() - margin) / Math.max(1, all - seen));
        } else if (bounds.getMaxY() > top + seen) {
            setVvalue((bounds.getMaxY() + margin - seen) / Math.max(1, all - seen));
        }
    }

    private boolean isWithin(Node node) {
        return Stream.<@Nullable Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(one -> getContent().equals(one));
    }
}
