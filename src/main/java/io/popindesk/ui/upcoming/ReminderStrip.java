package io.popindesk.ui.upcoming;

import io.popindesk.desk.Attempt;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reminds of the calls that are about to begin, across the window. It takes neither the focus nor
 * the place of anything, and comes and goes while the hands rest.
 */
public final class ReminderStrip extends HBox {

    /** What the strip needs of the window. */
    public interface Window {
        /** Opens a link in the browser, without making the UI thread wait. */
        void open(URI link);

        /** Shows a call among the bookings. */
        void show(Attempt call);

        /** Puts the focus where it belongs, because what had it has gone. */
        void focusAgain();
    }

    private final UpcomingModel upcoming;
    private final ReminderModel model;
    private final Texts texts;
    private final Window window;
    private final UpcomingWords words;
    private final RestingHands hands;
    private final Label sentence = new Label("", new FontIcon(Feather.BELL));
    private final Tooltip who = new Tooltip();
    private final Button open;
    private final Button copy;

    public ReminderStrip(
            UpcomingModel upcoming,
            ReminderModel model,
            Texts texts,
            Ticker ticker,
            Window window) {
        this.upcoming = upcoming;
        this.model = model;
        this.texts = texts;
        this.window = window;
        this.words = new UpcomingWords(texts);
        this.hands = new RestingHands(ticker);
        setId("reminder");
        getStyleClass().addAll("strip", "notice-strip", "reminder-strip");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        sentence.setId("reminderWords");
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setTooltip(who);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        open = button("reminderOpen", "reminder.open", () -> withLink(window::open));
        copy = button("reminderCopy", "reminder.copy", () -> withLink(this::copy));
        model.shownProperty().subscribe(calls -> changed());
        upcoming.nowProperty().subscribe(now -> changed());
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button createShow() {
        Button show =
                button("reminderShow", "reminder.show", () -> window.show(calls().getFirst()));
        KeyCap.on(show, Shortcut.NEXT_CALL);
        return show;
    }

    /** Their own doing may move what is below at once. */
    private Button createDismiss() {
        return button(
                "dismissReminder",
                "error.dismiss",
                () -> {
                    model.dismiss();
                    show();
                });
    }

    private List<Attempt> calls() {
        return model.shownProperty().get();
    }

    private void changed() {
        Scene scene = getScene();
        if (scene != null && isVisible() == calls().isEmpty()) {
            hands.await(scene, this::show);
        } else {
            show();
        }
    }

    private void show() {
        List<Attempt> calls = calls();
        if (calls.isEmpty()) {
            hide();
            return;
        }
        if (getChildren().isEmpty()) {
            // Not before there is something to say; the strip itself has to know the scene.
            getChildren().addAll(sentence, open, copy, createShow(), createDismiss());
        }
        sentence.setText(words.reminder(calls, upcoming.nowProperty().get()));
        who.setText(words.who(calls));
        boolean link = link().isPresent();
        open.setVisible(link);
        copy.setVisible(link);
        if (!isVisible()) {
            copy.setText(texts.get("reminder.copy"));
            setVisible(true);
        }
    }

    private void hide() {
        boolean focused = getScene() != null && isWithin(getScene().getFocusOwner());
        setVisible(false);
        if (focused) {
            window.focusAgain();
        }
    }

    private boolean isWithin(@Nullable Node node) {
        Node one = node;
        while (one != null && one != this) {
            one = one.getParent();
        }
        return one == this;
    }

    /** Of a single call, if its link may be opened; of several the person chooses in Bookings. */
    private Optional<URI> link() {
        return calls().size() == 1
                ? calls().getFirst().registration().flatMap(known -> known.link().uri())
                : Optional.empty();
    }

    private void withLink(Consumer<URI> action) {
        link().ifPresent(action);
    }

    private void copy(URI link) {
        ClipboardContent content = new ClipboardContent();
        content.putString(link.toString());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(texts.get("reminder.copied"));
    }
}
