package io.popindesk.ui.bookings;

import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Moments that the desk noted, by the workstation's own clock. */
final class Moments {
    private final Texts texts;
    private final TimeWords times;
    private final ZoneId deskZone;

    Moments(Texts texts, ZoneId deskZone) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.deskZone = deskZone;
    }

    /** {@code at 11:31 AM} of the same day, else {@code on Mon 23 Nov, 5:30 PM}. */
    String at(Instant moment, Instant now) {
        LocalDateTime when = LocalDateTime.ofInstant(moment, deskZone);
        return when.toLocalDate().equals(LocalDate.ofInstant(now, deskZone))
                ? texts.get("bookings.at", times.time(when.toLocalTime()))
                : texts.get("bookings.on", times.dayAndTime(when));
    }

    /** {@code today 11:31 AM}, else {@code Mon 23 Nov, 5:30 PM}. */
    String seenFrom(Instant now, Instant moment) {
        return times.seenFrom(
                LocalDate.ofInstant(now, deskZone), LocalDateTime.ofInstant(moment, deskZone));
    }

    /** {@code Monday 23 November 2026, 5:30 PM}. */
    String full(Instant moment) {
        return times.fullDayAndTime(LocalDateTime.ofInstant(moment, deskZone));
    }
}
