package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Person;
import io.popindesk.desk.Sought;
import io.popindesk.desk.Standing;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Whoever is erased is in no file any more, and what is left of them tells of nobody. */
class ErasureTest {
    private static final Instant AT = Journals.NOW.minusSeconds(3600);

    @TempDir private Path directory;

    private final Walkers walkers = new Walkers(new Random(31), AT);

    @SuppressWarnings("NullAway.Init")
    private Journals journals;

    @BeforeEach
    void prepare() {
        journals = new Journals(directory);
    }

    @Test
    void erasedPersonIsInNoFileAnyMore() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            keepOthers(journal, 40);
            Marked.booked(journal, 1, AT);
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
            keepOthers(journal, 40);
            Marked.refused(journal, 2, AT.plusSeconds(60));
            Marked.waiting(journal, 3, AT.plusSeconds(90));
            journal.keep(Marked.draft());
            journal.backUpIfDue(LocalDate.of(2025, 9, 24));
            assertThat(Marked.tracesIn(directory))
                    .anyMatch(trace -> trace.startsWith("journal.db"))
                    .anyMatch(trace -> trace.startsWith("journal-2025-09-20.db"))
                    .anyMatch(trace -> trace.startsWith("journal-2025-09-24.db"));

            assertThat(journal.personalData().erase(Marked.person(journal))).hasSize(3);
            assertThat(journal.personalData().isUnfinished()).isTrue();
            assertThat(journal.personalData().finish(Instant.MIN)).isZero();

