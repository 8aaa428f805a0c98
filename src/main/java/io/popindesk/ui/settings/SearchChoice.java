package io.popindesk.ui.settings;

import io.popindesk.ui.RevealingScrollPane;
import io.popindesk.ui.Texts;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One of many values, found by typing some of its name. The list stands below the field while
 * somebody types; a text that names none is told, and what held before holds on.
 *
 * @param <T> the values
 */
final class SearchChoice<T> extends VBox implements Compound {
    private final TextField field = new TextField();
    private final ListView<T> list = new ListView<>();
    private final Label problem = new Label();
    private final Supplier<List<T>> values;
    private final Function<T, String> name;
    private final Consumer<T> onChoice;
    private Optional<T> chosen = Optional.empty();
    private boolean showing;

    /**
     * @param values all there are, asked for whenever somebody begins to look
     * @param name what the person calls a value
     * @param onChoice told what the person chose
     */
    SearchChoice(
            String id,
            Supplier<List<T>> values,
            Function<T, String> name,
            Consumer<T> onChoice,
            Texts texts) {
        this.values = values;
        this.name = name;
        this.onChoice = onChoice;
        getStyleClass().addAll("search-choice", "wide-setting");
        field.setId(id);
        list.setId(id + "-list");
        list.getStyleClass().add("search-choice-list");
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(texts.get("settings.choice.list"));
        problem.getStyleClass().add("field-message");
        problem.setText(texts.get("settings.choice.none"));
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        hide(list);
        hide(problem);
        getChildren().addAll(field, list, problem);
        field.textProperty().subscribe((before, now) -> typed());
        field.focusedProperty().subscribe((before, now) -> focusMoved());
        list.focusedProperty().subscribe((before, now) -> focusMoved());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
    }

    @Override
    public Node input() {
        return field;
    }

    /** Shows a value without telling of it. */
    void show(T value) {
        chosen = Optional.of(value);
        showing = true;
        field.setText(name.apply(value));
        showing = false;
        hide(list);
        hide(problem);
    }

    private void typed() {
        if (!showing) {
            hide(problem);
            offer(matching());
        }
    }

    private List<T> matching() {
        Sought sought = new Sought(field.getText());
        return values.get().stream().filter(one -> sought.isIn(List.of(name.apply(one)))).toList();
    }

    private void offer(List<T> found) {
        list.setItems(FXCollections.observableArrayList(found));
        if (!found.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
        RevealingScrollPane.show(list);
    }

    /** Whoever goes away has chosen what is named, if that is one thing. */
    private void focusMoved() {
        if (field.isFocused()) {
            field.selectAll();
        } else if (!list.isFocused() && !list.isPressed()) {
            settle();
        }
    }

    private void settle() {
        if (chosen.filter(one -> name.apply(one).equals(field.getText())).isPresent()) {
            hide(list);
            hide(problem);
            return;
        }
        List<T> found = matching();
        if (found.size() == 1) {
            choose(found.getFirst());
        } else {
            hide(list);
            problem.setVisible(true);
            problem.setManaged(true);
        }
    }

    private void choose(T value) {
        show(value);
        onChoice.accept(value);
    }

    private void pressedInField(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            if (!list.isVisible()) {
                offer(values.get());
            }
            list.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER && list.isVisible()) {
            event.consume();
            takeSelected();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            chosen.ifPresent(this::show);
            field.selectAll();
        }
    }

    private void pressedInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            takeSelected();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            field.requestFocus();
            chosen.ifPresent(this::show);
        }
    }

    private void takeSelected() {
        T selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            field.requestFocus();
            choose(selected);
            field.selectAll();
        }
    }

    private static void hide(Node node) {
        node.setVisible(false);
        node.setManaged(false);
    }

    private final class Cell extends ListCell<T> {
        Cell() {
            setOnMouseClicked(
                    event -> {
                        if (!isEmpty()) {
                            takeSelected();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(value == null || empty ? null : name.apply(value));
        }
    }
}
