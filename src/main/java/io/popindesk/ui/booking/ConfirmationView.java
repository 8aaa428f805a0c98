package io.popindesk.ui.booking;

import io.popindesk.desk.Slot;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.SceneShortcuts;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the customer leaves with, in place of the calendar until the next customer. */
public final class ConfirmationView extends StackPane {
    private static final KeyCombination PLAIN_ENTER = new KeyCodeCombination(KeyCode.ENTER);

    private final BookingModel booking;
    private final Texts texts;
    private final TimeWords times;
    private final Handover handover;
    private @Nullable Button nextCustomer;
    private @Nullable QrPanel qr;

    public ConfirmationView(BookingModel booking, Handover handover) {
        this.booking = booking;
        this.handover = handover;
        this.texts = handover.context().texts();
        this.times = new TimeWords(texts);
        setId("confirmation");
        getStyleClass().add("confirmation-place");
        new SceneShortcuts(this).on(Shortcut.FULL_SCREEN, this::toggleFullScreen);
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

    private void show(@Nullable Confirmation confirmation) {
        getChildren().clear();
        if (qr != null) {
            qr.close();
            qr = null;
        }
        if (confirmation != null) {
            getChildren().add(createCard(confirmation));
        }
    }

    private HBox createCard(Confirmation confirmation) {
        HBox card = new HBox();
        card.getStyleClass().add("confirmation-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        confirmation
                .registration()
                .link()
                .uri()
                .ifPresent(
                        link -> {
                            qr = new QrPanel(link, headline(confirmation), handover.context());
                            card.getChildren().add(qr);
                        });
        card.getChildren().add(createWords(confirmation));
        return card;
    }

    private VBox createWords(Confirmation confirmation) {
        VBox words = new VBox();
        words.getStyleClass().add("confirmation-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getChildren()
                .addAll(
                        createBadge(confirmation),
                        createHeadline(confirmation),
                        createWho(confirmation));
        words.getChildren()
                .addAll(
                        createLink(confirmation),
                        confirmation
                                .registration()
                                .link()
                                .uri()
                                .<Node>map(uri -> new HandoverButtons(confirmation, uri, handover))
                                .orElseGet(
                                        () ->
                                                createQuiet(
                                                        "linkWarning", linkWarning(confirmation))));
        words.getChildren().add(createQuiet("popinMessage", source(confirmation)));
        UnsavedMark unsaved = new UnsavedMark(booking, texts);
        unsaved.setId("confirmationUnsaved");
        words.getChildren().addAll(unsaved, createNextCustomer(news(confirmation)));
        return words;
    }

    private Label createBadge(Confirmation confirmation) {
        Confirmation.State state = confirmation.state();
        Label badge = new Label(texts.get("confirmation.state." + state));
        badge.setId("confirmationState");
        badge.setGraphic(new FontIcon(state == Confirmation.State.CALL_NOW ? Feather.VIDEO : Feather.CHECK));
        badge.getStyleClass()
                .addAll("badge", "badge-" + (state == Confirmation.State.MARKED ? "unsure" : "good"));
        return badge;
    }

    private String news(Confirmation confirmation) {
        return texts.get(
                "announce.done",
                texts.get("confirmation.state." + confirmation.state()),
                headline(confirmation),
                confirmation.customer().name());
    }

    private Label createHeadline(Confirmation confirmation) {
        Label headline = new Label(headline(confirmation));
        headline.setId("confirmationTime");
        headline.getStyleClass().add("confirmation-headline");
        return headline;
    }

    private String headline(Confirmation confirmation) {
        return confirmation
                .slot()
                .map(slot -> times.dayAndTime(slot.start()))
                .orElseGet(() -> texts.get("confirmation.now"));
    }

    private VBox createWho(Confirmation confirmation) {
        String mobile = handover.rules().forReading(confirmation.customer().mobile());
        String name = confirmation.customer().name();
        Label who =
                new Label(
                        confirmation
                                .slot()
                                .map(slot -> slot.start().atZone(slot.zone()))
                                .map(
                                        when ->
                                                texts.get(
                                                        "confirmation.whoAndZone",
                                                        name,
                                                        mobile,
                                                        times.zone(when)))
                                .orElseGet(() -> texts.get("confirmation.who", name, mobile)));
        who.setId("confirmationWho");
        who.setWrapText(true);
        VBox lines = new VBox(who);
        confirmation
                .slot()
                .flatMap(this::hereText)
                .ifPresent(here -> lines.getChildren().add(createQuiet("confirmationHere", here)));
        return lines;
    }

    private Optional<String> hereText(Slot slot) {
        LocalDateTime here = LocalDateTime.ofInstant(slot.instant(), handover.context().deskZone());
        return here.equals(slot.start())
                ? Optional.empty()
                : Optional.of(texts.get("booking.here", times.dayAndTime(here)));
    }

    private HBox createLink(Confirmation confirmation) {
        TextField link = new TextField(confirmation.registration().link().text());
        link.setId("joinUrl");
        link.setEditable(false);
        link.setAccessibleText(texts.get("confirmation.link"));
        link.setPrefColumnCount(30);
        HBox.setHgrow(link, Priority.ALWAYS);
        HBox row = new HBox(link);
        row.getStyleClass().add("link-row");
        confirmation
                .registration()
                .link()
                .uri()
                .ifPresent(uri -> row.getChildren().add(createCopy(uri)));
        return row;
    }

    private Button createCopy(URI uri) {
        Button copy = new Button(texts.get("confirmation.copy"), new FontIcon(Feather.COPY));
        copy.setId("copyLink");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(uri.toString());
                    Clipboard.getSystemClipboard().setContent(content);
                    copy.setText(texts.get("confirmation.copied"));
                    copy.setGraphic(new FontIcon(Feather.CHECK));
                });
        return copy;
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

    private Button createNextCustomer(String news) {
        Button button = new Button(texts.get("confirmation.next"));
        button.setId("nextCustomer");
        button.getStyleClass().addAll("success", "next-customer");
        KeyCap.on(button, Shortcut.NEXT_CUSTOMER);
        // It has the focus when the booking is done, and so says that it is.
        button.setAccessibleHelp(news);
        button.setAlignment(Pos.CENTER);
        button.setTooltip(new Tooltip(texts.get("booking.nextCustomer.hint")));
        button.setOnAction(event -> booking.nextCustomer());
        // On macOS a button is pressed by the space bar alone; Enter is what we promise. Enter
        // alone:
        // an impatient second Ctrl+Enter must not put the link away before it was seen.
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