            assertThat(Marked.tracesIn(directory)).isEmpty();
            assertThat(journal.personalData().isUnfinished()).isFalse();
        }
        assertThat(Marked.tracesIn(directory)).isEmpty();
        assertThat(journals.setAside).isEmpty();
    }

    @Test
    void bareEventStaysAndNobodyIsFoundByIt() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt booked = Marked.booked(journal, 1, AT);
            journal.personalData().erase(Marked.person(journal));

            Attempt left = journal.find(booked.id()).orElseThrow();
            assertThat(left.isErased()).isTrue();
            assertThat(left.customer()).isEqualTo(Customer.NOBODY);
            assertThat(left.version()).isEqualTo(booked.version() + 1);
            assertThat(left.registration()).isEmpty();
            assertThat(left.words()).isEmpty();
            assertThat(left)
                    .extracting(
                            Attempt::state,
                            Attempt::createdAt,
                            Attempt::changedAt,
                            Attempt::slot,
                            Attempt::purpose,
                            Attempt::standing)
                    .containsExactly(
                            AttemptState.BOOKED,
                            booked.createdAt(),
                            booked.changedAt(),
                            booked.slot(),
                            booked.purpose(),
                            Standing.BOOKED);
            assertThat(journal.history(booked.id()))
                    .hasSize(4)
                    .allSatisfy(step -> assertThat(step.sent()).isEmpty())
                    .extracting(AttemptEvent::words)
                    .containsOnly("");
            assertThat(journal.acquaintances(new Sought.ByNumber(List.of("98450777")), 4))
                    .isEmpty();
            assertThat(journal.acquaintances(new Sought.ByName(List.of("zyxmark")), 4)).isEmpty();
            assertThat(search(journal, "zyxmark")).isEmpty();
            assertThat(search(journal, "98450 77713")).isEmpty();
            assertThat(search(journal, "")).containsExactly(booked.id());
            assertThat(journal.personalData().attemptsOf(left.customer())).isEmpty();
        }
    }

    @Test
    void whatStillWaitedIsClosedSoThatNothingIsSentForNobody() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt waiting = Marked.waiting(journal, 1, AT);
            Attempt refused = Marked.refused(journal, 2, AT);
            journal.personalData().erase(Marked.person(journal));

            for (AttemptId id : List.of(waiting.id(), refused.id())) {
                Attempt left = journal.find(id).orElseThrow();
                assertThat(left.state()).isEqualTo(AttemptState.CLOSED);
                assertThat(left.standing()).isEqualTo(Standing.OVER);
                assertThat(left.mayRegister()).isFalse();
                assertThat(journal.history(id).getLast().state()).isEqualTo(AttemptState.CLOSED);
            }
            assertThat(journal.tally(Instant.EPOCH, Instant.EPOCH).needPerson()).isZero();
        }
    }

    @Test
    void requestUnderWayKeepsThemFromBeingErased() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt booked = Marked.booked(journal, 1, AT);
            Person before = Marked.person(journal);
            journal.add(Marked.registering(2, AT));

            JournalFailure failure =
                    FailuresSeen.failure(() -> journal.personalData().erase(before));

            assertThat(failure.reason()).isEqualTo(JournalFailure.Reason.CONFLICT);
            assertThat(journal.find(booked.id())).contains(booked);
            assertThat(journal.personalData().isUnfinished()).isFalse();
        }
    }

    @Test
    void whatSomebodyHadReadBeforeCannotBePutBack() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt waiting = Marked.waiting(journal, 1, AT);
            journal.personalData().erase(Marked.person(journal));

            JournalFailure failure =
                    FailuresSeen.failure(() -> journal.replace(waiting.close(Journals.NOW)));

            assertThat(failure.reason()).isEqualTo(JournalFailure.Reason.CONFLICT);
            assertThat(journal.find(waiting.id()).orElseThrow().isErased()).isTrue();
        }
    }

    @Test
    void everybodyElseStaysAsTheyWereInJournalAndBackups() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            List<Attempt> others = keepOthers(journal, 25);
            Marked.booked(journal, 1, AT);
            Draft form = new Draft(Map.of(CustomerField.NAME, "Meera"), Optional.empty(), none());
            journal.keep(form);
            Path backup = journal.backUpIfDue(LocalDate.of(2025, 9, 20)).orElseThrow();
            journal.personalData().erase(Marked.person(journal));
            journal.personalData().finish(Instant.MIN);

            assertThat(journal.draft()).isEqualTo(form);
            for (Attempt other : others) {
                assertThat(journal.find(other.id())).contains(other);
            }
            assertThat(journal.lastGoodBackup()).contains(backup);
            try (SqliteJournal another = new Journals(directory.resolve("other")).open()) {
                assertThat(another.restore(backup)).isEqualTo(26);
                assertThat(another.find(new AttemptId(1)).orElseThrow().isErased()).isTrue();
                assertThat(another.load(others.stream().map(Attempt::id).toList()))
                        .extracting(Attempt::customer)
                        .isEqualTo(others.stream().map(Attempt::customer).toList());
            }
        }
    }

    @Test
    void personWhomOnlyABackupHasBesideGoesFromThereToo() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Marked.booked(journal, 1, AT);
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
        }
        Files.delete(journals.file);
        try (SqliteJournal journal = journals.open()) {
            Marked.booked(journal, 2, AT);
            assertThat(journal.personalData().erase(Marked.person(journal))).hasSize(1);
            journal.personalData().finish(Instant.MIN);
            assertThat(Marked.tracesIn(directory)).isEmpty();
        }
    }

    @Test
    void backupOfAnOlderProgramIsMadeAnew() throws Exception {
        try (SqliteJournal journal = journals.open(Migrations.standard().upTo(1))) {
            Marked.booked(journal, 1, AT);
        }
        try (SqliteJournal journal = journals.open()) {
            assertThat(Marked.tracesIn(directory.resolve("backups"))).isNotEmpty();
            journal.personalData().erase(Marked.person(journal));
            journal.personalData().finish(Instant.MIN);

            assertThat(Marked.tracesIn(directory)).isEmpty();
            assertThat(journal.lastGoodBackup()).isPresent();
        }
    }

    @Test
    void backupThatCannotBeReadIsRemovedAndCounted() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Marked.booked(journal, 1, AT);
            Path backup = journal.backUpIfDue(LocalDate.of(2025, 9, 20)).orElseThrow();
            cutInHalf(backup);
            journal.personalData().erase(Marked.person(journal));

            assertThat(journal.personalData().finish(Instant.MIN)).isEqualTo(1);
            assertThat(backup).doesNotExist();
            assertThat(Marked.tracesIn(directory)).isEmpty();
        }
    }

    @Test
    void erasureThatWasNotFinishedIsFinishedAfterTheNextStart() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            keepOthers(journal, 40);
            Marked.booked(journal, 1, AT);
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
            journal.personalData().erase(Marked.person(journal));
        }
        assertThat(Marked.tracesIn(directory)).isNotEmpty();
        try (SqliteJournal journal = journals.open()) {
            assertThat(journal.personalData().isUnfinished()).isTrue();
            journal.personalData().finish(Instant.MIN);
            assertThat(Marked.tracesIn(directory)).isEmpty();
        }
    }

    private static Optional<AttemptId> none() {
        return Optional.empty();
    }

    private List<Attempt> keepOthers(SqliteJournal journal, int count) throws JournalFailure {
        List<Attempt> others = Stream.generate(walkers::begin).limit(count).toList();
        for (Attempt other : others) {
            journal.add(other);
        }
        return others;
    }

    private static List<AttemptId> search(SqliteJournal journal, String text)
            throws JournalFailure {
        return journal.search(new AttemptQuery(text, AttemptQuery.Filter.ALL, Journals.NOW));
    }

    private static void cutInHalf(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length / 2));
    }
}
