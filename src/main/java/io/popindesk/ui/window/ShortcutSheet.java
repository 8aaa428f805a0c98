package io.popindesk.ui.window;

import io.popindesk.ui.DialogFit;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.Arrays;
import java.util.List;

/** Every shortcut there is. The key that shows it puts it away too. */
final class ShortcutSheet extends Dialog<Void> {
    private static final String BETWEEN_KEYS = "  ";

    ShortcutSheet(Window owner, Texts texts) {
        initOwner(owner);
        setTitle(texts.get("shortcuts.title"));
        DialogFit.onScreenOf(owner, this);
        Label heading = new Label(texts.get("shortcuts.title"));
        heading.getStyleClass().add("place-title");
        ScrollPane scroll = new ScrollPane(createColumns(texts));
        scroll.setId("shortcuts");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("shortcuts.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(heading, scroll);
        content.getStyleClass().add("shortcut-sheet");
        getDialogPane().getStyleClass().add("shortcut-dialog");
        getDialogPane().setContent(content);
        // The one of JavaFX speaks the language of the system, and no Hindi.
        ButtonType close =
                new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
        getDialogPane().lookupButton(close).setId("closeShortcuts");
        getDialogPane()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (Shortcut.HELP.combination().match(event)) {
                                event.consume();
                                close();
                            }
                        });
    }

    /**
     * Two columns where there is room, filled with as many groups each as keeps them about even.
     */
    private static FlowPane createColumns(Texts texts) {
        VBox first =
                createColumn(
                        List.of(
                                Shortcut.Group.ANYWHERE,
                                Shortcut.Group.CUSTOMER,
                                Shortcut.Group.LINK),
                        texts);
        VBox second =
                createColumn(
                        List.of(
                                Shortcut.Group.TIME,
                                Shortcut.Group.BOOKINGS,
                                Shortcut.Group.SETTINGS),
                        texts);
        FlowPane columns = new FlowPane(first, second);
        columns.getStyleClass().add("shortcut-columns");
        return columns;
    }

    private static VBox createColumn(List<Shortcut.Group> groups, Texts texts) {
        VBox column = new VBox();
        column.getStyleClass().add("shortcut-column");
        for (Shortcut.Group group : groups) {
            column.getChildren().addAll(createTitle(group, texts), createGroup(group, texts));
        }
        return column;
    }

    private static Label createTitle(Shortcut.Group group, Texts texts) {
        Label title = new Label(texts.get("shortcuts.group." + group));
        title.getStyleClass().add("shortcut-group");
        return title;
    }

    private static GridPane createGroup(Shortcut.Group group, Texts texts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, words);
        Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut.group() == group)
                .forEach(
                        shortcut ->
                                grid.addRow(
                                        grid.getRowCount(),
                                        createKeys(shortcut),
                                        createWords(shortcut, texts)));
        return grid;
    }

    private static HBox createKeys(Shortcut shortcut) {
        HBox keys = new HBox();
        keys.getStyleClass().add("shortcut-keys");
        Arrays.stream(shortcut.keys().split(BETWEEN_KEYS))
                .forEach(key -> keys.getChildren().add(new KeyCap(key)));
        return keys;
    }

    private static Label createWords(Shortcut shortcut, Texts texts) {
        Label words = new Label(texts.get("shortcut." + shortcut));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
