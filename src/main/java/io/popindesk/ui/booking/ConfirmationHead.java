package io.popindesk.ui.booking;

import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.UiContext;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** What is booked, when, and for whom. */
final class ConfirmationHead extends VBox {
    private final Confirmation confirmation;
    private final CustomerRules rules;
    private final Texts texts;
    private final TimeWords times;
    private final ZoneId deskZone;

    ConfirmationHead(Confirmation confirmation, CustomerRules rules, UiContext context) {
        this.confirmation = confirmation;
        this.rules = rules;
        this.texts = context.texts();
        this.times = new TimeWords(texts);
        this.deskZone = context.deskZone();
        getStyleClass().add("confirmation-head");
        getChildren().addAll(createBadge(), createHeadline(), createWho());
        confirmation
                .slot()
                .flatMap(this::hereText)
                .ifPresent(here -> getChildren().add(createHere(here)));
    }

    /** When the call is, in words that tell nothing of the customer. */
    String headline() {
        return confirmation
                .slot()
                .map(slot -> times.dayAndTime(slot.start()))
                .orElseGet(() -> texts.get("confirmation.now"));
    }

    /** What was done, when, and for whom: for a screen reader. */
    String news() {
        return texts.get(
                "announce.done",
                texts.get("confirmation.state." + confirmation.state()),
                headline(),
                confirmation.customer().name());
    }

    private Label createBadge() {
        Confirmation.State state = confirmation.state();
        Label badge = new Label(texts.get("confirmation.state." + state));
        badge.setId("confirmationState");
        boolean now = state == Confirmation.State.CALL_NOW;
        badge.setGraphic(new FontIcon(now ? Feather.VIDEO : Feather.CHECK));
        boolean unsure = state == Confirmation.State.MARKED;
        badge.getStyleClass().addAll("badge", unsure ? "badge-unsure" : "badge-good");
        return badge;
    }

    private Label createHeadline() {
        Label headline = createLine("confirmationTime", headline());
        headline.getStyleClass().add("confirmation-headline");
        return headline;
    }

    private Label createWho() {
        String mobile = rules.forReading(confirmation.customer().mobile());
        String name = confirmation.customer().name();
        return createLine(
                "confirmationWho",
                confirmation
                        .slot()
                        .map(slot -> times.zone(slot.start().atZone(slot.zone())))
                        .map(zone -> texts.get("confirmation.whoAndZone", name, mobile, zone))
                        .orElseGet(() -> texts.get("confirmation.who", name, mobile)));
    }

    private Label createHere(String words) {
        Label here = createLine("confirmationHere", words);
        here.getStyleClass().add("quiet");
        return here;
    }

    private Optional<String> hereText(Slot slot) {
        LocalDateTime here = LocalDateTime.ofInstant(slot.instant(), deskZone);
        return here.equals(slot.start())
                ? Optional.empty()
                : Optional.of(texts.get("booking.here", times.dayAndTime(here)));
    }

    private static Label createLine(String id, String words) {
        Label line = new Label(words);
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
