package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;
import io.popindesk.ui.lock.PinField;
import io.popindesk.ui.lock.PinModel;
import io.popindesk.ui.lock.PinModel.News;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the PIN of the lock is set, changed and removed. */
final class PinForm extends VBox implements Compound {
    private final PinModel model;
    private final Texts texts;
    private final PinField present = new PinField("presentPin");
    private final PinField fresh = new PinField("newPin");
    private final PinField again = new PinField("repeatedPin");
    private final Label news = new Label();
    private final GridPane fields = new GridPane();

    PinForm(PinModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("pin-form");
        fields.getStyleClass().add("pin-fields");
        addField(0, "settings.pin.present", present);
        addField(1, "settings.pin.new", fresh);
        addField(2, "settings.pin.again", again);
        news.setId("pinNews");
        news.setWrapText(true);
        news.setMinHeight(Region.USE_PREF_SIZE);
        news.managedProperty().bind(news.visibleProperty());
        getChildren().addAll(fields, createButtons(), news);
        model.newsProperty().subscribe(this::tell);
    }

    private void addField(int row, String key, PinField field) {
        Label name = new Label(texts.get(key));
        name.setLabelFor(field);
        name.setMinWidth(Region.USE_PREF_SIZE);
        field.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now.isEmpty()) {
                                model.typed();
                            }
                        });
        field.setOnAction(event -> set());
        fields.addRow(row, name, field);
    }

    private HBox createButtons() {
        Button set = createButton("setPin", this::set);
        Button remove = createButton("removePin", this::remove);
        remove.setText(texts.get("settings.pin.remove"));
        model.askedFor()
                .subscribe(
                        asked -> {
                            set.setText(
                                    texts.get(asked ? "settings.pin.change" : "settings.pin.set"));
                            remove.setVisible(asked);
                            showPresent(asked);
                        });
        remove.managedProperty().bind(remove.visibleProperty());
        HBox buttons = new HBox(set, remove);
        buttons.getStyleClass().add("button-row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private Button createButton(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showPresent(boolean asked) {
        for (Node node : fields.getChildren()) {
            if (GridPane.getRowIndex(node) == 0) {
                node.setVisible(asked);
                node.setManaged(asked);
            }
        }
    }

    private void set() {
        model.set(present.pin(), fresh.pin(), again.pin());
        clear();
    }

    private void remove() {
        model.remove(present.pin());
        clear();
    }

    /** What was typed is in nobody's way, and in no field, any longer than it is needed. */
    private void clear() {
        present.clear();
        fresh.clear();
        again.clear();
    }

    private void tell(News now) {
        boolean good = now == News.SET || now == News.REMOVED;
        news.getStyleClass().setAll("label", good ? "quiet" : "settings-problem");
        news.setText(now == News.NONE ? "" : words(now));
        news.setVisible(now != News.NONE);
        if (now != News.NONE && !good) {
            input().requestFocus();
        }
    }

    private String words(News now) {
        return now == News.WAIT
                ? texts.get("lock.wait", model.secondsLeft())
                : texts.get("settings.pin." + now);
    }

    @Override
    public Node input() {
        return present.isVisible() ? present : fresh;
    }
}
