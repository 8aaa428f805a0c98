package io.popindesk.ui.booking;

import io.popindesk.handoff.QrCode;
import io.popindesk.tasks.LatestWins;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.UiContext;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * The join link as a QR code that a phone reads across the counter, and the way to show it on the
 * whole screen.
 */
final class QrPanel extends VBox {
    /** Five pixels a module or more for the usual links; a smaller code is hard on old cameras. */
    private static final double SIDE = 246;

    private final String when;
    private final QrFullScreen fullScreen;
    private final QrView view;
    private final LatestWins making = new LatestWins();
    private @Nullable QrCode made;

    /**
     * @param link a link that may be shared
     * @param when when the call is, in words that tell nothing of the customer
     */
    QrPanel(URI link, String when, UiContext context) {
        this.when = when;
        this.fullScreen = new QrFullScreen(context.texts());
        this.view = new QrView(SIDE, context.texts().get("handover.qr"));
        view.setId("qrCode");
        getStyleClass().add("qr-panel");
        Label caption = new Label(context.texts().get("handover.scan"));
        caption.getStyleClass().add("quiet");
        getChildren().addAll(view, caption, createWholeScreen(context));
        making.start(
                context.tasks()
                        .task(context.texts().get("task.qrCode"), control -> QrCode.of(link))
                        .onSuccess(this::show));
    }

    /** Shows the code on the whole screen, or puts it away there. */
    void toggleFullScreen() {
        if (fullScreen.isShowing()) {
            fullScreen.close();
        } else if (made != null) {
            fullScreen.show(getScene().getWindow(), made, when);
        }
    }

    /** Puts the code away wherever else it is shown. */
    void close() {
        fullScreen.close();
    }

    private void show(QrCode code) {
        made = code;
        view.show(code);
    }

    private Button createWholeScreen(UiContext context) {
        Button button = new Button(context.texts().get("handover.fullScreen"));
        button.setId("qrFullScreen");
        KeyCap.on(button, Shortcut.FULL_SCREEN);
        button.setOnAction(event -> toggleFullScreen());
        return button;
    }
}
