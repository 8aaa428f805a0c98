package io.popindesk.ui.settings;

import io.popindesk.settings.Part;
import io.popindesk.ui.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings that belong together, each with its name, and a sentence that helps. It need not know
 * that it is searched: that is the business of the place that it stands in.
 */
public abstract class Section extends VBox {
    private final Texts texts;
    private final SearchWords search = new SearchWords();
    private final MarkedLabel title;
    private final HBox heading = new HBox();
    private final VBox rows = new VBox();
    private final List<Setting> settings = new ArrayList<>();
    private final List<String> words;
    private final String shortTitle;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(true);
    private final List<Node> nodes = new ArrayList<>();
    private boolean foundByItself = true;

    /**
     * @param name what the section's texts are found by: {@code settings.section.NAME}; if there
     *     are any, other words that it is found by under {@code settings.section.NAME.words}; and a
     *     title that fits into the list, where this one is long, under {@code
     *     settings.section.NAME.short}
     */
    protected Section(String name, Texts texts) {
        this.texts = texts;
        setId("section-" + name);
        getStyleClass().add("settings-section");
        title = new MarkedLabel(texts.get("settings.section." + name), "place-title");
        words = search.of("settings.section." + name);
        shortTitle =
                texts.find("settings.section." + name + ".short").orElse(title.label().getText());
        HBox.setHgrow(title, Priority.ALWAYS);
        heading.getStyleClass().add("section-heading");
        heading.getChildren().add(title);
        rows.getStyleClass().add("settings-rows");
        getChildren().addAll(heading, rows);
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
    }

    protected final Texts texts() {
        return texts;
    }

    /**
     * Adds a setting whose name belongs to its control.
     *
     * @param setting what its texts are found by: {@code settings.SETTING} is its name, {@code
     *     settings.SETTING.help} its sentence of help, and {@code settings.SETTING.words}, which
     *     may be missing, what else it is found by
     * @param helpArguments filled into the sentence that helps
     * @return the setting, which can be told which one it is: see {@link Setting#of}
     */
    protected final Setting addSetting(String setting, Node control, Object... helpArguments) {
        Setting added = new Setting(setting, control, texts, search, helpArguments);
        added.setOnChange(this::showIfAny);
        settings.add(added);
        rows.getChildren().add(added.row());
        return added;
    }

    /**
     * Adds something that is no setting, across the whole section. It is found with the section
     * only.
     */
    protected final void addNode(Node node) {
        nodes.add(node);
        rows.getChildren().add(node);
    }

    final String title() {
        return title.label().getText();
    }

    /** The title as it stands in a narrow list. */
    final String shortTitle() {
        return shortTitle;
    }

    /** Whether anything of it is to be seen. */
    final ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Offers the usual values, for each setting and for all together. */
    final void follow(Resets resets) {
        settings.forEach(setting -> setting.follow(resets));
        List<Part<?>> parts =
                settings.stream()
                        .map(Setting::part)
                        .<Part<?>>mapMulti(Optional::ifPresent)
                        .toList();
        if (parts.size() > 1) {
            Hyperlink usual = new Hyperlink(texts.get("settings.usual.section"));
            usual.setMinWidth(Region.USE_PREF_SIZE);
            usual.setAccessibleText(texts.get("settings.usual", title()));
            usual.setOnAction(event -> resets.reset(title(), parts));
            usual.managedProperty().bind(usual.visibleProperty());
            heading.getChildren().add(usual);
            resets.settings()
                    .subscribe(
                            now ->
                                    usual.setVisible(
                                            !parts.stream().allMatch(part -> part.isUsual(now))));
        }
    }

    /** Shows only what is looked for. */
    final void find(Sought sought) {
        foundByItself = sought.isIn(words);
        title.mark(sought);
        settings.forEach(setting -> setting.find(sought, foundByItself, words));
        for (Node node : nodes) {
            node.setVisible(foundByItself);
            node.setManaged(foundByItself);
        }
        showIfAny();
    }

    /** The settings that can be seen now. */
    final List<Setting> found() {
        return settings.stream().filter(Setting::isShown).toList();
    }

    private void showIfAny() {
        shown.set(foundByItself || settings.stream().anyMatch(Setting::isShown));
    }
}
