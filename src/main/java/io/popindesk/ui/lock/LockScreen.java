package io.popindesk.ui.lock;

import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** Stands in a window in place of its content, and says how that comes back. */
public final class LockScreen extends StackPane {
    private final Parent hidden;
    private final LockModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label message = createSentence("");
    private Node first = title;
    private Subscription waits = Subscription.EMPTY;

    /**
     * @param hidden what it stands for
     */
    LockScreen(Parent hidden, LockModel model, Texts texts) {
        this.hidden = hidden;
        this.model = model;
        this.texts = texts;
        setId("lockScreen");
        getStyleClass().add("lock-screen");
        title.setText(texts.get("lock.title"));
        title.setGraphic(new FontIcon(Feather.LOCK));
        title.getStyleClass().add("place-title");
        message.setId("lockMessage");
        message.managedProperty().bind(message.visibleProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        VBox card = new VBox(title);
        card.getStyleClass().addAll("confirmation-card", "lock-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getChildren()
                .addAll(
                        switch (model.opening()) {
                            case ANY_KEY -> forAnyKey();
                            case PIN -> forPin();
                            case BROKEN_PIN -> forBrokenPin();
                        });
        getChildren().add(card);
    }

    /** The content of the window. */
    public Parent hidden() {
        return hidden;
    }

    /** Puts the focus where one types; to be called once it is in the window. */
    void focus() {
        first.requestFocus();
    }

    /** Follows nothing any more; to be called once it has gone. */
    void close() {
        waits.unsubscribe();
    }

    private List<Node> forAnyKey() {
        Label how = createSentence(texts.get("lock.anyKey"));
        how.setId("lockHow");
        // So that a screen reader says it.
        title.setFocusTraversable(true);
        title.setAccessibleText(title.getText() + ". " + how.getText());
        return List.of(how);
    }

    private List<Node> forPin() {
        Label name = new Label(texts.get("lock.pin"));
        name.getStyleClass().add("field-label");
        PinField field = new PinField("lockPin");
        name.setLabelFor(field);
        field.setAccessibleHelp(texts.get("lock.forgotten"));
        first = field;
        Button open = createButton("lockOpen", "lock.open");
        open.setDefaultButton(true);
        PinCheck check = model.check();
        open.disableProperty()
                .bind(
                        check.busyProperty()
                                .or(check.secondsLeftProperty().greaterThan(0))
                                .or(field.textProperty().isEmpty()));
        open.setOnAction(
                event -> {
                    message.setText(texts.get("lock.checking"));
                    model.openByPin(field.pin(), this::tellWrong);
                    field.clear();
                });
        waits = check.secondsLeftProperty().subscribe(left -> tellWait(left.intValue()));
        HBox row = new HBox(field, open);
        row.getStyleClass().add("button-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Label forgotten = createSentence(texts.get("lock.forgotten"));
        forgotten.getStyleClass().add("quiet");
        return List.of(name, row, message, forgotten);
    }

    private void tellWrong() {
        if (model.check().isReady()) {
            tell(texts.get("lock.wrong"));
        }
    }

    private void tellWait(int seconds) {
        if (seconds > 0) {
            tell(texts.get("lock.wait", seconds));
        } else if (model.check().isReady()) {
            tell("");
        }
    }

    private void tell(String words) {
        message.setText(words);
        // Said by a screen reader, for which the field has the focus all the time.
        first.setAccessibleHelp(words.isEmpty() ? texts.get("lock.forgotten") : words);
    }

    private List<Node> forBrokenPin() {
        Label why = createSentence(texts.get("lock.broken"));
        why.setId("lockBroken");
        Button open = createButton("lockOpenBroken", "lock.openBroken");
        open.setAccessibleHelp(why.getText());
        open.setOnAction(event -> model.openWithoutPin());
        first = open;
        HBox row = new HBox(open);
        row.getStyleClass().add("button-row");
        return List.of(why, row);
    }

    private Button createButton(String id, String key) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Label createSentence(String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }
}
