package io.popindesk.ui.booking;

import io.popindesk.desk.Slot;
import io.popindesk.handoff.InvitationTemplate;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.slip.SlipText;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is written to the customer: when the call is, by the seller's clock, and how to join. All of
 * it is in the customer's language, dates and zones too.
 */
final class InvitationWords {
    private final InvitationTexts usual;
    private final InvitationTemplate own;
    private final TimeWords times;

    /**
     * @param own the desk's own text of a message; the usual one stands in for a blank one and for
     *     one that cannot be used
     */
    InvitationWords(InvitationLanguage language, String own) {
        this.usual = new InvitationTexts(language);
        this.own = new InvitationTemplate(own);
        this.times = new TimeWords(new Texts(language.locale()));
    }

    String subject(Confirmation confirmation) {
        return confirmation
                .slot()
                .map(
                        slot ->
                                usual.get("subject")
                                        .fill("", times.dayAndTime(slot.start()), zone(slot), ""))
                .orElseGet(() -> usual.get("subjectNow").text());
    }

    String message(Confirmation confirmation, URI link) {
        return fill(
                template(confirmation.slot()).withLink(),
                confirmation.customer().name(),
                confirmation.slot(),
                link);
    }

    /** What the event is called in the customer's calendar. */
    String event() {
        return usual.get("event").text();
    }

    /** What stands with the event; nothing of the customer, whose calendar others may see. */
    String description(Slot slot, URI link) {
        return fill(usual.get("eventDescription"), "", Optional.of(slot), link);
    }

    SlipText slip(Confirmation confirmation, URI link) {
        Optional<Slot> slot = confirmation.slot();
        return new SlipText(
                usual.get("slip.title").text(),
                slot.map(
                        one ->
                                new SlipText.When(
                                        times.fullDay(one.start().toLocalDate()),
                                        times.time(one.start().toLocalTime()),
                                        zone(one))),
                usual.get("slip.for").fill(confirmation.customer().name(), "", "", ""),
                usual.get("slip.howTo").text(),
                usual.get("slip.scan").text(),
                link.toString(),
                List.of(
                        usual.get(slot.isPresent() ? "slip.atTheTime" : "slip.whenReady").text(),
                        usual.get("slip.allow").text()));
    }

    private InvitationTemplate template(Optional<Slot> slot) {
        boolean usable =
                !own.text().isBlank()
                        && own.problem().isEmpty()
                        && (slot.isPresent() || !own.saysWhen());
        return usable ? own : usual.get(slot.isPresent() ? "message" : "messageNow");
    }

    private String fill(InvitationTemplate template, String name, Optional<Slot> slot, URI link) {
        return template.fill(
                name,
                slot.map(one -> times.fullDayAndTime(one.start())).orElse(""),
                slot.map(this::zone).orElse(""),
                link.toString());
    }

    /** Where a change of the clocks skips the time, the time stays as Popin wrote it. */
    private String zone(Slot slot) {
        return times.zone(ZonedDateTime.of(slot.start(), slot.zone()));
    }
}
