package io.popindesk.ui.settings;

import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The groups that a customer may be sent to, and the one that a new customer starts with. */
final class GroupsSection extends Section {
    private final GroupsModel model;
    private final VBox rows = new VBox();
    private final HBox undo = new HBox();
    private final Map<GroupsModel.Row, GroupRow> views = new HashMap<>();
    private final Choice<String> standard;

    GroupsSection(GroupsModel model, SettingsModel settings, Texts texts) {
        super("groups", texts);
        this.model = model;
        standard =
                new Choice<>(
                        "setting-defaultGroup",
                        List.of(""),
                        id -> nameOf(settings.settingsProperty().get(), id),
                        id -> settings.change(now -> now.withGroups(now.groups(), id)));
        rows.getStyleClass().add("group-rows");
        undo.getStyleClass().add("undo-row");
        undo.setVisible(false);
        undo.managedProperty().bind(undo.visibleProperty());
        VBox editor = new VBox(rows, undo, createAdd());
        editor.getStyleClass().addAll("group-editor", "wide-setting");
        addSetting("groups", editor).of(Parts.GROUPS);
        addSetting("defaultGroup", standard).of(Parts.DEFAULT_GROUP);
        model.rows().addListener((ListChangeListener<GroupsModel.Row>) change -> showRows());
        showRows();
        settings.settingsProperty().subscribe(this::showStandard);
    }

    private String nameOf(DeskSettings now, String id) {
        return now.groups().stream()
                .filter(group -> group.id().equals(id))
                .map(group -> texts().get("settings.group.name", group.label(), group.id()))
                .findFirst()
                .orElseGet(() -> texts().get("settings.defaultGroup.last"));
    }

    private Button createAdd() {
        Button add = new Button(texts().get("settings.group.add"), new FontIcon(Feather.PLUS));
        add.setId("addGroup");
        add.setOnAction(event -> view(model.add()).focus());
        return add;
    }

    private void showRows() {
        rows.getChildren().setAll(model.rows().stream().map(this::view).toList());
        rows.setManaged(!model.rows().isEmpty());
    }

    private GroupRow view(GroupsModel.Row row) {
        return views.computeIfAbsent(row, one -> new GroupRow(one, texts(), () -> remove(one)));
    }

    private void remove(GroupsModel.Row row) {
        Runnable back = model.remove(row);
        Hyperlink link = new Hyperlink(texts().get("customer.undo"));
        link.setId("undoRemoveGroup");
        link.setOnAction(
                event -> {
                    undo.setVisible(false);
                    back.run();
                    view(row).focus();
                });
        undo.getChildren().setAll(new Label(texts().get("settings.group.removed")), link);
        undo.setVisible(true);
        link.requestFocus();
    }

    private void showStandard(DeskSettings now) {
        List<String> ids = new ArrayList<>();
        ids.add("");
        now.groups().stream().map(DeskGroup::id).forEach(ids::add);
        standard.offer(ids, ids.contains(now.defaultGroup()) ? now.defaultGroup() : "");
        standard.setDisable(now.groups().isEmpty());
    }
}
