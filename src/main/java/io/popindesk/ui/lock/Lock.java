package io.popindesk.ui.lock;

import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Locks every window of the program, those too that open while it is locked: dialogs are covered,
 * tooltips and lists close, and so does what fills a screen. What was begun goes on behind. Watches
 * the hands in all of them. Used on the JavaFX thread.
 */
public final class Lock {
    private final Stage main;
    private final LockModel model;
    private final Texts texts;
    private final Runnable focusAgain;
    private final Map<Stage, Curtain> curtains = new LinkedHashMap<>();
    private final ListChangeListener<Window> windows = this::windowsChanged;
    private final EventHandler<InputEvent> hands = this::moved;
    private final EventHandler<WindowEvent> shown = this::shown;
    private final EventHandler<WindowEvent> end = event -> stop();
    private Subscription following = Subscription.EMPTY;
    private final Leftover leftover = new Leftover();
    private AnyKey anyKey = new AnyKey();

    /**
     * @param focusAgain puts the focus in the main window where it belongs, if what had it has gone
     */
    public Lock(Stage main, LockModel model, Texts texts, Runnable focusAgain) {
        this.main = main;
        this.model = model;
        this.texts = texts;
        this.focusAgain = focusAgain;
    }

    /** Follows the windows from now on, until the main one closes or shows another scene. */
    public void follow() {
        Scene scene = main.getScene();
        Window.getWindows().addListener(windows);
        Window.getWindows().forEach(this::watch);
        watch(main);
        main.addEventHandler(WindowEvent.WINDOW_HIDDEN, end);
        following =
                Subscription.combine(
                        main.focusedProperty().subscribe(focused -> leftover.forget()),
                        main.sceneProperty().subscribe((before, now) -> stopUnless(now, scene)),
                        model.lockedProperty().subscribe(this::lockedChanged));
    }

    private void stopUnless(Scene shown, Scene followed) {
        if (!followed.equals(shown)) {
            stop();
        }
    }

    private void stop() {
        following.unsubscribe();
        lift();
        main.removeEventHandler(WindowEvent.WINDOW_HIDDEN, end);
        Window.getWindows().removeListener(windows);
        Window.getWindows().forEach(this::unwatch);
        unwatch(main);
    }

    private void watch(Window window) {
        unwatch(window);
        window.addEventFilter(InputEvent.ANY, hands);
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, shown);
    }

    private void unwatch(Window window) {
        window.removeEventFilter(InputEvent.ANY, hands);
        window.removeEventHandler(WindowEvent.WINDOW_SHOWN, shown);
    }

    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getRemoved()) {
                // Where it closes for good, nobody lifts it any more.
                if (!main.equals(window)) {
                    curtains.remove(window);
                    unwatch(window);
                }
            }
            for (Window window : change.getAddedSubList()) {
                watch(window);
            }
        }
    }

    /** Not earlier, or it would take the size of what covers it. */
    private void shown(WindowEvent event) {
        if (model.isLocked() && event.getTarget() instanceof Window window) {
            cover(window);
        }
    }

    private void lockedChanged(boolean locked) {
        if (locked) {
            anyKey = new AnyKey();
            leftover.forget();
            List.copyOf(Window.getWindows()).forEach(this::cover);
            cover(main);
        } else {
            lift();
        }
    }

    private void cover(Window window) {
        if (window instanceof PopupWindow popup) {
            popup.hide();
        } else if (window instanceof Stage stage) {
            if (!main.equals(stage) && stage.isFullScreen()) {
                // Perhaps on a screen that faces the customer.
                stage.close();
            } else if (stage.getScene() != null) {
                curtains.computeIfAbsent(stage, one -> new Curtain(one, model, texts));
            }
        }
    }

    private void lift() {
        Map<Stage, Curtain> drawn = Map.copyOf(curtains);
        curtains.clear();
        drawn.forEach(
                (stage, curtain) -> {
                    if (!curtain.lift() && main.equals(stage)) {
                        focusAgain.run();
                    }
                });
    }

    private void moved(InputEvent event) {
        boolean before = model.isLocked();
        if (!before) {
            model.touch();
            if (isShortcut(event)) {
                model.lock();
            }
        }
        if (!model.isLocked()) {
            if (leftover.has(event)) {
                event.consume();
            }
            return;
        }
        leftover.note(event);
        if (before) {
            locked(event);
        } else {
            event.consume();
            anyKey.ignore(event);
        }
    }

    private static boolean isShortcut(InputEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && Shortcut.LOCK.combination().match((KeyEvent) event);
    }

    private void locked(InputEvent event) {
        if (model.opening() != LockModel.Opening.ANY_KEY) {
            if (!LockedInput.passes(event)) {
                event.consume();
            }
            return;
        }
        event.consume();
        if (anyKey.isEndedBy(event)) {
            model.openByHand();
        }
    }
}
