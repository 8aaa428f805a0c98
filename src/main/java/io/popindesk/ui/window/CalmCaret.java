package io.popindesk.ui.window;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rests the caret of the focused field once nobody has touched the program for a while, as desktops
 * do. As long as a caret blinks, JavaFX prepares a frame sixty times a second, and a desk waits for
 * most of the day. A resting caret is not painted, the field keeps its ring; the next key, click or
 * move of the mouse wakes it. Used on the JavaFX thread.
 */
public final class CalmCaret {
    /** As long as GTK lets a caret blink, unless told otherwise. */
    public static final Duration USUAL = Duration.seconds(10);

    private final PauseTransition patience;
    private final EventHandler<InputEvent> hands = event -> stir();

    /**
     * Whose caret may blink: JavaFX starts that of a field again after the very key that took the
     * focus from it, and nobody sees it blink.
     */
    private final Set<TextInputControl> awake = new LinkedHashSet<>();

    private boolean resting;

    /**
     * @param patience how long a caret blinks for nobody
     */
    public CalmCaret(Duration patience) {
        this.patience = new PauseTransition(patience);
        this.patience.setOnFinished(event -> rest());
    }

    /** From now on in every window of the program, dialogs too. */
    public void follow() {
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::watch);
                                    }
                                });
        Window.getWindows().forEach(this::watch);
        stir();
    }

    private void watch(Window window) {
        if (window instanceof Stage) {
            window.removeEventFilter(InputEvent.ANY, hands);
            window.addEventFilter(InputEvent.ANY, hands);
            window.focusedProperty().subscribe(this::stir);
        }
    }

    private void stir() {
        patience.playFromStart();
        awake.addAll(focusedFields());
        if (resting) {
            resting = false;
            blink(true);
        }
    }

    private void rest() {
        resting = true;
        awake.addAll(focusedFields());
        blink(false);
        awake.clear();
    }

    private void blink(boolean blinking) {
        for (TextInputControl field : awake) {
            if (field.getSkin() instanceof TextInputControlSkin<?> skin) {
                skin.setCaretAnimating(blinking);
            }
        }
    }

    private static List<TextInputControl> focusedFields() {
        List<TextInputControl> fields = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            @Nullable Scene scene = window.getScene();
            if (scene != null
                    && scene.getFocusOwner() instanceof TextInputControl field
                    && field.isFocused()) {
                fields.add(field);
            }
        }
        return fields;
    }
}
