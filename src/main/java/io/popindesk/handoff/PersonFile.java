package io.popindesk.handoff;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.Person;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept of a person, for themselves: as JSON, which another program can read, or
 * as a table with a line for each step, which a person can. The names in the JSON are English
 * whatever the window speaks.
 */
public final class PersonFile {
    /** How many columns the table has. */
    public static final int COLUMNS = 18;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Person person;
    private final Map<AttemptId, List<AttemptEvent>> histories;
    private final Instant now;
    private final ZoneId deskZone;

    /**
     * @param histories the steps of each of their attempts, the first first
     * @param now when this is written
     * @param deskZone the zone of what happened at the desk
     */
    public PersonFile(
            Person person,
            Map<AttemptId, List<AttemptEvent>> histories,
            Instant now,
            ZoneId deskZone) {
        this.person = person;
        this.histories = Map.copyOf(histories);
        this.now = now;
        this.deskZone = deskZone;
    }

    /**
     * Writes it as JSON. Blocks.
     *
     * @param replacing whether it may take the place of a file that is there
     */
    public void saveJson(Path file, boolean replacing) throws IOException {
        String text = JSON.writeValueAsString(json());
        SavedFile.write(file, replacing, writer -> writer.write(text));
    }

    private ObjectNode json() {
        ObjectNode all = JSON.createObjectNode();
        all.put("what", "All that this desk keeps of one person");
        all.put("writtenAt", BookingsTable.time(now, deskZone));
        all.put("deskZone", deskZone.getId());
        var attempts = all.putArray("attempts");
        person.attempts().forEach(attempt -> put(attempt, attempts.addObject()));
        return all;
    }

    private void put(Attempt attempt, ObjectNode into) {
        into.put("number", BookingsTable.number(attempt));
        into.put("capturedAt", BookingsTable.time(attempt.createdAt(), deskZone));
        into.put("lastChangedAt", BookingsTable.time(attempt.changedAt(), deskZone));
        into.put("wanted", attempt.purpose().name());
        into.put("state", attempt.state().name());
        Customer customer = attempt.customer();
        into.putObject("customer")
                .put("name", customer.name())
                .put("mobileNumber", customer.mobile())
                .put("emailAddress", customer.email())
                .put("pinCode", customer.pinCode())
                .put("group", customer.group());
        attempt.slot().ifPresent(slot -> put(slot, into.putObject("call")));
        attempt.registration().ifPresent(one -> put(one, into.putObject("popin")));
        attempt.weighing()
                .ifPresent(
                        one ->
                                into.putObject("freeTimesReadAgain")
                                        .put("at", BookingsTable.time(one.at(), deskZone))
                                        .put("said", one.evidence().name()));
        var steps = into.putArray("steps");
        history(attempt).forEach(step -> put(step, steps.addObject()));
    }

    private static void put(Slot slot, ObjectNode into) {
        into.put("at", BookingsTable.time(slot.instant(), slot.zone()));
        into.put("zone", slot.zone().getId());
        into.put("inPopinsWords", slot.wireText());
    }

    private static void put(Registration registration, ObjectNode into) {
        into.put("customerId", registration.id().value());
        into.put("joinLink", registration.link().text());
        into.put("words", registration.message());
    }

    private void put(AttemptEvent step, ObjectNode into) {
        into.put("at", BookingsTable.time(step.at(), deskZone));
        into.put("state", step.state().name());
        step.sent().ifPresent(sent -> into.put("sentToPopin", sent));
        step.cause().ifPresent(cause -> into.put("notDoneBecause", words(cause)));
        if (!step.words().isEmpty()) {
            into.put("popinsWords", step.words());
        }
    }

    /**
     * Writes it as a table. Blocks.
     *
     * @param headings of the columns: those of {@link BookingsTable} up to Popin's words, in which
     *     what was wanted and how it stands are the program's own names, then Popin's name for the
     *     customer, and of a step: when it was, what it led to, what was sent, what came of it
     * @param replacing whether it may take the place of a file that is there
     */
    public void saveTable(List<String> headings, Path file, boolean replacing) throws IOException {
        if (headings.size() != COLUMNS) {
            throw new IllegalArgumentException("headings: " + headings.size());
        }
        SavedFile.write(
                file,
                replacing,
                writer -> {
                    writer.write(BookingsTable.BYTE_ORDER_MARK);
                    writer.write(CsvLine.of(headings));
                    for (Attempt attempt : person.attempts()) {
                        for (AttemptEvent step : history(attempt)) {
                            writer.write(CsvLine.of(cells(attempt, step)));
                        }
                    }
                });
    }

    private List<String> cells(Attempt attempt, AttemptEvent step) {
        BookingsTable table =
                new BookingsTable(deskZone, one -> one.purpose().name(), one -> one.state().name());
        List<String> cells = new ArrayList<>(table.cells(attempt).subList(0, COLUMNS - 5));
        cells.add(attempt.registration().map(one -> one.id().value()).orElse(""));
        cells.add(BookingsTable.time(step.at(), deskZone));
        cells.add(step.state().name());
        cells.add(step.sent().orElse("").replace("\n", " · "));
        cells.add(
                step.words().isEmpty()
                        ? step.cause().map(PersonFile::words).orElse("")
                        : step.words());
        return cells;
    }

    private List<AttemptEvent> history(Attempt attempt) {
        return histories.getOrDefault(attempt.id(), List.of());
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case Cause.NotSent why -> "not sent: " + why.reason();
            case Cause.Rejected why ->
                    ("refused: " + why.reason() + ", HTTP " + why.httpStatus() + " " + why.words())
                            .strip();
            case Cause.Unknown why -> "not known: " + why.reason();
        };
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "PersonFile[…]";
    }
}
