package io.popindesk.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Customer;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.Purpose;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.journal.JournalCare.Backup;
import io.popindesk.ui.journal.JournalCare.Fault;
import io.popindesk.ui.journal.JournalCare.PutAside;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

class JournalModelTest {
    private static final Instant NOW = Instant.parse("2025-09-24T04:30:00Z");
    private static final PutAside DAMAGED =
            new PutAside(
                    Fault.DAMAGED,
                    Optional.of(Path.of("/home/desk/set-aside")),
                    Optional.of(new Backup(Path.of("/b.db"), LocalDate.of(2025, 9, 23))));

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedCare care = new ScriptedCare();
    private final Ticker ticker = new Ticker(Runnable::run);
    private final JournalFeed feed = new JournalFeed(Runnable::run);
    private final Tasks tasks =
            new Tasks(
                    Runnable::run,
                    Runnable::run,
                    error -> {
                        throw new AssertionError(error);
                    });
    private final UiContext context =
            new UiContext(
                    new Texts(Locale.ENGLISH),
                    tasks,
                    ticker,
                    clock,
                    ZoneOffset.UTC,
                    TestSettings.usual(tasks, ticker));
    private final JournalModel model =
            new JournalModel(care, new Bookkeeper(journal, clock, feed), feed, context);

    @AfterEach
    void close() {
        ticker.close();
    }

    @Test
    void whatWasUnderWayWhenTheProgramEndedIsTakenAsUnknown() throws JournalFailure {
        journal.add(registering());
        model.open();
        assertThat(model.stateProperty().get()).isEqualTo(JournalModel.State.OPEN);
        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.REGISTER_UNKNOWN);
    }

    @Test
    void journalThatCannotBeOpenedIsToldUntilItCan() {
        care.fail(JournalFailure.Reason.READ_ONLY);
        model.open();
        assertThat(model.stateProperty().get()).isEqualTo(JournalModel.State.FAILED);
        assertThat(model.failureProperty().get())
                .extracting(JournalFailure::reason)
                .isEqualTo(JournalFailure.Reason.READ_ONLY);

        care.fail(null);
        model.open();
        assertThat(model.stateProperty().get()).isEqualTo(JournalModel.State.OPEN);
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void journalThatCanOnlyBeReadIsOfNoUseEither() throws JournalFailure {
        journal.add(registering());
        journal.refuse(attempt -> true);
        model.open();
        assertThat(model.stateProperty().get()).isEqualTo(JournalModel.State.FAILED);
    }

    @Test
    void journalPutAsideIsToldWheneverItIsFound() {
        model.open();
        assertThat(model.putAsideProperty().get()).isNull();
        care.find(DAMAGED);
        assertThat(model.putAsideProperty().get()).isEqualTo(DAMAGED);
        model.dismissPutAside();
        assertThat(model.putAsideProperty().get()).isNull();
    }

    @Test
    void backupIsBroughtBackAndCounted() {
        model.open();
        care.find(DAMAGED);
        care.fail(JournalFailure.Reason.FULL);
        model.bringBack();
        assertThat(model.broughtBackProperty().get())
                .satisfies(back -> assertThat(back.failure()).isNotNull());

        care.fail(null);
        model.bringBack();
        assertThat(model.broughtBackProperty().get())
                .isEqualTo(new JournalModel.Return(DAMAGED.backup().orElseThrow(), 12, null));
    }

    @Test
    void nothingIsBackedUpBeforeTheJournalIsOpen() {
        model.backUp();
        assertThat(care.backups()).isZero();
        model.open();
        model.backUp();
        assertThat(care.backups()).isEqualTo(1);
    }

    @Test
    void failedBackupIsToldOnce() {
        model.open();
        care.fail(JournalFailure.Reason.FULL);
        model.backUp();
        assertThat(model.backupFailureProperty().get()).isNotNull();
        model.dismissBackupFailure();
        model.backUp();
        assertThat(model.backupFailureProperty().get()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(JournalModel.State.OPEN);
    }

    private static Attempt registering() {
        return Attempt.registering(
                AttemptId.random(new Random(3)),
                Purpose.CALL_NOW,
                new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101"),
                Optional.empty(),
                NOW);
    }
}
