package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/** Where one types which setting one looks for. */
final class SettingsSearch extends StackPane {
    private final TextField field = new TextField();

    /**
     * @param onChange told what is looked for, whenever that changes
     * @param goToFirst leads to what was found
     */
    SettingsSearch(Texts texts, Consumer<Sought> onChange, Runnable goToFirst) {
        field.setId("searchSettings");
        field.setPromptText(texts.get("settings.search.prompt"));
        field.setAccessibleText(texts.get("settings.search"));
        field.setTooltip(new Tooltip(texts.get("settings.search")));
        field.textProperty().subscribe((before, now) -> onChange.accept(new Sought(now)));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        field.clear();
                    } else if (event.getCode() == KeyCode.ENTER
                            || event.getCode() == KeyCode.DOWN) {
                        event.consume();
                        goToFirst.run();
                    }
                });
        getChildren().add(field);
    }

    void clear() {
        field.clear();
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
