package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.PersonalData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Details go when they are old, and never before the call that they are for. */
class RetentionTest {
    /** When the call of {@link Marked} is. */
    private static final Instant CALL = Instant.parse("2025-09-25T09:45:00Z");

    private static final Instant LONG_BEFORE = CALL.minus(Duration.ofDays(20));

    @TempDir private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Journals journals;

    @BeforeEach
    void prepare() {
        journals = new Journals(directory);
    }

    @Test
    void detailsStayUntilTheCallIsLongAgo() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt booked = Marked.booked(journal, 1, LONG_BEFORE);
            PersonalData data = journal.personalData();

            assertThat(data.due(CALL)).isEqualTo(new PersonalData.Due(0, 0));
            assertThat(data.eraseDue(CALL, 10)).isEmpty();
            assertThat(journal.find(booked.id())).contains(booked);

            Instant after = CALL.plusSeconds(1);
            assertThat(data.due(after)).isEqualTo(new PersonalData.Due(1, 0));
            assertThat(data.eraseDue(after, 10)).containsExactly(booked.id());
            assertThat(data.eraseDue(after, 10)).isEmpty();
            assertThat(journal.find(booked.id()).orElseThrow().isErased()).isTrue();
        }
    }

    @Test
    void countsFromTheLastChangeToo() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt refused = Marked.refused(journal, 1, LONG_BEFORE);
            Instant closedAt = CALL.plus(Duration.ofDays(5));
            journal.replace(refused.close(closedAt));
            PersonalData data = journal.personalData();

            assertThat(data.eraseDue(closedAt, 10)).isEmpty();
            assertThat(data.eraseDue(closedAt.plusNanos(1), 10)).containsExactly(refused.id());
        }
    }

    @Test
    void whatWaitsNeedsAPersonOrIsUnderWayIsKeptAndCounted() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            List<Attempt> open =
                    List.of(
                            Marked.waiting(journal, 1, LONG_BEFORE),
                            Marked.refused(journal, 2, LONG_BEFORE),
                            Marked.registering(3, LONG_BEFORE));
            journal.add(open.getLast());
            Instant muchLater = CALL.plus(Duration.ofDays(1000));
            PersonalData data = journal.personalData();

            assertThat(data.due(muchLater)).isEqualTo(new PersonalData.Due(0, 3));
            assertThat(data.eraseDue(muchLater, 10)).isEmpty();
            for (Attempt one : open) {
                assertThat(journal.find(one.id())).contains(one);
            }
        }
    }

    @Test
    void goesInBatchesTheOldestFirst() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            for (int day = 1; day <= 5; day++) {
                Marked.booked(journal, day, LONG_BEFORE.plus(Duration.ofDays(day)));
            }
            PersonalData data = journal.personalData();
            Instant muchLater = CALL.plus(Duration.ofDays(1000));

            assertThat(data.due(muchLater).people()).as("each counted once").isEqualTo(1);
            assertThat(data.eraseDue(muchLater, 2)).extracting(id -> id.value()).contains(1L, 2L);
            assertThat(data.eraseDue(muchLater, 2)).extracting(id -> id.value()).contains(3L, 4L);
            assertThat(data.eraseDue(muchLater, 2)).extracting(id -> id.value()).contains(5L);
            assertThat(data.due(muchLater).people()).isZero();
        }
    }

    @Test
    void backupsObeyAndNoFileHasWhoeverIsErased() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Marked.booked(journal, 1, LONG_BEFORE);
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
            journal.replace(Marked.refused(journal, 2, LONG_BEFORE).close(LONG_BEFORE));
            journal.backUpIfDue(LocalDate.of(2025, 9, 21));
            PersonalData data = journal.personalData();
            Instant after = CALL.plusSeconds(1);

            assertThat(data.eraseDue(after, 10)).hasSize(2);
            data.finish(after);

            assertThat(Marked.tracesIn(directory)).isEmpty();
            assertThat(journal.lastGoodBackup()).isPresent();
        }
    }

    @Test
    void whatIsSettledByNowGoesFromBackupsInWhichItStillNeededSomebody() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Attempt refused = Marked.refused(journal, 1, LONG_BEFORE);
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
            journal.replace(refused.close(LONG_BEFORE.plusSeconds(60)));

            journal.personalData().eraseDue(CALL, 10);
            journal.personalData().finish(CALL);

            assertThat(Marked.tracesIn(directory)).isEmpty();
        }
    }

    @Test
    void whatOnlyABackupHasIsDueThereToo() throws Exception {
        try (SqliteJournal journal = journals.open()) {
            Marked.booked(journal, 1, LONG_BEFORE);
            journal.backUpIfDue(LocalDate.of(2025, 9, 20));
        }
        Files.delete(journals.file);
        try (SqliteJournal journal = journals.open()) {
            journal.personalData().finish(CALL);
            assertThat(Marked.tracesIn(directory)).isNotEmpty();
            journal.personalData().finish(CALL.plusSeconds(1));
            assertThat(Marked.tracesIn(directory)).isEmpty();
        }
    }
}
