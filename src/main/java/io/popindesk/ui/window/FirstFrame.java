package io.popindesk.ui.window;

import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;

/**
 * The moment when a person sees the window's content for the first time. What they do not see at
 * once is left until then, so that it does not take the processor from what they do see.
 */
public final class FirstFrame implements Runnable {
    private final Scene scene;
    private final Runnable action;
    private int frames;

    private FirstFrame(Scene scene, Runnable action) {
        this.scene = scene;
        this.action = action;
    }

    /**
     * Runs an action on the JavaFX thread once the next frame of a scene is painted, for which the
     * scene has to be in an open window.
     */
    public static void after(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, action));
    }

    @Override
    public void run() {
        frames++;
        switch (frames) {
            case 1 -> Platform.requestNextPulse();
            case 2 -> {
                // Painting goes on in a thread of its own. JavaFX waits for its end only in a frame
                // in which something is new; the arrow is what costs nothing to be new.
                scene.setCursor(Cursor.DEFAULT);
                Platform.requestNextPulse();
            }
            default -> {
                scene.removePostLayoutPulseListener(this);
                action.run();
            }
        }
    }
}
