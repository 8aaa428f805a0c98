package io.popindesk.ui.booking;

import io.popindesk.ui.Segments;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Arrays;

/** In which language the customer is written to. */
final class LanguageChoice extends HBox {
    private final ObjectProperty<InvitationLanguage> language;
    private final String words;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param language what is chosen, here or elsewhere
     * @param words what is chosen, in the program's language
     */
    LanguageChoice(ObjectProperty<InvitationLanguage> language, String words) {
        this.language = language;
        this.words = words;
        getStyleClass().add("language-choice");
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        label,
                        new Segments(
                                Arrays.stream(InvitationLanguage.values())
                                        .map(this::choice)
                                        .toArray(ToggleButton[]::new)));
    }

    private ToggleButton choice(InvitationLanguage one) {
        ToggleButton button = new ToggleButton(one.ownName());
        button.setId("messagesIn-" + one);
        button.setAccessibleText(words + " " + one.ownName());
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(language.get() == one);
        // Chosen by an arrow key, a button has no action.
        button.selectedProperty()
                .subscribe(
                        (before, now) -> {
                            if (now) {
                                language.set(one);
                            }
                        });
        // Pressing the chosen one again must not leave none chosen.
        button.setOnAction(event -> button.setSelected(true));
        return button;
    }
}
