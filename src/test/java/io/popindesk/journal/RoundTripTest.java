package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/** What is kept comes back as it was, to the letter and to the nanosecond, after a restart too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
    private static final Slot SLOT =
            new Slot(
                    " thu, 25 Sep 2025",
                    "3:15 pm",
                    LocalDateTime.parse("2025-09-25T15:15"),
                    ZoneId.of("Asia/Kolkata"));

    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private SqliteJournal journal;

    private final Random random = new Random(1);
    private final Walkers walkers = new Walkers(random, Journals.NOW);

    @BeforeAll
    void open(@TempDir Path temporary) throws JournalFailure {
        directory = temporary;
        journal = new Journals(directory).open();
    }

    @AfterAll
    void close() {
        journal.close();
    }

    static List<String> names() {
        return Walkers.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsNamesAsTheyAre(String name) throws JournalFailure {
        comesBack(meant(new Customer("+14155550123", name, "o'brien+\"x\"@example.com", "", "G")));
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryState(AttemptState state) throws JournalFailure {
        Attempt registered = meant(walkers.customer()).registered(walkers.registration(), later());
        comesBack(with(registered, state, registered.cause(), registered.weighing()));
    }

    static Stream<Cause> causes() {
        return Stream.of(
                        Stream.of(PopinFailure.NotSent.Reason.values()).map(Cause.NotSent::new),
                        Stream.of(PopinFailure.Rejected.Reason.values())
                                .map(reason -> new Cause.Rejected(reason, 422, "It's \"gone\"")),
                        Stream.of(PopinFailure.Unknown.Reason.values())
                                .map(reason -> new Cause.Unknown(reason, OptionalInt.of(503))),
                        Stream.of(
                                new Cause.Rejected(PopinFailure.Rejected.Reason.OTHER, 200, ""),
                                new Cause.Unknown(
                                        PopinFailure.Unknown.Reason.STOPPED, OptionalInt.empty())))
                .flatMap(each -> each);
    }

    static List<Arguments> newerCauses() {
        return List.of(
                arguments(
                        new Cause.NotSent(PopinFailure.NotSent.Reason.TLS),
                        new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE)),
                arguments(
                        new Cause.Rejected(PopinFailure.Rejected.Reason.KEYS, 401, "No."),
                        new Cause.Rejected(PopinFailure.Rejected.Reason.OTHER, 401, "No.")),
                arguments(
                        new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty()),
                        new Cause.Unknown(
                                PopinFailure.Unknown.Reason.UNREADABLE, OptionalInt.empty())));
    }

    /** As an older version of the program meets it after a newer one. */
    @ParameterizedTest
    @MethodSource("newerCauses")
    void reasonThatOnlyANewerVersionKnowsIsReadAsOneOfItsKind(
            Cause cause, Cause read, @TempDir Path fresh) throws Exception {
        Journals journals = new Journals(fresh);
        try (SqliteJournal first = journals.open()) {
            first.add(
                    with(
                            meant(walkers.customer()),
                            AttemptState.SCHEDULE_UNKNOWN,
                            Optional.of(cause),
                            Optional.empty()));
        }
        Journals.execute(journals.file, "UPDATE attempt SET cause_reason = 'OF_NEXT_YEAR'");
        try (SqliteJournal again = journals.open()) {
            assertThat(again.in(EnumSet.of(AttemptState.SCHEDULE_UNKNOWN)))
                    .extracting(Attempt::cause)
                    .containsExactly(Optional.of(read));
        }
    }

    @ParameterizedTest
    @MethodSource("causes")
    void keepsEveryCause(Cause cause) throws JournalFailure {
        Attempt attempt = meant(walkers.customer());
        comesBack(
                with(attempt, AttemptState.SCHEDULE_UNKNOWN, Optional.of(cause), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatTheSlotsSaid(SlotEvidence evidence) throws JournalFailure {
        Attempt attempt = meant(walkers.customer());
        comesBack(
                with(
                        attempt,
                        AttemptState.SCHEDULE_UNKNOWN,
                        Optional.empty(),
                        Optional.of(new Weighing(evidence, later()))));
    }

    static List<JoinLink> links() {
        return List.of(
                JoinLink.of("https://live.popin.to/8131-a157", false),
                JoinLink.of("http://127.0.0.1:8080/join/1", true),
                JoinLink.of("http://127.0.0.1:8080/join/1", false),
                JoinLink.of("HTTP://localhost/join", true),
                JoinLink.of("javascript:alert('x')", true),
                JoinLink.of("https://p0pin.to/x y", false),
                JoinLink.of("", false));
    }

    /** A link equals any other of the same text, so what may be opened is compared besides. */
    @ParameterizedTest
    @MethodSource("links")
    void keepsALinkAndWhetherItMayBeOpened(JoinLink link) throws JournalFailure {
        Attempt attempt =
                meant(walkers.customer())
                        .registered(
                                new Registration(new CustomerId("MTIz=="), link, "Hello"), later());

        Attempt back = comesBack(attempt);

        assertThat(back.registration().orElseThrow().link().uri()).isEqualTo(link.uri());
    }

    @Test
    void keepsAnAttemptWithoutSlotAndAnswer() throws JournalFailure {
        Attempt bare =
                Attempt.registering(
                        new AttemptId(Long.MAX_VALUE),
                        Purpose.CALL_NOW,
                        walkers.customer(),
                        Optional.empty(),
                        Instant.parse("1969-12-31T23:59:59.999999999Z"));
        comesBack(bare);
        reopen();

        assertThat(journal.find(bare.id())).contains(bare);
    }

    @Test
    void keepsEachStepOnceAndInOrder() throws JournalFailure {
        Cause unknown = new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty());
        Attempt meant = meant(walkers.customer());
        Attempt registered = meant.registered(walkers.registration(), later());
        Attempt asking = registered.scheduling(SLOT, later());
        Attempt inDoubt = asking.notScheduled(unknown, later());
        Attempt weighed = inDoubt.weighed(new Weighing(SlotEvidence.GONE, later()));
        Attempt booked = weighed.markBooked(later());
        journal.add(meant);
        for (Attempt next : List.of(registered, asking, inDoubt, weighed, booked)) {
            journal.replace(next);
        }
        reopen();

        assertThat(journal.history(meant.id()))
                .containsExactly(
                        step(meant), step(registered), step(asking), step(inDoubt), step(booked));
        assertThat(journal.history(meant.id()).get(2).sent()).contains(" thu, 25 Sep 2025 3:15 pm");
        assertThat(journal.history(new AttemptId(1))).isEmpty();
    }

    @Test
    void aStateEnteredAgainIsAStep() throws JournalFailure {
        Attempt meant = meant(walkers.customer());
        Attempt registered = meant.registered(walkers.registration(), later());
        Attempt calling = registered.callingNow(later());
        journal.add(meant);
        journal.replace(registered);
        journal.replace(calling);

        assertThat(journal.history(meant.id()))
                .containsExactly(step(meant), step(registered), step(calling));
    }

    @Test
    void keepsTheUnfinishedForm() throws JournalFailure {
        assertThat(journal.draft()).isEqualTo(Draft.EMPTY);
        Map<CustomerField, String> typed = new EnumMap<>(CustomerField.class);
        typed.put(CustomerField.NAME, " आशा ");
        typed.put(CustomerField.MOBILE, "");
        List<Draft> drafts =
                List.of(
                        new Draft(typed, Optional.of(SLOT), Optional.of(new AttemptId(7))),
                        new Draft(Map.of(), Optional.of(SLOT), Optional.empty()),
                        new Draft(
                                Map.of(CustomerField.GROUP, "x"),
                                Optional.empty(),
                                Optional.empty()),
                        Draft.EMPTY);
        for (Draft draft : drafts) {
            journal.keep(draft);
            reopen();

            assertThat(journal.draft()).isEqualTo(draft);
        }
    }

    private Attempt comesBack(Attempt attempt) throws JournalFailure {
        journal.add(attempt);
        Attempt back = journal.find(attempt.id()).orElseThrow();

        assertThat(back).isEqualTo(attempt);
        assertThat(journal.load(List.of(attempt.id()))).containsExactly(attempt);
        assertThat(journal.history(attempt.id())).containsExactly(step(attempt));
        return back;
    }

    private void reopen() throws JournalFailure {
        journal.close();
        journal = new Journals(directory).open();
    }

    private static AttemptEvent step(Attempt attempt) {
        return new AttemptEvent(
                attempt.changedAt(),
                attempt.state(),
                attempt.sent(),
                attempt.cause(),
                attempt.words());
    }

    private Attempt meant(Customer customer) {
        return Attempt.registering(
                AttemptId.random(random),
                Purpose.APPOINTMENT,
                customer,
                Optional.of(SLOT),
                Journals.NOW);
    }

    private Instant later() {
        return walkers.later();
    }

    private static Attempt with(
            Attempt attempt,
            AttemptState state,
            Optional<Cause> cause,
            Optional<Weighing> weighing) {
        return new Attempt(
                attempt.id(),
                attempt.version(),
                attempt.purpose(),
                state,
                attempt.createdAt(),
                attempt.changedAt(),
                attempt.customer(),
                attempt.registration(),
                attempt.slot(),
                cause,
                "Popin's words, \\ and all",
                weighing);
    }
}
