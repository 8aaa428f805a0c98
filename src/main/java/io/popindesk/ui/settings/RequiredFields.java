package io.popindesk.ui.settings;

import io.popindesk.desk.CustomerField;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Ticks at the details of a customer without which this desk registers nobody. */
final class RequiredFields extends VBox {
    private final SettingsModel settings;
    private final Texts texts;
    private final Map<CustomerField, CheckBox> boxes = new EnumMap<>(CustomerField.class);

    RequiredFields(SettingsModel settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        getStyleClass().add("check-list");
        for (CustomerField field : CustomerField.values()) {
            CheckBox box = new CheckBox();
            box.setId("required-" + field);
            box.setOnAction(event -> choose(field, box.isSelected()));
            boxes.put(field, box);
            getChildren().add(box);
        }
        settings.settingsProperty().subscribe(this::show);
    }

    private void show(DeskSettings now) {
        Set<CustomerField> popins = now.account().revision().required();
        boxes.forEach(
                (field, box) -> {
                    boolean fixed = popins.contains(field);
                    String name = texts.get("customer.field." + field);
                    box.setText(fixed ? texts.get("settings.required.popin", name) : name);
                    box.setSelected(fixed || now.customers().required().contains(field));
                    box.setDisable(fixed);
                });
    }

    private void choose(CustomerField field, boolean wanted) {
        settings.change(
                now -> {
                    Set<CustomerField> chosen = EnumSet.noneOf(CustomerField.class);
                    chosen.addAll(now.customers().required());
                    if (wanted) {
                        chosen.add(field);
                    } else {
                        chosen.remove(field);
                    }
                    return Parts.REQUIRED.writing().apply(now, chosen);
                });
    }
}
