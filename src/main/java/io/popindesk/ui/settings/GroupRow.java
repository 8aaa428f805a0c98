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

/** One group: what people call it, what Popin calls it, and the way to take it away. */
final class GroupRow extends VBox {
    private final TextField label = new TextField();

    GroupRow(GroupsModel.Row row, Texts texts, Runnable onRemove) {
        getStyleClass().add("group-row");
        label.getStyleClass().add("group-label");
        name(label, texts.get("settings.group.label"));
        label.textProperty().bindBidirectional(row.labelProperty());
        TextField id = new TextField();
        id.getStyleClass().add("group-id");
        name(id, texts.get("settings.group.id"));
        id.textProperty().bindBidirectional(row.idProperty());
        Button remove = new Button("", new FontIcon(Feather.TRASH_2));
        remove.getStyleClass().addAll("flat", "remove-group");
        remove.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        remove.setAccessibleText(texts.get("settings.group.remove"));
        remove.setTooltip(new Tooltip(texts.get("settings.group.remove")));
        remove.setOnAction(event -> onRemove.run());
        HBox fields = new HBox(label, id, remove);
        fields.getStyleClass().add("group-fields");
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
                                    what == null ? "" : texts.get("settings.group." + what));
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
