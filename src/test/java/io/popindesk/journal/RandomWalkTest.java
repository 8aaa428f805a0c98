package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptQuery.Filter;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;
import io.popindesk.desk.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Attempts walk the machine at random, the journal being closed and opened in between, and a few
 * lines of plain Java tell after each step what the journal must say.
 */
class RandomWalkTest {
    private static final int WALKS = Integer.getInteger("popindesk.walks", 300);
    private static final int STEPS = 60;

    @TempDir private Path directory;

    /** What the journal must have. */
    private final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>();

    private final Map<AttemptId, List<AttemptEvent>> steps = new LinkedHashMap<>();
    private final Set<AttemptState> seen = EnumSet.noneOf(AttemptState.class);
    private int illegal;
    private int conflicts;
    private int moves;

    @Test
    void journalIsWhatAModelSays() throws JournalFailure {
        long seed = Long.getLong("popindesk.seed", System.nanoTime());
        Journals journals = new Journals(directory);
        Random random = new Random(seed);
        Walkers walkers = new Walkers(random, Journals.NOW);
        SqliteJournal journal = journals.open();
        try {
            for (int walk = 0; walk < WALKS; walk++) {
                if (random.nextInt(10) == 0) {
                    journal.close();
                    journal = journals.open();
                }
                walk(journal, walkers, random);
            }
            everythingAgrees(journal);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("with -Dpopindesk.seed=" + seed, e);
        } finally {
            journal.close();
        }
        assertThat(journals.setAside).isEmpty();
        System.out.printf(
                "%d walks: %d moves, %d that the machine refused, %d that came too late%n",
                WALKS, moves, illegal, conflicts);
        assertThat(seen).as("seed %d", seed).isEqualTo(EnumSet.allOf(AttemptState.class));
        assertThat(List.of(illegal, conflicts)).allMatch(number -> number > WALKS / 10);
    }

    private void walk(SqliteJournal journal, Walkers walkers, Random random) throws JournalFailure {
        Attempt attempt = walkers.begin();
        journal.add(attempt);
        kept(attempt);
        for (int step = 0; step < STEPS; step++) {
            Attempt before = attempt;
            try {
                attempt = walkers.move(before);
            } catch (IllegalStateException e) {
                illegal++;
                continue;
            }
            journal.replace(attempt);
            kept(attempt);
            if (random.nextInt(5) == 0) {
                comesTooLate(journal, walkers, before);
            }
            agrees(journal, attempt.id());
        }
    }

    private void kept(Attempt attempt) {
        Attempt before = attempts.put(attempt.id(), attempt);
        moves++;
        seen.add(attempt.state());
        if (before == null || !before.changedAt().equals(attempt.changedAt())) {
            steps.computeIfAbsent(attempt.id(), id -> new ArrayList<>())
                    .add(
                            new AttemptEvent(
                                    attempt.changedAt(),
                                    attempt.state(),
                                    attempt.sent(),
                                    attempt.cause(),
                                    attempt.words()));
        }
    }

    private void comesTooLate(SqliteJournal journal, Walkers walkers, Attempt stale) {
        try {
            journal.replace(walkers.move(stale));
            throw new AssertionError("an old version was taken");
        } catch (IllegalStateException e) {
            illegal++;
        } catch (JournalFailure failure) {
            assertThat(failure.reason()).isEqualTo(Reason.CONFLICT);
            conflicts++;
        }
    }

    private void agrees(SqliteJournal journal, AttemptId id) throws JournalFailure {
        Attempt attempt = Objects.requireNonNull(attempts.get(id));
        assertThat(journal.find(id)).contains(attempt);
        assertThat(journal.history(id)).isEqualTo(steps.get(id));
        assertThat(journal.in(EnumSet.of(attempt.state()))).contains(attempt);
        Filter filter = attempt.standing() == Standing.NEEDS_PERSON ? Filter.ATTENTION : Filter.ALL;
        assertThat(
                        journal.search(
                                new AttemptQuery(attempt.customer().email(), filter, Journals.NOW)))
                .contains(id);
    }

    private void everythingAgrees(SqliteJournal journal) throws JournalFailure {
        assertThat(journal.in(EnumSet.allOf(AttemptState.class)))
                .containsExactlyInAnyOrderElementsOf(attempts.values());
        for (AttemptId id : attempts.keySet()) {
            assertThat(journal.history(id)).isEqualTo(steps.get(id));
        }
    }
}
