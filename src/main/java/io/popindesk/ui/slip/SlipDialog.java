package io.popindesk.ui.slip;

import io.popindesk.handoff.QrCode;
import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.BorderPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shows the slip as it will be printed, and prints it. Printers are looked for and used in the
 * background; the window answers meanwhile, and closing it stops what has not reached a printer.
 */
public final class SlipDialog {
    private static final Logger LOG = LoggerFactory.getLogger(SlipDialog.class);

    /** So that a page of A4 can just be read. */
    private static final double WIDTH = 760;

    private static final double HEIGHT = 640;

    /** What is left of the window behind. */
    private static final double AROUND = 60;

    private final UiContext context;
    private final Texts texts;
    private final SlipText text;
    private final QrCode code;
    private final SlipPrinters printers;
    private final StringProperty lastPrinter;
    private final Consumer<String> tell;

    private final Stage stage = new Stage();
    private final SlipPreview preview;
    private final PrinterChoice choice;
    private final Button print;
    private final Button cancel;
    private final LatestWins looking = new LatestWins();
    private final OneAtATime printing = new OneAtATime();

    /**
     * @param code the code of the link in the text
     * @param lastPrinter the name of the printer used last, which is chosen again; empty for the
     *     usual one
     * @param tell tells the person, after the dialog is gone, what came of it
     */
    public SlipDialog(
            UiContext context,
            SlipText text,
            QrCode code,
            SlipPrinters printers,
            StringProperty lastPrinter,
            Consumer<String> tell) {
        this.context = context;
        this.texts = context.texts();
        this.text = text;
        this.code = code;
        this.printers = printers;
        this.lastPrinter = lastPrinter;
        this.tell = tell;
        preview = new SlipPreview(texts.get("slip.preview"));
        preview.setId("slipPreview");
        choice = new PrinterChoice(texts, this::look);
        choice.chosenProperty().subscribe(this::preview);
        print = createButton("slip.print", "⏎");
        print.setId("printSlipNow");
        print.setDefaultButton(true);
        print.disableProperty().bind(choice.chosenProperty().isNull().or(printing.busyProperty()));
        print.setOnAction(event -> print());
        cancel = createButton("slip.cancel", "Esc");
        cancel.setId("cancelSlip");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> stage.close());
    }

    /** Shows it before a window, which waits until it is gone. */
    public void show(Window owner) {
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(texts.get("slip.window"));
        double width = Math.min(WIDTH, owner.getWidth() - AROUND);
        double height = Math.min(HEIGHT, owner.getHeight() - AROUND);
        Scene scene = new Scene(createContent(), width, height);
        // Before it opens: what is dressed only then has been laid out for other letters.
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        stage.setScene(scene);
        stage.setX(owner.getX() + (owner.getWidth() - width) / 2);
        stage.setY(owner.getY() + (owner.getHeight() - height) / 2);
        stage.setOnHidden(event -> printing.cancel());
        stage.show();
        look();
    }

    private BorderPane createContent() {
        ButtonBar buttons = new ButtonBar();
        ButtonBar.setButtonData(print, ButtonBar.ButtonData.OK_DONE);
        ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
        buttons.getButtons().setAll(print, cancel);
        BorderPane content = new BorderPane(preview);
        content.setRight(choice);
        content.setBottom(buttons);
        content.getStyleClass().add("slip-dialog");
        return content;
    }

    private Button createButton(String words, String key) {
        Button button = new Button(texts.get(words), new KeyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    private void preview(@Nullable SlipPrinter printer) {
        SlipPage page = printer == null ? SlipPage.A4 : printer.page();
        preview.show(new SlipSheet(text, code, page), page);
    }

    private void look() {
        cancel.requestFocus();
        choice.showLooking();
        looking.start(
                context.tasks()
                        .task(texts.get("task.printers"), control -> printers.list())
                        .onSuccess(this::found)
                        .onFailure(
                                IOException.class,
                                failure -> {
                                    LOG.warn("the printers could not be listed", failure);
                                    choice.showNone(texts.get("slip.noAnswer"));
                                }));
    }

    private void found(List<SlipPrinter> all) {
        if (all.isEmpty()) {
            choice.showNone(texts.get("slip.noPrinter"));
        } else {
            choice.show(all, lastPrinter.get());
            print.requestFocus();
        }
    }

    private void print() {
        SlipPrinter printer = choice.chosenProperty().get();
        // Not the one that is on the screen: that one is drawn by another thread.
        SlipSheet sheet = new SlipSheet(text, code, printer.page());
        boolean started =
                printing.start(
                        context.tasks()
                                .task(
                                        texts.get("task.print"),
                                        control -> {
                                            printer.print(
                                                    sheet,
                                                    texts.get("slip.window"),
                                                    control.cancellation());
                                            return printer.name();
                                        })
                                .onSuccess(this::printed)
                                .onFailure(
                                        IOException.class,
                                        failure -> notPrinted(printer, failure)));
        if (started) {
            choice.say(texts.get("slip.printing"));
            // The button that was pressed is off now, and the keyboard must be somewhere.
            cancel.requestFocus();
        }
    }

    private void printed(String name) {
        lastPrinter.set(name);
        stage.close();
        tell.accept(texts.get("slip.printed", name));
    }

    private void notPrinted(SlipPrinter printer, IOException failure) {
        LOG.warn("the slip was not printed", failure);
        choice.complain(texts.get("slip.failed", printer.name()));
    }
}
