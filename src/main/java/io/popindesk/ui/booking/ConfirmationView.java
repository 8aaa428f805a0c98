package io.popindesk.ui.booking;

import io.popindesk.ui.KeyCap;
import io.popindesk.ui.SceneShortcuts;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/** What the customer leaves with, in place of the calendar until the next customer. */
public final class ConfirmationView extends StackPane {
    private static final KeyCombination PLAIN_ENTER = new KeyCodeCombination(KeyCode.ENTER);

    private final BookingModel booking;
    private final Texts texts;
    private final Handover handover;
    private final HandoverChoices choices;
    private final Label told = createQuiet("handoverNews", "");
    private @Nullable Button nextCustomer;
    private @Nullable QrPanel qr;
    private @Nullable HandoverButtons buttons;

    public ConfirmationView(BookingModel booking, Handover handover) {
        this.booking = booking;
        this.handover = handover;
        this.texts = handover.context().texts();
        this.choices = new HandoverChoices(InvitationLanguage.of(texts.locale()));
        setId("confirmation");
        getStyleClass().add("confirmation-place");
        new SceneShortcuts(this)
                .on(Shortcut.FULL_SCREEN, this::toggleFullScreen)
                .on(Shortcut.PRINT_SLIP, this::printSlip);
        booking.confirmationProperty().subscribe(this::show);
    }

    /** Puts the keyboard focus on what starts the next customer. */
    public void focusNextCustomer() {
        if (nextCustomer != null) {
            nextCustomer.requestFocus();
        }
    }

    private void toggleFullScreen() {
        if (qr != null) {
            qr.toggleFullScreen();
        }
    }

    private void printSlip() {
        if (buttons != null) {
            buttons.printSlip();
        }
    }

    private void show(@Nullable Confirmation confirmation) {
        getChildren().clear();
        if (qr != null) {
            qr.close();
        }
        qr = null;
        buttons = null;
        if (confirmation != null) {
            getChildren().add(createCard(confirmation));
        }
    }

    private ConfirmationCard createCard(Confirmation confirmation) {
        ConfirmationHead head =
                new ConfirmationHead(confirmation, handover.rules().get(), handover.context());
        VBox words = new VBox(head, new LinkRow(confirmation.registration().link(), texts));
        words.getStyleClass().add("confirmation-words");
        URI link = confirmation.registration().link().uri().orElse(null);
        words.getChildren()
                .add(
                        link == null
                                ? createQuiet("linkWarning", linkWarning(confirmation))
                                : createButtons(confirmation, link));
        UnsavedMark unsaved = new UnsavedMark(booking, texts);
        unsaved.setId("confirmationUnsaved");
        words.getChildren()
                .addAll(
                        createQuiet("popinMessage", source(confirmation)),
                        unsaved,
                        createLastRow(head.news()));
        return new ConfirmationCard(words, link == null ? null : createQr(link, head.headline()));
    }

    private QrPanel createQr(URI link, String when) {
        QrPanel panel = new QrPanel(link, when, handover.context());
        qr = panel;
        return panel;
    }

    private HandoverButtons createButtons(Confirmation confirmation, URI link) {
        HandoverButtons made =
                new HandoverButtons(confirmation, link, handover, choices, told::setText);
        buttons = made;
        return made;
    }

    private String linkWarning(Confirmation confirmation) {
        return texts.get(
                confirmation.registration().link().text().isEmpty()
                        ? "confirmation.noLink"
                        : "confirmation.unsafeLink");
    }

    private String source(Confirmation confirmation) {
        if (confirmation.by() == Confirmation.By.PERSON) {
            return texts.get("confirmation.byPerson");
        }
        return confirmation.message().isEmpty()
                ? texts.get("confirmation.popinSilent")
                : texts.get("failure.popinSaid", confirmation.message());
    }

    private static Label createQuiet(String id, String words) {
        Label label = new Label(words);
        label.setId(id);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What came of a button stands beside this one, where there is room: nothing jumps then. */
    private HBox createLastRow(String news) {
        told.setText("");
        HBox row = new HBox(createNextCustomer(news), told);
        row.getStyleClass().add("last-row");
        HBox.setHgrow(told, Priority.ALWAYS);
        return row;
    }

    private Button createNextCustomer(String news) {
        Button button = new Button(texts.get("confirmation.next"));
        button.setId("nextCustomer");
        button.getStyleClass().addAll("success", "next-customer");
        KeyCap.on(button, Shortcut.NEXT_CUSTOMER);
        // It has the focus when the booking is done, and so says that it is.
        button.setAccessibleHelp(news);
        button.setAlignment(Pos.CENTER);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("booking.nextCustomer.hint")));
        button.setOnAction(event -> booking.nextCustomer());
        // On macOS a button is pressed by the space bar alone; Enter is what we promise. Enter
        // alone: an impatient second Ctrl+Enter must not put the link away before it was seen.
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (PLAIN_ENTER.match(event)) {
                        event.consume();
                        booking.nextCustomer();
                    }
                });
        nextCustomer = button;
        return button;
    }
}
