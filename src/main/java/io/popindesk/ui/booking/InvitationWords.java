package io.popindesk.ui.booking;

import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import java.net.URI;
import java.time.LocalDateTime;

/** What is written to the customer: when the call is, by the seller's clock, and how to join. */
final class InvitationWords {
    private final Texts texts;
    private final TimeWords times;

    InvitationWords(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    String subject(Confirmation confirmation) {
        return confirmation
                .slot()
                .map(slot -> texts.get("handover.subject", times.dayAndTime(slot.start())))
                .orElseGet(() -> texts.get("handover.subjectNow"));
    }

    String message(Confirmation confirmation, URI link) {
        String name = confirmation.customer().name();
        return confirmation
                .slot()
                .map(slot -> texts.get("handover.message", name, when(slot), link))
                .orElseGet(() -> texts.get("handover.messageNow", name, link));
    }

    /** What stands in the customer's calendar. */
    String description(Slot slot, URI link) {
        return texts.get("handover.event.description", when(slot), link);
    }

    /** The name of a file with the call; nothing in it tells whose call it is. */
    String fileName(LocalDateTime start) {
        return texts.get(
                "handover.fileName",
                times.dayAndMonth(start.toLocalDate()),
                // Some file systems have trouble with a colon, none with a full stop.
                times.time(start.toLocalTime()).replace(':', '.'));
    }

    /** As Popin wrote it, also where a change of the clocks skips it. */
    private String when(Slot slot) {
        return texts.get(
                "handover.when",
                times.fullDayAndTime(slot.start()),
                times.zone(slot.start().atZone(slot.zone())));
    }
}
