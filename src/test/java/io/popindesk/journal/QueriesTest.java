package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptQuery.Filter;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Customer;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.SearchText;
import io.popindesk.desk.Slot;
import io.popindesk.desk.Standing;
import io.popindesk.desk.Tally;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the journal finds, in which order, and what it counts. */
class QueriesTest {
    @TempDir private Path directory;

    @SuppressWarnings("NullAway.Init")
    private SqliteJournal journal;

    private final List<Attempt> all = new ArrayList<>();

    @BeforeEach
    void fill() throws Exception {
        Journals journals = new Journals(directory);
        journals.open().close();
        Walkers walkers = new Walkers(new Random(3), Journals.NOW.minus(Duration.ofDays(5)));
        try (Connection connection =
                        new Connections(UnaryOperator.identity()).writer(journals.file);
                Handle handle = Jdbi.create(connection).open()) {
            handle.useTransaction(
                    transaction -> {
                        for (int count = 0; count < 600; count++) {
                            Attempt attempt = walkers.somewhere(30);
                            all.add(attempt);
                            new Attempts(transaction).add(attempt);
                        }
                    });
        }
        journal = journals.open();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void eachFilterShowsItsPartInTheOrderPromised() throws JournalFailure {
        Instant now = Instant.parse("2025-09-30T06:30:00Z");
        for (Filter filter : Filter.values()) {
            List<AttemptId> expected = expected(order(filter), one -> isIn(filter, one, now));

            assertThat(expected).as(filter.name()).hasSizeBetween(1, 600);
            assertThat(journal.search(new AttemptQuery(" ", filter, now)))
                    .as(filter.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void upcomingCallsComeByTheirTimeAndNotByWhenTheyWereBooked() throws JournalFailure {
        Instant now = Instant.parse("2025-09-30T06:30:00Z");
        Map<AttemptId, Instant> starts =
                all.stream()
                        .filter(one -> one.slot().isPresent())
                        .collect(
                                Collectors.toMap(
                                        Attempt::id,
                                        one -> one.slot().map(Slot::instant).orElseThrow()));

        List<Instant> upcoming =
                journal.search(new AttemptQuery("", Filter.UPCOMING, now)).stream()
                        .map(starts::get)
                        .toList();

        assertThat(upcoming).isSorted().hasSizeGreaterThan(5).allMatch(now::isBefore);
        assertThat(Set.copyOf(upcoming)).as("not all at one time").hasSizeGreaterThan(2);
    }

    @Test
    void aSlotThatBeginsNowHasCome() throws JournalFailure {
        Attempt booked =
                all.stream()
                        .filter(one -> one.state() == AttemptState.BOOKED)
                        .findFirst()
                        .orElseThrow();
        Instant start = booked.slot().map(Slot::instant).orElseThrow();

        assertThat(journal.search(new AttemptQuery("", Filter.PAST, start))).contains(booked.id());
        assertThat(journal.search(new AttemptQuery("", Filter.UPCOMING, start.minusNanos(1))))
                .contains(booked.id());
        assertThat(journal.search(new AttemptQuery("", Filter.UPCOMING, start.plusNanos(1))))
                .doesNotContain(booked.id());
    }

    @Test
    void textIsLookedForAsItIs() throws JournalFailure {
        for (String text :
                List.of(
                        "asha",
                        "ASHA 7",
                        "आशा",
                        "o'brien,",
                        "\"jr",
                        "%",
                        "_sure_",
                        "full width",
                        "angstrom",
                        "👩‍👩‍👧",
                        "isik",
                        "7@example.com",
                        "who1",
                        "山",
                        "nobody")) {
            List<AttemptId> expected =
                    expected(
                            attempt ->
                                    SearchText.terms(text).stream()
                                            .allMatch(
                                                    term ->
                                                            term.isIn(
                                                                    SearchText.of(
                                                                            attempt.customer()))));

            assertThat(expected.isEmpty()).as(text).isEqualTo(text.equals("nobody"));
            assertThat(journal.search(new AttemptQuery(text, Filter.ALL, Journals.NOW)))
                    .as(text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aMobileIsFoundHoweverItIsWritten() throws JournalFailure {
        Attempt asha =
                Attempt.registering(
                        new AttemptId(5),
                        all.getFirst().purpose(),
                        new Customer("9845012345", "Asha", "a@example.com", "", ""),
                        Optional.empty(),
                        Journals.NOW);
        journal.add(asha);

        for (String written :
                List.of("98450 12345", "+91 98450-12345", "098450 12345", "९८४५०१२३४५")) {
            assertThat(journal.search(new AttemptQuery(written, Filter.ALL, Journals.NOW)))
                    .as(written)
                    .containsExactly(asha.id());
        }
    }

    @Test
    void attemptsInStatesComeOldestFirst() throws JournalFailure {
        for (Set<AttemptState> states :
                List.of(
                        EnumSet.noneOf(AttemptState.class),
                        EnumSet.of(AttemptState.WAITING),
                        AttemptState.inFlight(),
                        EnumSet.allOf(AttemptState.class))) {
            assertThat(journal.in(states))
                    .isEqualTo(all.stream().filter(one -> states.contains(one.state())).toList());
        }
    }

    @Test
    void loadKeepsTheOrderAndLeavesOutWhatIsNotThere() throws JournalFailure {
        List<Attempt> wanted = new ArrayList<>(all);
        wanted.sort(Comparator.comparingLong(one -> one.id().value()));
        List<AttemptId> ids =
                wanted.stream().map(Attempt::id).collect(Collectors.toCollection(ArrayList::new));
        ids.add(3, new AttemptId(1));

        assertThat(journal.load(ids)).isEqualTo(wanted);
        assertThat(journal.load(List.of())).isEmpty();
    }

    @Test
    void countsWhatThereIs() throws JournalFailure {
        Instant from = all.get(200).changedAt();
        Instant to = all.get(400).changedAt();

        Tally tally = journal.tally(from, to);

        assertThat(tally)
                .isEqualTo(
                        new Tally(
                                count(
                                        one ->
                                                one.standing() == Standing.BOOKED
                                                        && !one.changedAt().isBefore(from)
                                                        && one.changedAt().isBefore(to)),
                                count(one -> one.standing() == Standing.WAITING),
                                count(
                                        one ->
                                                one.state() == AttemptState.REGISTER_UNKNOWN
                                                        || one.state()
                                                                == AttemptState.SCHEDULE_UNKNOWN),
                                count(one -> one.standing() == Standing.NEEDS_PERSON),
                                all.size()));
        assertThat(List.of(tally.booked(), tally.waiting(), tally.unknown()))
                .allMatch(number -> number > 0);
    }

    @Test
    void listIsReadFromItsIndexInItsOrder() throws Exception {
        try (Connection connection =
                        new Connections(UnaryOperator.identity())
                                .reader(directory.resolve("journal.db"));
                Handle handle = Jdbi.create(connection).open()) {
            assertThat(plan(handle, "rank, created_at DESC"))
                    .singleElement()
                    .asString()
                    .contains("COVERING INDEX attempt_list");
            assertThat(plan(handle, "slot_at, created_at DESC"))
                    .as("sorted, and all the same without a look at the wide rows")
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("COVERING INDEX attempt_list");
        }
    }

    private static List<String> plan(Handle handle, String order) {
        return handle.createQuery(
                        "EXPLAIN QUERY PLAN SELECT id FROM attempt"
                                + " WHERE rank = 2 AND standing = 'BOOKED'"
                                + " AND slot_at > 5 AND instr(search_text, 'x') > 0"
                                + " ORDER BY "
                                + order)
                .map((row, context) -> row.getString("detail"))
                .list();
    }

    private int count(Predicate<Attempt> which) {
        return (int) all.stream().filter(which).count();
    }

    private List<AttemptId> expected(Predicate<Attempt> which) {
        return expected(Comparator.comparingInt(QueriesTest::rank), which);
    }

    private List<AttemptId> expected(Comparator<Attempt> order, Predicate<Attempt> which) {
        return all.stream()
                .filter(which)
                .sorted(order.thenComparing(Attempt::createdAt, Comparator.reverseOrder()))
                .map(Attempt::id)
                .toList();
    }

    private static Comparator<Attempt> order(Filter filter) {
        return filter == Filter.UPCOMING
                ? Comparator.comparing(one -> one.slot().map(Slot::instant).orElseThrow())
                : Comparator.comparingInt(QueriesTest::rank);
    }

    private static int rank(Attempt attempt) {
        return switch (attempt.standing()) {
            case NEEDS_PERSON, UNDER_WAY -> 0;
            case WAITING -> 1;
            case BOOKED, OVER -> 2;
        };
    }

    private static boolean isIn(Filter filter, Attempt attempt, Instant now) {
        boolean booked = attempt.standing() == Standing.BOOKED;
        boolean toCome = attempt.slot().filter(slot -> slot.instant().isAfter(now)).isPresent();
        return switch (filter) {
            case ALL -> true;
            case ATTENTION -> attempt.standing() == Standing.NEEDS_PERSON;
            case WAITING -> attempt.standing() == Standing.WAITING;
            case UPCOMING -> booked && toCome;
            case PAST -> booked && !toCome;
        };
    }
}
