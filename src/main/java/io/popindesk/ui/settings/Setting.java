package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Part;
import io.popindesk.ui.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One setting as it is shown: its name, what it is set with, and a sentence that helps. */
public final class Setting {
    private final MarkedLabel name;
    private final MarkedLabel help;
    private final SettingRow row;
    private final Button usual;
    private final List<String> words;
    private Optional<Part<?>> part = Optional.empty();
    private boolean applies = true;
    private boolean found = true;
    private Runnable onChange = () -> {};

    /**
     * @param helpArguments filled into the sentence that helps
     */
    Setting(String key, Node control, Texts texts, SearchWords search, Object... helpArguments) {
        name = new MarkedLabel(texts.get("settings." + key), "field-label");
        Node target = control instanceof Compound compound ? compound.input() : control;
        name.label().setLabelFor(target);
        String sentence = texts.get("settings." + key + ".help", helpArguments);
        target.setAccessibleHelp(sentence);
        help = new MarkedLabel(sentence, "quiet");
        words = search.of("settings." + key, helpArguments);
        usual = createUsual(texts);
        Region holder = control instanceof Region region ? region : new HBox(control);
        HBox line = new HBox(holder, usual);
        line.getStyleClass().add("setting-line");
        if (control.getStyleClass().contains("wide-setting")) {
            HBox.setHgrow(holder, Priority.ALWAYS);
        }
        VBox setter = new VBox(line, help);
        setter.getStyleClass().add("setting");
        row = new SettingRow(name, setter);
    }

    /** Which of the settings it is, so that it can be put back to its usual value. */
    public Setting of(Part<?> which) {
        part = Optional.of(which);
        return this;
    }

    /** Shows it only while it matters. */
    public Setting onlyWhile(ObservableValue<Boolean> matters) {
        matters.subscribe(
                now -> {
                    applies = now;
                    show();
                });
        return this;
    }

    Optional<Part<?>> part() {
        return part;
    }

    /** Gives the focus to what it is set with. */
    void focus() {
        Node target = name.label().getLabelFor();
        if (target.isFocusTraversable() && !target.isDisabled()) {
            target.requestFocus();
        } else {
            firstStop(target).ifPresent(Node::requestFocus);
        }
    }

    private static Optional<Node> firstStop(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstStop(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    Node row() {
        return row;
    }

    String title() {
        return name.label().getText();
    }

    /** Shows a way back to the usual value while there is another. */
    void follow(Resets resets) {
        part.ifPresent(
                which -> {
                    usual.setOnAction(event -> resets.reset(title(), List.of(which)));
                    resets.settings().subscribe(now -> showUsual(which, now));
                });
    }

    /** Whether it is there, and found by what was last looked for. */
    boolean isShown() {
        return applies && found;
    }

    /** Told whenever it appears or goes. */
    void setOnChange(Runnable action) {
        onChange = action;
    }

    /**
     * Shows only what is looked for.
     *
     * @param whole whether it is found in any case, as its whole section is
     * @param section what the section is found by
     */
    void find(Sought sought, boolean whole, List<String> section) {
        List<String> everything = new ArrayList<>(words);
        everything.addAll(section);
        found = whole || sought.isIn(everything);
        name.mark(sought);
        help.mark(sought);
        show();
    }

    private void show() {
        row.setVisible(isShown());
        row.setManaged(isShown());
        onChange.run();
    }

    private void showUsual(Part<?> which, DeskSettings now) {
        usual.setVisible(!which.isUsual(now));
    }

    private Button createUsual(Texts texts) {
        Button button = new Button("", new FontIcon(Feather.ROTATE_CCW));
        button.getStyleClass().addAll("flat", "usual-value");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(texts.get("settings.usual", title()));
        button.setTooltip(new Tooltip(texts.get("settings.usual", title())));
        button.setVisible(false);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
