package io.popindesk;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The program. */
public final class PopinDesk extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Popin Desk")));
        stage.show();
    }
}
