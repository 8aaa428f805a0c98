package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.JournalFailure.Reason;
import io.popindesk.desk.PopinFailure;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Of two who change the same version of an attempt, one is told that it came too late. */
class ConflictTest {
    @TempDir private Path directory;

    @SuppressWarnings("NullAway.Init")
    private SqliteJournal journal;

    private final Walkers walkers = new Walkers(new Random(4), Journals.NOW);
    private final Attempt meant = walkers.begin();

    @BeforeEach
    void open() throws JournalFailure {
        journal = new Journals(directory).open();
        journal.add(meant);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void theSecondChangeOfAVersionIsRefusedAndChangesNothing() throws JournalFailure {
        Attempt first = meant.registered(walkers.registration(), walkers.later());
        Attempt second = meant.interrupted(walkers.later());
        journal.replace(first);

        conflicts(() -> journal.replace(second));
        conflicts(() -> journal.replace(first));
        conflicts(() -> journal.add(meant));
        assertThat(journal.find(meant.id())).contains(first);
        assertThat(journal.history(meant.id())).hasSize(2);
    }

    @Test
    void anAttemptThatIsNotThereIsNotReplaced() throws JournalFailure {
        Attempt other = walkers.begin().registered(walkers.registration(), walkers.later());

        conflicts(() -> journal.replace(other));
        assertThat(journal.find(other.id())).isEmpty();
        assertThat(journal.history(other.id())).isEmpty();
    }

    @Test
    void noChangeOfManyThreadsIsLost() throws Exception {
        int threads = 8;
        int changesEach = 25;
        Attempt closed =
                meant.notRegistered(
                        new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE),
                        walkers.later());
        journal.replace(closed);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> turning =
                    () -> {
                        int conflicts = 0;
                        for (int done = 0; done < changesEach; ) {
                            try {
                                journal.replace(turn(journal.find(meant.id()).orElseThrow()));
                                done++;
                            } catch (JournalFailure failure) {
                                assertThat(failure.reason()).isEqualTo(Reason.CONFLICT);
                                conflicts++;
                            }
                        }
                        return conflicts;
                    };
            List<Future<Integer>> running = new ArrayList<>();
            for (int count = 0; count < threads; count++) {
                running.add(workers.submit(turning));
            }
            int conflicts = 0;
            for (Future<Integer> each : running) {
                conflicts += each.get();
            }
            assertThat(conflicts).as("they do get in each other's way").isPositive();
        }

        assertThat(journal.find(meant.id()).orElseThrow().version())
                .isEqualTo(2 + threads * changesEach);
        assertThat(journal.history(meant.id())).hasSize(2 + threads * changesEach);
    }

    private static Attempt turn(Attempt attempt) {
        return attempt.state() == AttemptState.WAITING
                ? attempt.close(attempt.changedAt().plusNanos(1))
                : attempt.reopen(AttemptState.WAITING, attempt.changedAt().plusNanos(1));
    }

    private static void conflicts(ThrowingCallable write) {
        assertThatExceptionOfType(JournalFailure.class)
                .isThrownBy(write)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONFLICT));
    }
}
