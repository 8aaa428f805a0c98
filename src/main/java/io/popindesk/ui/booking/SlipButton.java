package io.popindesk.ui.booking;

import io.popindesk.handoff.QrCode;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.slip.SlipDialog;
import io.popindesk.ui.slip.SlipText;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows the slip for the customer, from where it can be printed. */
final class SlipButton extends Button {
    private final URI link;
    private final Supplier<SlipText> text;
    private final Handover handover;
    private final StringProperty printer;
    private final Consumer<String> tell;
    private final OneAtATime lane = new OneAtATime();

    /**
     * @param link a link that may be shared
     * @param text what stands on the slip, as things are chosen when it is asked for
     * @param printer the name of the printer used last
     * @param tell tells the person what came of it
     */
    SlipButton(
            URI link,
            Supplier<SlipText> text,
            Handover handover,
            StringProperty printer,
            Consumer<String> tell) {
        this.link = link;
        this.text = text;
        this.handover = handover;
        this.printer = printer;
        this.tell = tell;
        setId("printSlip");
        String name = handover.context().texts().get("handover.button.slip");
        HBox content =
                new HBox(
                        new FontIcon(Feather.PRINTER),
                        new Label(name),
                        new KeyCap(Shortcut.PRINT_SLIP));
        content.getStyleClass().add("button-content");
        setGraphic(content);
        setText(name);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnAction(event -> prepare());
    }

    private void prepare() {
        Texts texts = handover.context().texts();
        lane.start(
                handover.context()
                        .tasks()
                        .task(texts.get("task.qrCode"), control -> QrCode.of(link))
                        .onSuccess(this::show));
    }

    private void show(QrCode code) {
        if (getScene() != null) {
            new SlipDialog(handover.context(), text.get(), code, handover.printers(), printer, tell)
                    .show(getScene().getWindow());
        }
    }
}
