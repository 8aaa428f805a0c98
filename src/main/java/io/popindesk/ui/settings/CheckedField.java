package io.popindesk.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A line of text that is looked at when it is left. What cannot be is told below it, and what held
 * before holds on.
 */
final class CheckedField extends VBox implements Compound {
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final Function<String, Optional<String>> check;
    private final Consumer<String> onChange;
    private String kept = "";

    /**
     * @param check says what is wrong with a text; empty where nothing is
     * @param onChange told a text with which nothing is wrong
     */
    CheckedField(String id, Function<String, Optional<String>> check, Consumer<String> onChange) {
        this.check = check;
        this.onChange = onChange;
        getStyleClass().add("checked-field");
        field.setId(id);
        problem.setId(id + "-problem");
        problem.getStyleClass().add("field-message");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        getChildren().addAll(field, problem);
        field.focusedProperty()
                .subscribe(
                        (before, now) -> {
                            if (before && !now) {
                                leave();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public Node input() {
        return field;
    }

    TextField field() {
        return field;
    }

    /** Shows what holds; not over what somebody is typing, or has to mend. */
    void show(String text) {
        if (!text.equals(kept)) {
            kept = text;
            put(text);
        }
    }

    private void put(String text) {
        field.setText(text);
        problem.setVisible(false);
    }

    private void leave() {
        String text = field.getText().strip();
        Optional<String> wrong = text.equals(kept) ? Optional.empty() : check.apply(text);
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        if (wrong.isEmpty() && !text.equals(kept)) {
            kept = text;
            onChange.accept(text);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            leave();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(kept)) {
            event.consume();
            put(kept);
        }
    }
}
