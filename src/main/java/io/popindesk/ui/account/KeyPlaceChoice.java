package io.popindesk.ui.account;

import io.popindesk.settings.KeyPlace;
import io.popindesk.ui.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/** Where keys are to be kept, each place with a sentence of what that means. */
final class KeyPlaceChoice extends VBox {
    private static final List<KeyPlace> PLACES =
            List.of(KeyPlace.KEYCHAIN, KeyPlace.FILE, KeyPlace.NOWHERE);

    /**
     * @param passphrase what the file needs; shown where that is chosen
     */
    KeyPlaceChoice(ObjectProperty<KeyPlace> place, Node passphrase, Texts texts) {
        getStyleClass().add("key-places");
        Label title = new Label(texts.get("account.place"));
        title.getStyleClass().add("field-label");
        getChildren().add(title);
        ToggleGroup group = new ToggleGroup();
        for (KeyPlace one : PLACES) {
            getChildren().addAll(createChoice(one, place, group, texts));
            if (one == KeyPlace.FILE) {
                passphrase.visibleProperty().bind(place.isEqualTo(KeyPlace.FILE));
                passphrase.managedProperty().bind(passphrase.visibleProperty());
                getChildren().add(passphrase);
            }
        }
    }

    private static List<Node> createChoice(
            KeyPlace one, ObjectProperty<KeyPlace> place, ToggleGroup group, Texts texts) {
        RadioButton button = new RadioButton(texts.get("account.place." + one));
        button.setId("keys-" + one.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setSelected(place.get() == one);
        button.selectedProperty()
                .subscribe(
                        (before, chosen) -> {
                            if (chosen) {
                                place.set(one);
                            }
                        });
        Label help = new Label(texts.get("account.place." + one + ".help"));
        help.getStyleClass().addAll("quiet", "key-place-help");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleHelp(help.getText());
        return List.of(button, help);
    }
}
