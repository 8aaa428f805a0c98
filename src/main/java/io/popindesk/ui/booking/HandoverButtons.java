package io.popindesk.ui.booking;

import io.popindesk.desk.Customer;
import io.popindesk.handoff.MessageLinks;
import io.popindesk.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The ways to send the customer a link that may be shared, to print it, and to open it here. A
 * message is only drafted; the person sees it in the program that sends it.
 */
final class HandoverButtons extends VBox {
    private final Confirmation confirmation;
    private final URI link;
    private final Handover handover;
    private final HandoverChoices choices;
    private final Texts texts;
    private final FlowPane buttons = new FlowPane();
    private final SlipButton slip;

    /**
     * @param link a link that may be shared
     * @param choices what was chosen before, and what is to be kept
     * @param tell tells the person what came of it
     */
    HandoverButtons(
            Confirmation confirmation,
            URI link,
            Handover handover,
            HandoverChoices choices,
            Consumer<String> tell) {
        this.confirmation = confirmation;
        this.link = link;
        this.handover = handover;
        this.choices = choices;
        this.texts = handover.context().texts();
        getStyleClass().add("handover");
        buttons.getStyleClass().add("handover-buttons");
        // Wraps at the width that it gets, and asks for none.
        buttons.setPrefWrapLength(1);
        addDrafts();
        confirmation
                .slot()
                .ifPresent(
                        slot ->
                                add(
                                        new CalendarFileButton(
                                                confirmation,
                                                slot,
                                                link,
                                                handover,
                                                this::words,
                                                tell)));
        slip =
                new SlipButton(
                        link,
                        () -> words().slip(confirmation, link),
                        handover,
                        choices.printerProperty(),
                        tell);
        add(slip);
        addButton(
                "openLink",
                texts.get("confirmation.open"),
                Feather.EXTERNAL_LINK,
                () -> handover.open().accept(link));
        getChildren().add(buttons);
        if (confirmation.customer().email().isEmpty()) {
            getChildren().add(createNoEmail());
        }
        getChildren()
                .add(
                        new LanguageChoice(
                                choices.languageProperty(), texts.get("handover.language")));
    }

    /** Why the draft cannot be had: a button that is off cannot say so itself. */
    private Label createNoEmail() {
        Label why = new Label(texts.get("handover.noEmail"));
        why.setId("noEmail");
        why.getStyleClass().add("quiet");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        return why;
    }

    /** Shows the slip for the customer, from where it can be printed. */
    void printSlip() {
        slip.fire();
    }

    private InvitationWords words() {
        InvitationLanguage language = choices.languageProperty().get();
        return new InvitationWords(
                language,
                language.own(handover.context().settings().settingsProperty().get().invitations()));
    }

    private void addDrafts() {
        Customer customer = confirmation.customer();
        Optional<String> number = handover.rules().get().international(customer.mobile());
        addDraft(
                "whatsApp",
                Feather.MESSAGE_CIRCLE,
                words -> number.flatMap(one -> MessageLinks.whatsApp(one, message(words))));
        if (customer.email().isEmpty()) {
            addButton("emailDraft", texts.get("handover.button.email"), Feather.MAIL, () -> {})
                    .setDisable(true);
        }
        addDraft(
                "email",
                Feather.MAIL,
                words ->
                        MessageLinks.email(
                                customer.email(), words.subject(confirmation), message(words)));
        addDraft(
                "sms",
                Feather.SMARTPHONE,
                words -> number.flatMap(one -> MessageLinks.sms(one, message(words))));
    }

    private String message(InvitationWords words) {
        return words.message(confirmation, link);
    }

    /** Adds a button if there can be such a draft; it is made when it is wanted, as chosen then. */
    private void addDraft(
            String kind, Feather icon, Function<InvitationWords, Optional<URI>> draft) {
        if (draft.apply(words()).isPresent()) {
            addButton(
                    kind + "Draft",
                    texts.get("handover.button." + kind),
                    icon,
                    () -> draft.apply(words()).ifPresent(handover.open()));
        }
    }

    private Button addButton(String id, String name, Feather icon, Runnable action) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.setOnAction(event -> action.run());
        add(button);
        return button;
    }

    private void add(Button button) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(button);
    }
}
