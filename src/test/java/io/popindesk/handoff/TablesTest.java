package io.popindesk.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Person;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written for a spreadsheet, and for a person who asks what is kept of them. */
class TablesTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOW = Instant.parse("2025-09-24T04:30:00.5Z");
    private static final Slot SLOT =
            new Slot(
                    "Thu, 25 Sep 2025",
                    "03:15 PM",
                    LocalDateTime.of(2025, 9, 25, 15, 15),
                    ZoneId.of("Europe/London"));
    private static final Attempt BOOKED =
            Attempt.registering(
                            new AttemptId(0xabc),
                            Purpose.APPOINTMENT,
                            new Customer(
                                    "+14155550123", "=Asha, Rao", "a@b.example", "560001", "Q"),
                            Optional.of(SLOT),
                            NOW)
                    .registered(
                            new Registration(
                                    new CustomerId("MTIz"),
                                    JoinLink.of("https://live.popin.to/8131", false),
                                    "Welcome"),
                            NOW)
                    .scheduling(SLOT, NOW)
                    .booked("Call scheduled", NOW);
    private static final PersonFile PERSON =
            new PersonFile(
                    new Person(List.of(BOOKED)),
                    Map.of(
                            BOOKED.id(),
                            List.of(
                                    new AttemptEvent(
                                            NOW,
                                            AttemptState.REGISTERING,
                                            Optional.of("one\ntwo"),
                                            Optional.of(
                                                    new Cause.NotSent(
                                                            PopinFailure.NotSent.Reason.TLS)),
                                            ""),
                                    new AttemptEvent(
                                            NOW,
                                            AttemptState.BOOKED,
                                            Optional.empty(),
                                            Optional.empty(),
                                            "Call scheduled"))),
                    NOW,
                    INDIA);

    @TempDir private Path directory;

    @Test
    void bookingsBecomeLinesWithTimesInTheirZones() throws IOException {
        Path file = directory.resolve("bookings.csv");

        table().save(headings(BookingsTable.COLUMNS), file, false, rows -> rows.of(BOOKED));

        assertThat(Files.readString(file))
                .isEqualTo(
                        "\uFEFF"
                                + "h,".repeat(BookingsTable.COLUMNS - 1)
                                + "h\r\n"
                                + "2025-09-24T10:00:00+05:30,\"'=Asha, Rao\",tel:+14155550123,"
                                + "a@b.example,560001,Q,APPOINTMENT,BOOKED,"
                                + "2025-09-25T15:15:00+01:00,Europe/London,"
                                + "2025-09-24T10:00:00+05:30,https://live.popin.to/8131,"
                                + "Call scheduled,n0000000000000abc\r\n");
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        Path file = directory.resolve("bookings.csv");
        table().save(headings(BookingsTable.COLUMNS), file, false, rows -> {});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void tableThatIsGivenUpLeavesNothingAndWhatWasThereStays() throws IOException {
        Path file = Files.writeString(directory.resolve("bookings.csv"), "before");

        assertThatThrownBy(
                        () ->
                                table().save(
                                                headings(BookingsTable.COLUMNS),
                                                file,
                                                true,
                                                rows -> {
                                                    rows.of(BOOKED);
                                                    throw new IOException("no more");
                                                }))
                .hasMessage("no more");

        assertThat(file).hasContent("before");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void fileThatIsThereIsReplacedOnlyWhereThePersonKnows() throws IOException {
        Path file = Files.writeString(directory.resolve("bookings.csv"), "before");

        assertThatThrownBy(
                        () ->
                                table().save(
                                                headings(BookingsTable.COLUMNS),
                                                file,
                                                false,
                                                rows -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("before");
        table().save(headings(BookingsTable.COLUMNS), file, true, rows -> {});
        assertThat(Files.readString(file)).startsWith("\uFEFFh,h");
    }

    @Test
    void personGetsEverythingAsJson() throws IOException {
        Path file = directory.resolve("person.json");
        PERSON.saveJson(file, false);

        JsonNode all = new JsonMapper().readTree(Files.readAllBytes(file));
        JsonNode attempt = all.path("attempts").path(0);
        assertThat(all.path("deskZone").stringValue()).isEqualTo("Asia/Kolkata");
        assertThat(attempt.path("customer").path("mobileNumber").stringValue())
                .isEqualTo("+14155550123");
        assertThat(attempt.path("call").path("at").stringValue())
                .isEqualTo("2025-09-25T15:15:00+01:00");
        assertThat(attempt.path("popin").path("customerId").stringValue()).isEqualTo("MTIz");
        assertThat(attempt.path("popin").path("joinLink").stringValue())
                .isEqualTo("https://live.popin.to/8131");
        assertThat(attempt.path("steps").size()).isEqualTo(2);
        assertThat(attempt.path("steps").path(0).path("sentToPopin").stringValue())
                .isEqualTo("one\ntwo");
        assertThat(attempt.path("steps").path(0).path("notDoneBecause").stringValue())
                .isEqualTo("not sent: TLS");
    }

    @Test
    void personGetsEveryStepAsALine() throws IOException {
        Path file = directory.resolve("person.csv");
        PERSON.saveTable(headings(PersonFile.COLUMNS), file, false);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains("'=Asha, Rao", "tel:+14155550123", "MTIz", "one · two", "not sent: TLS");
        assertThat(lines.get(2)).contains("BOOKED").endsWith("Call scheduled");
        assertThat(PERSON).hasToString("PersonFile[…]");
    }

    private static BookingsTable table() {
        return new BookingsTable(INDIA, one -> one.purpose().name(), one -> one.state().name());
    }

    private static List<String> headings(int count) {
        return Collections.nCopies(count, "h");
    }
}
