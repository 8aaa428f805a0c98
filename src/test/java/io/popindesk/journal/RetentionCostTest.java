package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.PersonalData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a booking beside notices of fifty thousand customers being erased; printed. */
class RetentionCostTest {
    private static final int OLD = 50_000;
    private static final int BATCH = 100;
    private static final Instant LATER = Journals.NOW.plus(Duration.ofDays(100));

    @TempDir private Path directory;

    @Test
    void bookingGoesOnWhileOldDetailsAreErased() throws Exception {
        Journals journals = new Journals(directory);
        try (SqliteJournal journal = journals.open()) {
            Marked.booked(journal, 1, Journals.NOW);
        }
        Journals.execute(journals.file, multiply("attempt"), multiply("attempt_event"));
        try (SqliteJournal journal = journals.open();
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            journal.backUpIfDue(LocalDate.of(2025, 9, 24));
            PersonalData data = journal.personalData();
            assertThat(data.due(LATER).people()).isEqualTo(OLD);

            Future<List<Long>> erasing = beside.submit(() -> erase(data));
            Walkers walkers = new Walkers(new Random(3), LATER.plusSeconds(1));
            List<AttemptId> booked = new ArrayList<>();
            List<Long> waits = new ArrayList<>();
            while (!erasing.isDone()) {
                Attempt attempt = walkers.begin();
                long begun = System.nanoTime();
                journal.add(attempt);
                waits.add(System.nanoTime() - begun);
                booked.add(attempt.id());
            }

            System.out.printf(
                    "%d erased: %d batches, the longest %.0f ms; the rest %.0f ms;"
                            + " %d commits beside, median %.1f ms, longest %.0f ms%n",
                    OLD,
                    erasing.get().size() - 1,
                    max(erasing.get().subList(0, erasing.get().size() - 1)) / 1e6,
                    erasing.get().getLast() / 1e6,
                    waits.size(),
                    waits.stream().sorted().toList().get(waits.size() / 2) / 1e6,
                    max(waits) / 1e6);
            assertThat(data.due(LATER).people()).isZero();
            assertThat(journal.load(booked)).hasSameSizeAs(booked);
            assertThat(Marked.tracesIn(directory)).isEmpty();
        }
        assertThat(journals.setAside).isEmpty();
    }

    private static long max(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** How long each batch took, and what comes after. */
    private static List<Long> erase(PersonalData data) throws Exception {
        List<Long> times = new ArrayList<>();
        int erased = BATCH;
        while (erased == BATCH) {
            long begun = System.nanoTime();
            erased = data.eraseDue(LATER, BATCH).size();
            times.add(System.nanoTime() - begun);
        }
        long begun = System.nanoTime();
        data.finish(LATER);
        times.add(System.nanoTime() - begun);
        return times;
    }

    /** The same again and again, of other people. */
    private static String multiply(String table) {
        boolean attempts = table.equals("attempt");
        String number = attempts ? "id" : "attempt";
        String others =
                attempts
                        ? "version, purpose, state, standing, rank, created_at, changed_at, name,"
                                + " email, pin_code, routing_group, search_text, popin_customer,"
                                + " link, registration_words, link_loopback, slot_date, slot_time,"
                                + " slot_start, slot_zone, slot_at, words"
                        : "version, happened_at, state, sent, words";
        String mobile = attempts ? ", mobile" : "";
        String columns = number + ", " + others + mobile;
        String values = "(n * 7919) % 1000003 + 10, " + others + (attempts ? ", mobile || n" : "");
        return "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < "
                + (OLD - 1)
                + ") INSERT INTO "
                + table
                + " ("
                + columns
                + ") SELECT "
                + values
                + " FROM "
                + table
                + ", more WHERE "
                + number
                + " = 1";
    }
}
