package io.popindesk.ui.window;

import io.popindesk.ui.Texts;
import io.popindesk.ui.booking.BookingModel;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.Optional;

/** Asks before the window is closed over a booking that is under way or not settled. */
public final class CloseGuard {
    private final BookingModel booking;
    private final Texts texts;

    public CloseGuard(BookingModel booking, Texts texts) {
        this.booking = booking;
        this.texts = texts;
    }

    public void guard(Stage stage) {
        stage.setOnCloseRequest(event -> closing(stage, event));
    }

    private void closing(Stage stage, WindowEvent event) {
        String what = booking.busyProperty().get() ? "busy" : "";
        if (!what.isEmpty() && !wantsToClose(stage, what)) {
            event.consume();
        }
    }

    private boolean wantsToClose(Stage stage, String what) {
        ButtonType stay =
                new ButtonType(texts.get("close.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType close = new ButtonType(texts.get("close.close"), ButtonBar.ButtonData.OTHER);
        Alert alert =
                new Alert(
                        Alert.AlertType.WARNING,
                        texts.get("close." + what + ".words"),
                        stay,
                        close);
        alert.initOwner(stage);
        alert.setTitle(texts.get("app.name"));
        alert.setHeaderText(texts.get("close." + what + ".title"));
        Button staying = (Button) alert.getDialogPane().lookupButton(stay);
        staying.setId("stay");
        // Enter out of habit must not be what loses the answer.
        staying.setDefaultButton(true);
        alert.setOnShown(shown -> staying.requestFocus());
        alert.getDialogPane().lookupButton(close).setId("closeAnyway");
        Optional<ButtonType> answer = alert.showAndWait();
        return answer.filter(close::equals).isPresent();
    }
}
