package io.popindesk.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.popindesk.desk.AttemptId;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Read back by another library than the one that writes. */
class CalendarFileTest {
    private static final URI LINK = URI.create("https://live.popin.to/8131-a157?x=1,2;3");
    private static final String DESCRIPTION =
            "Video call, Thursday 26 November 2026; 3:15 PM \\ आशा 👩‍👧.\nJoin: " + LINK;
    private static final Instant NOW = Instant.parse("2026-11-22T06:12:03Z");

    @TempDir private Path directory;

    @Test
    void fileThatIsThereIsReplacedOnlyWhereThatIsWanted() throws IOException {
        Path file = Files.writeString(directory.resolve("there.ics"), "x".repeat(9999));
        assertThatThrownBy(() -> call(new AttemptId(1), NOW).save(file, false, NOW))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasSize(9999);

        call(new AttemptId(1), NOW).save(file, true, NOW);
        assertThat(Files.readString(file))
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void anotherProgramReadsTheCallAsItIs() throws Exception {
        VEvent event = event(saved("2026-11-26T15:15", "Asia/Kolkata"));

        assertThat(start(event)).isEqualTo(Instant.parse("2026-11-26T09:45:00Z"));
        assertThat(value(event, "DTEND")).isEqualTo("20261126T100000Z");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261122T061203Z");
        assertThat(value(event, "SUMMARY")).isEqualTo("Video call");
        assertThat(value(event, "DESCRIPTION")).isEqualTo(DESCRIPTION);
        assertThat(value(event, "URL")).isEqualTo(LINK.toString());
        assertThat(value(event, "LOCATION")).isEqualTo(LINK.toString());
    }

    @Test
    void fileKeepsTheStandard() throws Exception {
        Path file = saved("2026-11-26T15:15", "Asia/Kolkata");
        Calendar calendar = calendar(file);

        assertThat(calendar.validate().getEntries()).isEmpty();
        new CalendarOutputter(true).output(calendar, OutputStream.nullOutputStream());
        String text = Files.readString(file);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("\r\nVERSION:2.0\r\n", "\r\nDTSTART:20261126T094500Z\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.lines())
                .as("folded, by characters where the standard advises bytes")
                .allMatch(line -> line.codePointCount(0, line.length()) <= 75)
                .anyMatch(line -> line.startsWith(" "));
    }

    @Test
    void summerTimeIsReckonedWith() throws Exception {
        assertThat(start(event(saved("2026-07-01T15:15", "Europe/Berlin"))))
                .isEqualTo(Instant.parse("2026-07-01T13:15:00Z"));
        assertThat(start(event(saved("2026-12-01T15:15", "Europe/Berlin"))))
                .isEqualTo(Instant.parse("2026-12-01T14:15:00Z"));
        assertThat(start(event(saved("2026-10-25T02:30", "Europe/Berlin"))))
                .as("the first of the two")
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void sameAttemptIsTheSameEventAndAnotherIsAnother() throws Exception {
        String uid = uid(saved("2026-11-26T15:15", "Asia/Kolkata"));

        assertThat(uid(saved("2026-11-27T10:00", "Asia/Kolkata"))).isEqualTo(uid);
        assertThat(uid).isEqualTo("popin-desk-00000000000004d2");
        Path other = directory.resolve("other.ics");
        call(new AttemptId(1235), NOW).save(other, true, NOW);
        assertThat(uid(other)).isNotEqualTo(uid);
    }

    @Test
    void placeThatCannotBeWrittenIsReported() {
        Path nowhere = directory.resolve("missing").resolve("call.ics");
        assertThatThrownBy(() -> call(new AttemptId(1), NOW).save(nowhere, true, NOW))
                .isInstanceOf(IOException.class);
    }

    @Test
    void linkIsNotToldToALog() {
        assertThat(call(new AttemptId(1), NOW)).hasToString("CalendarFile[…]");
    }

    private Path saved(String start, String zone) throws IOException {
        Path file = directory.resolve("call.ics");
        Instant instant = LocalDateTime.parse(start).atZone(ZoneId.of(zone)).toInstant();
        call(new AttemptId(1234), instant).save(file, true, NOW);
        return file;
    }

    private static CalendarFile call(AttemptId attempt, Instant start) {
        return new CalendarFile(
                attempt, start, Duration.ofMinutes(15), "Video call", DESCRIPTION, LINK);
    }

    private static Calendar calendar(Path file) throws Exception {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new CalendarBuilder().build(reader);
        }
    }

    private static VEvent event(Path file) throws Exception {
        return calendar(file).<VEvent>getComponent("VEVENT").orElseThrow();
    }

    private static Instant start(VEvent event) {
        return event.<DtStart<OffsetDateTime>>getProperty("DTSTART")
                .orElseThrow()
                .getDate()
                .toInstant();
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static String uid(Path file) throws Exception {
        return value(event(file), "UID");
    }
}
