package io.popindesk.ui.window;

import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * The moment when a person sees the window's content for the first time. What they do not see at
 * once is left until then, so that it does not take the processor from what they do see.
 */
public final class FirstFrame implements Runnable {
    private final Scene scene;
    private final Runnable action;
    private boolean handedOver;

    private FirstFrame(Scene scene, Runnable action) {
        this.scene = scene;
        this.action = action;
    }

    /**
     * Runs an action on the JavaFX thread once the next frame of a scene is painted, for which the
     * scene has to be in an open window. JavaFX begins a frame only when the one before is painted,
     * so the second one is waited for.
     */
    public static void after(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, action));
    }

    @Override
    public void run() {
        if (!handedOver) {
            handedOver = true;
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(this);
        action.run();
    }
}
