package io.popindesk.ui.customer;

import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * What is said below a field, as words or as a link that takes over what was probably meant. Room
 * for a line is kept where nothing is said, so that nothing moves when it is; the words themselves
 * are made when there is something to say, which in most fields is never.
 */
final class MessageLine extends StackPane {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    /** As high as a link has to be to be hit: WCAG 2.2, success criterion 2.5.8. */
    private static final double LEAST_HEIGHT = 24;

    private final String id;
    private final Runnable takeSuggestion;
    private final ObservableBooleanValue locked;
    private @Nullable Label message;
    private @Nullable Hyperlink suggestion;

    /**
     * @param id the field's, of which those of the message and the link are made
     * @param locked while the link cannot be used
     */
    MessageLine(String id, Runnable takeSuggestion, ObservableBooleanValue locked) {
        this.id = id;
        this.takeSuggestion = takeSuggestion;
        this.locked = locked;
        getStyleClass().add("field-message-line");
        Region room = new Region();
        room.getStyleClass().add("field-message-room");
        getChildren().add(room);
    }

    /** Says something in place of what was said before; nothing for null. */
    void show(@Nullable FieldMessage now) {
        boolean offered = now != null && now.suggestion().isPresent();
        String words = now == null ? "" : now.text();
        if (message != null || !(offered || words.isEmpty())) {
            Label told = message();
            told.pseudoClassStateChanged(NOTE, now != null && now.kind() == FieldMessage.Kind.NOTE);
            told.setText(words);
            told.setVisible(!offered);
        }
        if (suggestion != null || offered) {
            Hyperlink link = suggestion();
            link.setText(words);
            link.setVisible(offered);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(super.computeMinHeight(width), LEAST_HEIGHT + snappedBottomInset());
    }

    private Label message() {
        Label there = message;
        if (there == null) {
            there = new Label();
            there.setId(id + "Message");
            there.getStyleClass().add("field-message");
            there.setWrapText(true);
            there.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(there);
            message = there;
        }
        return there;
    }

    private Hyperlink suggestion() {
        Hyperlink there = suggestion;
        if (there == null) {
            there = new Hyperlink();
            there.setId(id + "Suggestion");
            there.getStyleClass().add("field-message");
            there.setOnAction(event -> takeSuggestion.run());
            // It has a shortcut; as a stop on the way it would come between two fields.
            there.setFocusTraversable(false);
            KeyCap.on(there, Shortcut.TAKE_SUGGESTION);
            there.disableProperty().bind(locked);
            getChildren().add(there);
            suggestion = there;
        }
        return there;
    }
}
