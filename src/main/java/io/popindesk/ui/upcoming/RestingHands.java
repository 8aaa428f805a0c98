package io.popindesk.ui.upcoming;

import io.popindesk.tasks.Ticker;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import java.time.Duration;

/**
 * Waits for mouse and keyboard to rest. What comes or goes at the edge of a window moves all the
 * rest of it; whoever is just about to press something would press something else. Costs nothing
 * while nothing waits. Used on the UI thread.
 */
final class RestingHands {
    private static final Duration REST = Duration.ofSeconds(1);

    private final Ticker ticker;
    private boolean moved;
    private boolean waiting;
    private Runnable action = () -> {};
    private final EventHandler<InputEvent> watch = event -> moved = true;

    RestingHands(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Acts as soon as nothing has been moved or pressed for a second; only the last action. */
    void await(Scene scene, Runnable next) {
        action = next;
        if (!waiting) {
            waiting = true;
            scene.addEventFilter(InputEvent.ANY, watch);
            rest(scene);
        }
    }

    private void rest(Scene scene) {
        moved = false;
        ticker.once(
                REST,
                () -> {
                    if (moved) {
                        rest(scene);
                    } else {
                        waiting = false;
                        scene.removeEventFilter(InputEvent.ANY, watch);
                        action.run();
                    }
                });
    }
}
