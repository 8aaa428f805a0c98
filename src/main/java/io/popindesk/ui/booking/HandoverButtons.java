package io.popindesk.ui.booking;

import io.popindesk.desk.Customer;
import io.popindesk.desk.Slot;
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

/**
 * The ways to send the customer a link that may be shared, and to open it here. A message is only
 * drafted; the person sees it in the program that sends it.
 */
final class HandoverButtons extends VBox {
    private final Handover handover;
    private final Texts texts;
    private final FlowPane buttons = new FlowPane();
    private final Label news = new Label();

    HandoverButtons(Confirmation confirmation, URI link, Handover handover) {
        this.handover = handover;
        this.texts = handover.context().texts();
        getStyleClass().add("handover");
        buttons.getStyleClass().add("handover-buttons");
        // Wraps at the width that it gets, and asks for none.
        buttons.setPrefWrapLength(1);
        news.setId("handoverNews");
        news.getStyleClass().add("quiet");
        news.setWrapText(true);
        news.visibleProperty().bind(news.textProperty().isNotEmpty());
        news.managedProperty().bind(news.visibleProperty());
        getChildren().addAll(buttons, news);
        addDrafts(confirmation, link);
        confirmation.slot().ifPresent(slot -> addCalendarFile(confirmation, slot, link));
        addLink("openLink", texts.get("confirmation.open"), Feather.EXTERNAL_LINK, link);
    }

    private void addCalendarFile(Confirmation confirmation, Slot slot, URI link) {
        add(new CalendarFileButton(confirmation, slot, link, handover, this::tell));
    }

    private void tell(String words) {
        news.setText(words);
    }

    private void add(Button button) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(button);
    }

    private void addDrafts(Confirmation confirmation, URI link) {
        InvitationWords words = new InvitationWords(texts);
        String message = words.message(confirmation, link);
        Customer customer = confirmation.customer();
        Optional<String> number = handover.rules().international(customer.mobile());
        number.flatMap(one -> MessageLinks.whatsApp(one, message))
                .ifPresent(draft -> addDraft("whatsApp", Feather.MESSAGE_CIRCLE, draft));
        MessageLinks.email(customer.email(), words.subject(confirmation), message)
                .ifPresent(draft -> addDraft("email", Feather.MAIL, draft));
        number.flatMap(one -> MessageLinks.sms(one, message))
                .ifPresent(draft -> addDraft("sms", Feather.SMARTPHONE, draft));
    }

    private void addDraft(String kind, Feather icon, URI draft) {
        addLink(kind + "Draft", texts.get("handover.button." + kind), icon, draft);
    }

    private void addLink(String id, String words, Feather icon, URI target) {
        Button button = new Button(words, new FontIcon(icon));
        button.setId(id);
        button.setOnAction(event -> handover.open().accept(target));
        add(button);
    }
}
