package io.popindesk.ui.booking;

import io.popindesk.handoff.QrCode;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Texts;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/**
 * The QR code on a whole screen, for a monitor turned to the customer or a second one that faces
 * them; on the second one if there is one. Others may look on, so it says nothing of the customer.
 */
final class QrFullScreen {
    private static final double SMALLEST_SIDE = 240;

    private final Texts texts;
    private @Nullable Stage stage;

    QrFullScreen(Texts texts) {
        this.texts = texts;
    }

    boolean isShowing() {
        return stage != null;
    }

    /**
     * @param owner the program's window, which gets the keyboard back afterwards
     * @param when when the call is
     */
    void show(Window owner, QrCode code, String when) {
        close();
        Stage whole = new Stage();
        whole.initOwner(owner);
        whole.setTitle(texts.get("handover.scan"));
        whole.setScene(createScene(createContent(code, when)));
        whole.setFullScreenExitHint("");
        // Escape and F11 put it away; leaving only the full screen would help nobody.
        whole.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        place(whole, screenBeside(owner));
        whole.setFullScreen(true);
        whole.setOnHidden(
                event -> {
                    stage = null;
                    owner.requestFocus();
                });
        stage = whole;
        whole.show();
    }

    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private Scene createScene(VBox content) {
        Scene scene = new Scene(content);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F11) {
                        event.consume();
                        close();
                    }
                });
        return scene;
    }

    private VBox createContent(QrCode code, String when) {
        Label headline = new Label(when);
        headline.getStyleClass().add("qr-full-screen-headline");
        headline.setId("qrFullScreenTime");
        QrView view = new QrView(SMALLEST_SIDE, texts.get("handover.qr"));
        view.setId("qrFullScreenCode");
        view.show(code);
        VBox.setVgrow(view, Priority.ALWAYS);
        Label caption = new Label(texts.get("handover.scan"));
        caption.getStyleClass().add("qr-full-screen-caption");
        Button close = new Button(texts.get("handover.closeFullScreen"), new KeyCap("Esc"));
        close.setId("closeQrFullScreen");
        close.setContentDisplay(ContentDisplay.RIGHT);
        close.setOnAction(event -> close());
        VBox content = new VBox(headline, view, caption, close);
        content.getStyleClass().add("qr-full-screen");
        return content;
    }

    private static Screen screenBeside(Window owner) {
        var mine =
                Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
        return Screen.getScreens().stream()
                .filter(screen -> !mine.contains(screen))
                .findFirst()
                .orElseGet(() -> mine.isEmpty() ? Screen.getPrimary() : mine.getFirst());
    }

    private static void place(Stage stage, Screen screen) {
        Rectangle2D bounds = screen.getBounds();
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }
}
