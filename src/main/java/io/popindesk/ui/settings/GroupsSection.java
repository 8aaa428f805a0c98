package io.popindesk.ui.settings;

import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import java.util.ArrayList;
import java.util.List;

/** The groups that a customer may be sent to, and the one that a new customer starts with. */
final class GroupsSection extends Section {
    private final Choice<String> standard;

    GroupsSection(SettingsModel settings, Texts texts) {
        super("groups", texts);
        standard =
                new Choice<>(
                        "setting-defaultGroup",
                        List.of(""),
                        id -> nameOf(settings.settingsProperty().get(), id),
                        id -> settings.change(now -> now.withGroups(now.groups(), id)));
        RowsModel<DeskGroup> model = new RowsModel<>(settings, RowKind.GROUPS);
        addSetting("groups", new RowsEditor(model, texts)).of(Parts.GROUPS);
        addSetting("defaultGroup", standard).of(Parts.DEFAULT_GROUP);
        settings.settingsProperty().subscribe(this::showStandard);
    }

    private String nameOf(DeskSettings now, String id) {
        return now.groups().stream()
                .filter(group -> group.id().equals(id))
                .map(group -> texts().get("settings.group.name", group.label(), group.id()))
                .findFirst()
                .orElseGet(() -> texts().get("settings.defaultGroup.last"));
    }

    private void showStandard(DeskSettings now) {
        List<String> ids = new ArrayList<>();
        ids.add("");
        now.groups().stream().map(DeskGroup::id).forEach(ids::add);
        standard.offer(ids, ids.contains(now.defaultGroup()) ? now.defaultGroup() : "");
        standard.setDisable(now.groups().isEmpty());
    }
}
