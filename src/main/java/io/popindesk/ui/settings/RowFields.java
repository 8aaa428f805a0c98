package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row of a list: what people call it, what it is known by, and the way to take it away. */
final class RowFields extends VBox {
    private final TextField label = new TextField();

    RowFields(RowsModel.Row row, String kind, Texts texts, Runnable onRemove) {
        getStyleClass().add("list-row");
        label.getStyleClass().add(kind + "-label");
        name(label, texts.get("settings." + kind + ".label"));
        label.textProperty().bindBidirectional(row.labelProperty());
        TextField id = new TextField();
        id.getStyleClass().addAll(kind + "-id", "row-id");
        name(id, texts.get("settings." + kind + ".id"));
        id.textProperty().bindBidirectional(row.idProperty());
        Button remove = new Button("", new FontIcon(Feather.TRASH_2));
        remove.getStyleClass().addAll("flat", "remove-" + kind, "remove-row");
        remove.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        remove.setAccessibleText(texts.get("settings." + kind + ".remove"));
        remove.setTooltip(new Tooltip(texts.get("settings." + kind + ".remove")));
        remove.setOnAction(event -> onRemove.run());
        HBox fields = new HBox(label, id, remove);
        fields.getStyleClass().add("row-fields");
        HBox.setHgrow(label, Priority.ALWAYS);
        Label problem = new Label();
        problem.getStyleClass().add("field-message");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        row.problemProperty()
                .subscribe(
                        what -> {
                            problem.setVisible(what != null);
                            problem.setText(
                                    what == null ? "" : texts.get("settings." + kind + "." + what));
                        });
        getChildren().addAll(fields, problem);
    }

    void focus() {
        label.requestFocus();
    }

    private static void name(TextField field, String name) {
        field.setPromptText(name);
        field.setAccessibleText(name);
    }
}
