package io.popindesk.journal;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Person;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody of whom every detail can be told from everything else in any file. */
public final class Marked {
    public static final String MOBILE = "9845077713";
    public static final Customer CUSTOMER =
            new Customer(MOBILE, "Zyxmark Rao", "zyxmark@mail.example", "560077", "ZYXGROUP");

    /** Each is part of a detail, in a spelling of its own. */
    private static final List<String> MARKS =
            List.of(MOBILE, "Zyxmark", "zyxmark@mail", "560077", "ZYXGROUP", "zyxlink", "zyxword");

    private static final Slot SLOT =
            new Slot(
                    "Thu, 25 Sep 2025",
                    "03:15 PM",
                    LocalDateTime.of(2025, 9, 25, 15, 15),
                    ZoneId.of("Asia/Kolkata"));

    private Marked() {}

    /** A booked call, kept step by step. */
    public static Attempt booked(Journal journal, long id, Instant at) throws JournalFailure {
        Attempt attempt = registering(id, at);
        journal.add(attempt);
        for (Attempt next :
                steps(
                        attempt,
                        one -> one.registered(registration(), at.plusSeconds(1)),
                        one -> one.scheduling(SLOT, at.plusSeconds(2)),
                        one -> one.booked("Booked, zyxword", at.plusSeconds(3)))) {
            journal.replace(next);
            attempt = next;
        }
        return attempt;
    }

    /** A customer whom Popin turned down, which somebody still has to look at. */
    static Attempt refused(Journal journal, long id, Instant at) throws JournalFailure {
        Attempt attempt = registering(id, at);
        journal.add(attempt);
        Attempt refused =
                attempt.notRegistered(
                        new Cause.Rejected(
                                PopinFailure.Rejected.Reason.DETAILS, 422, "No, zyxword"),
                        at.plusSeconds(1));
        journal.replace(refused);
        return refused;
    }

    /** A customer of whom nothing was sent, who waits. */
    public static Attempt waiting(Journal journal, long id, Instant at) throws JournalFailure {
        Attempt attempt = registering(id, at);
        journal.add(attempt);
        Attempt waiting =
                attempt.notRegistered(
                        new Cause.NotSent(PopinFailure.NotSent.Reason.TLS), at.plusSeconds(1));
        journal.replace(waiting);
        return waiting;
    }

    public static Attempt registering(long id, Instant at) {
        return Attempt.registering(
                new AttemptId(id), Purpose.APPOINTMENT, CUSTOMER, Optional.of(SLOT), at);
    }

    public static Draft draft() {
        return new Draft(
                Map.of(CustomerField.MOBILE, "+91 98450 77713", CustomerField.NAME, "Zyxmark"),
                Optional.empty(),
                Optional.empty());
    }

    static Person person(SqliteJournal journal) throws JournalFailure {
        return new Person(journal.load(journal.personalData().attemptsOf(CUSTOMER)));
    }

    private static Registration registration() {
        return new Registration(
                new CustomerId("zyxword"),
                JoinLink.of("https://live.popin.to/zyxlink", false),
                "Welcome, zyxword");
    }

    private interface Step {
        Attempt on(Attempt before);
    }

    private static List<Attempt> steps(Attempt first, Step... steps) {
        List<Attempt> all = new ArrayList<>();
        Attempt now = first;
        for (Step step : steps) {
            now = step.on(now);
            all.add(now);
        }
        return all;
    }

    /** Where something of them stands under a directory: the file, and what it is. */
    public static List<String> tracesIn(Path directory) throws IOException {
        List<String> traces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                traces.addAll(tracesOf(file));
            }
        }
        return traces;
    }

    private static List<String> tracesOf(Path file) throws IOException {
        // One character a byte, so that a text is found wherever it stands.
        String all =
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        List<String> traces = new ArrayList<>();
        for (String mark : MARKS) {
            for (Charset charset :
                    List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE)) {
                byte[] bytes = mark.toLowerCase(Locale.ROOT).getBytes(charset);
                if (all.contains(new String(bytes, StandardCharsets.ISO_8859_1))) {
                    traces.add(file.getFileName() + ": " + mark + " in " + charset);
                }
            }
        }
        return traces;
    }
}
