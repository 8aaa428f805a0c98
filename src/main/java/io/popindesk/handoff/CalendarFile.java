package io.popindesk.handoff;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;

import io.popindesk.desk.AttemptId;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * A call as a file that any calendar opens (iCalendar, RFC 5545). Its times are in UTC, which every
 * calendar shows by its owner's clock; a zone written out would only be another thing to disagree
 * about. Opened twice, or saved again, it is the same event.
 *
 * @param attempt what the event is known by; it tells nothing of the customer
 * @param start when the call begins
 * @param length how long it lasts
 * @param title what the calendar shows
 * @param description what stands with it
 * @param link how to join
 */
public record CalendarFile(
        AttemptId attempt,
        Instant start,
        Duration length,
        String title,
        String description,
        URI link) {
    private static final String PRODUCT = "-//Popin Desk//Popin Desk//EN";

    /**
     * Writes the file. Blocks.
     *
     * @param replacing whether it may take the place of one that is there
     * @param now when the file is made
     * @throws java.nio.file.FileAlreadyExistsException when there is one and it may not
     */
    public void save(Path file, boolean replacing, Instant now) throws IOException {
        try (Writer text =
                        Files.newBufferedWriter(
                                file,
                                replacing
                                        ? StandardOpenOption.CREATE
                                        : StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar(now));
        }
    }

    private ICalendar calendar(Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.addEvent(event(now));
        return calendar;
    }

    private VEvent event(Instant now) {
        VEvent event = new VEvent();
        event.setUid("popin-desk-%016x".formatted(attempt.value()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(start), true);
        event.setDateEnd(Date.from(start.plus(length)), true);
        event.setSummary(title);
        event.setDescription(description);
        // Many calendars show a place that can be clicked, and hide the address.
        event.setLocation(link.toString());
        // Unknown to the library, as it were: its own way puts backslashes before the commas and
        // semicolons of a link, which belong into texts alone (RFC 5545, 3.3.13).
        event.addExperimentalProperty("URL", link.toString());
        event.setStatus(Status.confirmed());
        return event;
    }

    /** Whoever has the link can join the call, so it is kept out of logs. */
    @Override
    public String toString() {
        return "CalendarFile[…]";
    }
}
