package io.popindesk.ui.settings;

import io.popindesk.desk.ApiRevision;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/** The two descriptions of Popin's API, each with what it means for the desk. */
final class RevisionChoice extends VBox implements Compound {
    private final Map<ApiRevision, RadioButton> buttons = new EnumMap<>(ApiRevision.class);

    RevisionChoice(SettingsModel settings, Texts texts) {
        getStyleClass().addAll("check-list", "wide-setting");
        ToggleGroup group = new ToggleGroup();
        for (ApiRevision revision : ApiRevision.values()) {
            RadioButton button = new RadioButton(texts.get("settings.revision." + revision));
            button.setId("revision-" + revision);
            button.setToggleGroup(group);
            button.setOnAction(
                    event -> settings.change(now -> Parts.REVISION.writing().apply(now, revision)));
            Label difference = new Label(texts.get("settings.revision.means." + revision));
            difference.getStyleClass().addAll("quiet", "below-radio");
            difference.setWrapText(true);
            difference.setMinHeight(Region.USE_PREF_SIZE);
            button.setAccessibleHelp(difference.getText());
            buttons.put(revision, button);
            getChildren().addAll(button, difference);
        }
        settings.settingsProperty()
                .subscribe(
                        now ->
                                buttons.forEach(
                                        (revision, button) ->
                                                button.setSelected(
                                                        revision.equals(
                                                                now.account().revision()))));
    }

    @Override
    public Node input() {
        return buttons.values().stream().filter(RadioButton::isSelected).findFirst().orElseThrow();
    }
}
