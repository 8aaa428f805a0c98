package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Settings that belong together, each with its name, and a sentence that helps. */
public abstract class Section extends VBox {
    private final Texts texts;
    private final GridPane rows = new GridPane();

    /**
     * @param name what the section's texts are found by
     */
    protected Section(String name, Texts texts) {
        this.texts = texts;
        getStyleClass().add("settings-section");
        Label title = new Label(texts.get("settings.section." + name));
        title.getStyleClass().add("place-title");
        rows.getStyleClass().add("settings-rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        names.setPercentWidth(26);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(names, controls);
        getChildren().addAll(title, rows);
    }

    protected final Texts texts() {
        return texts;
    }

    /**
     * Adds a setting whose name belongs to its control.
     *
     * @param helpArguments filled into the sentence that helps
     */
    protected final void addSetting(String setting, Node control, Object... helpArguments) {
        Label name = new Label(texts.get("settings." + setting));
        name.getStyleClass().add("field-label");
        name.setLabelFor(control);
        name.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        String sentence = texts.get("settings." + setting + ".help", helpArguments);
        control.setAccessibleHelp(sentence);
        Label help = new Label(sentence);
        help.getStyleClass().add("quiet");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        VBox setter = new VBox(control, help);
        setter.getStyleClass().add("setting");
        rows.addRow(rows.getRowCount(), name, setter);
    }
}
