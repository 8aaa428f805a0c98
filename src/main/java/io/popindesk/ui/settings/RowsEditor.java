package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.HashMap;
import java.util.Map;

/** Rows that can be typed into, added, and taken away, which can be undone. */
final class RowsEditor extends VBox {
    private final RowsModel<?> model;
    private final String kind;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final HBox undo = new HBox();
    private final Map<RowsModel.Row, RowFields> views = new HashMap<>();

    RowsEditor(RowsModel<?> model, Texts texts) {
        this.model = model;
        this.kind = model.kind();
        this.texts = texts;
        getStyleClass().addAll("rows-editor", "wide-setting");
        rows.getStyleClass().add("list-rows");
        undo.getStyleClass().add("undo-row");
        undo.setVisible(false);
        undo.managedProperty().bind(undo.visibleProperty());
        getChildren().addAll(rows, undo, createAdd());
        model.rows().addListener((ListChangeListener<RowsModel.Row>) change -> showRows());
        showRows();
    }

    private Button createAdd() {
        Button add = new Button(texts.get("settings." + kind + ".add"), new FontIcon(Feather.PLUS));
        add.setId("add-" + kind);
        add.setOnAction(event -> view(model.add()).focus());
        return add;
    }

    private void showRows() {
        views.keySet().retainAll(model.rows());
        rows.getChildren().setAll(model.rows().stream().map(this::view).toList());
        rows.setManaged(!model.rows().isEmpty());
    }

    private RowFields view(RowsModel.Row row) {
        return views.computeIfAbsent(
                row, one -> new RowFields(one, kind, texts, () -> remove(one)));
    }

    private void remove(RowsModel.Row row) {
        Runnable back = model.remove(row);
        Hyperlink link = new Hyperlink(texts.get("customer.undo"));
        link.setId("undo-remove-" + kind);
        link.setOnAction(
                event -> {
                    undo.setVisible(false);
                    back.run();
                    view(row).focus();
                });
        undo.getChildren().setAll(new Label(texts.get("settings." + kind + ".removed")), link);
        undo.setVisible(true);
        link.requestFocus();
    }
}
