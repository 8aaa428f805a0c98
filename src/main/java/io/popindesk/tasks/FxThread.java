package io.popindesk.tasks;

import javafx.application.Platform;

/** The JavaFX application thread: the one way back to it in the whole program. */
public final class FxThread implements UiThread {
    @Override
    public void post(Runnable action) {
        Platform.runLater(action);
    }
}
