package io.popindesk.ui.window;

import io.popindesk.tasks.UiThread;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Brings the program's window to the front when it is asked for from outside. */
public final class WindowCaller implements BooleanSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(WindowCaller.class);

    private static final javafx.util.Duration FOCUS_PATIENCE = javafx.util.Duration.millis(500);

    private final UiThread ui;
    private final Duration patience;
    private volatile Optional<Stage> window = Optional.empty();

    /**
     * @param patience how long the UI thread has to react
     */
    public WindowCaller(UiThread ui, Duration patience) {
        this.ui = ui;
        this.patience = patience;
    }

    /** Says that the window has opened. */
    public void opened(Stage stage) {
        window = Optional.of(stage);
    }

    /**
     * Brings the window to the front, and waits for that; not for the UI thread.
     *
     * @return whether the UI thread has done it in time, or the window is about to open anyway
     */
    @Override
    public boolean getAsBoolean() {
        return window.map(this::call).orElse(true);
    }

    private boolean call(Stage stage) {
        CountDownLatch done = new CountDownLatch(1);
        ui.post(
                () -> {
                    toFront(stage);
                    done.countDown();
                });
        try {
            return done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        PauseTransition granted = new PauseTransition(FOCUS_PATIENCE);
        granted.setOnFinished(event -> insist(stage));
        granted.play();
        LOG.info("came to the front, because the program was started once more");
    }

    /**
     * Some systems keep a window back that raises itself, but let one through that is to be on top.
     * It stays there until the person has found it.
     */
    private static void insist(Stage stage) {
        boolean seen = Window.getWindows().stream().anyMatch(Window::isFocused);
        if (seen || stage.isAlwaysOnTop()) {
            return;
        }
        stage.setAlwaysOnTop(true);
        Subscription[] found = new Subscription[1];
        found[0] =
                stage.focusedProperty()
                        .subscribe(
                                (before, focused) -> {
                                    found[0].unsubscribe();
                                    stage.setAlwaysOnTop(false);
                                    stage.toFront();
                                });
    }
}
