package io.popindesk.rehearsal;

import io.popindesk.tasks.UiThread;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does with the program's windows what a person does: types, presses keys and buttons, and waits
 * until something is to be seen. Events are handed to the nodes themselves, so that it makes no
 * difference which window the system has in front. Used by one thread, which is not JavaFX's.
 */
final class Hands {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final UiThread fx;
    private final Duration patience;

    /**
     * @param patience how long anything may take that is waited for
     */
    Hands(UiThread fx, Duration patience) {
        this.fx = fx;
        this.patience = patience;
    }

    /** Waits until a node can be seen. */
    void untilShown(String id) throws MissedCueException, InterruptedException {
        until(id + " is not shown", () -> shown(id).isPresent());
    }

    /** Waits until so many windows with a frame of their own are open. */
    void untilStages(int count) throws MissedCueException, InterruptedException {
        until(count + " windows are not what is open", () -> stages().size() == count);
    }

    /**
     * Waits until something is so.
     *
     * @param missed what to say otherwise
     * @param condition asked on the JavaFX thread, again and again
     */
    private void until(String missed, Supplier<Boolean> condition)
            throws MissedCueException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!ask(condition)) {
            if (System.nanoTime() > end) {
                throw new MissedCueException(missed);
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Whether a node can be seen. */
    boolean isShown(String id) throws MissedCueException, InterruptedException {
        return ask(() -> shown(id).isPresent());
    }

    /** Types into a field, a character at a time. */
    void type(String id, String text) throws MissedCueException, InterruptedException {
        untilShown(id);
        TextInputControl field = ask(() -> (TextInputControl) node(id));
        ask(
                () -> {
                    field.requestFocus();
                    return true;
                });
        for (int at = 0; at < text.length(); at++) {
            String letter = text.substring(at, at + 1);
            ask(
                    () -> {
                        Event.fireEvent(field, typed(letter));
                        return true;
                    });
        }
    }

    /** Presses a button. */
    void press(String id) throws MissedCueException, InterruptedException {
        untilShown(id);
        ask(
                () -> {
                    ((ButtonBase) node(id)).fire();
                    return true;
                });
    }

    /** Presses keys where the keyboard is, in the window that was opened last. */
    void keys(KeyCombination keys) throws MissedCueException, InterruptedException {
        KeyCodeCombination chord = (KeyCodeCombination) keys;
        ask(
                () -> {
                    strike(chord, KeyEvent.KEY_PRESSED);
                    return true;
                });
        ask(
                () -> {
                    // The window may have gone with the key that was pressed.
                    if (!stages().isEmpty()) {
                        strike(chord, KeyEvent.KEY_RELEASED);
                    }
                    return true;
                });
    }

    /** Presses keys, if need be again, until a label says something else. */
    void keysUntilChanged(KeyCombination keys, String id)
            throws MissedCueException, InterruptedException {
        untilShown(id);
        String before = ask(() -> ((Labeled) node(id)).getText());
        long end = System.nanoTime() + patience.toNanos();
        while (ask(() -> ((Labeled) node(id)).getText().equals(before))) {
            if (System.nanoTime() > end) {
                throw new MissedCueException(id + " stays as it is");
            }
            keys(keys);
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Presses keys, if need be again, until so many windows with a frame of their own are open. */
    void keysUntilStages(KeyCombination keys, int count)
            throws MissedCueException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (ask(() -> stages().size() != count)) {
            if (System.nanoTime() > end) {
                throw new MissedCueException(count + " windows are not what is open");
            }
            keys(keys);
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Presses a key where the keyboard is, in the window that was opened last. */
    void key(KeyCode code) throws MissedCueException, InterruptedException {
        keys(new KeyCodeCombination(code));
    }

    /** Waits until something, or nothing any more, stands in a field. */
    void untilFilled(String id, boolean filled) throws MissedCueException, InterruptedException {
        until(
                id + (filled ? " stays empty" : " does not become empty"),
                () -> ((TextInputControl) node(id)).getText().isEmpty() != filled);
    }

    /** Closes the window that was opened last, as its frame's button does. */
    void close() throws MissedCueException, InterruptedException {
        ask(
                () -> {
                    Stage stage = stages().getLast();
                    WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
                    Event.fireEvent(stage, request);
                    return true;
                });
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static void strike(KeyCodeCombination keys, EventType<KeyEvent> what) {
        var scene = stages().getLast().getScene();
        Node focused = scene.getFocusOwner();
        Event.fireEvent(focused == null ? scene.getRoot() : focused, key(what, keys));
    }

    private static KeyEvent key(EventType<KeyEvent> what, KeyCodeCombination with) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        boolean shortcut = isDown(with.getShortcut());
        return new KeyEvent(
                what,
                KeyEvent.CHAR_UNDEFINED,
                "",
                with.getCode(),
                isDown(with.getShift()),
                isDown(with.getControl()) || (shortcut && !mac),
                isDown(with.getAlt()),
                isDown(with.getMeta()) || (shortcut && mac));
    }

    private static boolean isDown(KeyCombination.ModifierValue modifier) {
        return modifier == KeyCombination.ModifierValue.DOWN;
    }

    private static List<Stage> stages() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .toList();
    }

    private static Node node(String id) {
        return shown(id).orElseThrow(() -> new IllegalStateException(id + " has gone"));
    }

    private static Optional<Node> shown(String id) {
        return stages().stream()
                .flatMap(stage -> stage.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(Hands::isSeen)
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private <T> T ask(Supplier<T> question) throws MissedCueException, InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        fx.post(
                () -> {
                    try {
                        answer.complete(question.get());
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window did not take it", e.getCause());
        } catch (TimeoutException e) {
            throw new MissedCueException("the window does not answer");
        }
    }
}
