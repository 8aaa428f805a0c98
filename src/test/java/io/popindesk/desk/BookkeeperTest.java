package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class BookkeeperTest {
    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> told = new ArrayList<>();
    private final Bookkeeper bookkeeper =
            new Bookkeeper(
                    journal,
                    InstantSource.fixed(LATER),
                    (attempt, kept) -> told.add(attempt.state() + (kept ? " kept" : " not kept")));

    @Test
    void anIntentIsKeptOrRefused() throws JournalFailure {
        bookkeeper.intend(registering());
        assertThat(journal.attempts()).containsExactly(registering());
        assertThat(told).containsExactly("REGISTERING kept");

        journal.refuse(attempt -> true);
        Attempt registered = registered(registering());
        assertThatThrownBy(() -> bookkeeper.intend(registered)).isInstanceOf(JournalFailure.class);
        assertThat(journal.attempts()).containsExactly(registering());
        assertThat(told).hasSize(1);
    }

    @Test
    void anOutcomeThatCannotBeKeptIsKeptLater() throws JournalFailure {
        bookkeeper.intend(registering());
        journal.refuse(attempt -> true);

        assertThat(bookkeeper.conclude(registered(registering()))).isFalse();
        assertThat(bookkeeper.saveOutstanding()).isFalse();
        assertThat(told).containsExactly("REGISTERING kept", "REGISTERED not kept");

        journal.refuse(attempt -> false);
        assertThat(bookkeeper.saveOutstanding()).isTrue();
        assertThat(journal.attempts()).containsExactly(registered(registering()));
        assertThat(told).last().isEqualTo("REGISTERED kept");
        assertThat(bookkeeper.saveOutstanding()).isTrue();
        assertThat(told).hasSize(3);
    }

    @Test
    void everyStepIsKeptInItsOrderEvenWhenLate() throws JournalFailure {
        Attempt registering = registering();
        bookkeeper.intend(registering);
        journal.refuse(attempt -> true);
        Attempt registered = registered(registering);
        bookkeeper.conclude(registered);
        journal.refuse(attempt -> false);

        bookkeeper.intend(registered.scheduling(slot(), LATER.plusMillis(1)));

        assertThat(journal.states(registering.id()))
                .containsExactly(
                        AttemptState.REGISTERING, AttemptState.REGISTERED, AttemptState.SCHEDULING);
    }

    @Test
    void noIntentGoesBeforeAnOutcomeThatWaits() throws JournalFailure {
        Attempt registering = registering();
        bookkeeper.intend(registering);
        journal.refuse(attempt -> attempt.state() == AttemptState.REGISTERED);
        Attempt registered = registered(registering);
        bookkeeper.conclude(registered);

        assertThatThrownBy(() -> bookkeeper.intend(registered.scheduling(slot(), LATER)))
                .isInstanceOf(JournalFailure.class);
        assertThat(journal.attempts()).containsExactly(registering);
    }

    @Test
    void oneOutcomeThatCannotBeKeptHoldsUpNoOther() throws JournalFailure {
        Attempt one = registering(1);
        Attempt other = registering(2);
        bookkeeper.intend(one);
        bookkeeper.intend(other);
        journal.refuse(attempt -> true);
        bookkeeper.conclude(registered(one));
        bookkeeper.conclude(registered(other));

        journal.refuse(attempt -> attempt.id().equals(one.id()));
        assertThat(bookkeeper.saveOutstanding()).isFalse();
        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.REGISTERING, AttemptState.REGISTERED);
    }

    @Test
    void anOutcomeThatWasKeptAfterAllIsNotTriedForEver() throws JournalFailure {
        bookkeeper.intend(registering());
        Attempt registered = registered(registering());
        journal.keepAndFail(true);
        assertThat(bookkeeper.conclude(registered)).isFalse();

        journal.keepAndFail(false);
        assertThat(bookkeeper.saveOutstanding()).isTrue();
        assertThat(journal.attempts()).containsExactly(registered);
        assertThat(told).last().isEqualTo("REGISTERED kept");
    }

    @Test
    void anotherVersionInTheJournalIsNotTakenForOurs() throws JournalFailure {
        Attempt registered = registering().registered(Samples.registration("MzE9"), LATER);
        bookkeeper.intend(registering());
        journal.replace(registered);

        assertThat(bookkeeper.conclude(registered(registering()))).isFalse();
        assertThat(journal.attempts()).containsExactly(registered);
    }

    @Test
    void whatWasUnderWayWhenTheProgramEndedIsUnknown() throws JournalFailure {
        journal.add(registering(1));
        journal.add(registering(2));
        journal.replace(registered(registering(2)));
        journal.replace(registered(registering(2)).scheduling(slot(), Samples.NOW));

        bookkeeper.recover();

        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.REGISTER_UNKNOWN, AttemptState.SCHEDULE_UNKNOWN);
        assertThat(journal.attempts())
                .allSatisfy(
                        attempt ->
                                assertThat(attempt.cause().orElseThrow().toString())
                                        .contains("STOPPED"));
    }

    @Test
    void whatCouldNotBeRecoveredIsRecoveredLater() throws JournalFailure {
        journal.add(registering());
        journal.refuse(attempt -> true);
        assertThatThrownBy(bookkeeper::recover).isInstanceOf(JournalFailure.class);

        journal.refuse(attempt -> false);
        bookkeeper.recover();
        assertThat(journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.REGISTER_UNKNOWN);
    }

    @Test
    void whoeverAsksForARecoveryBesideAnotherFindsEverythingRecovered() throws Exception {
        journal.add(registering());
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch mayWrite = new CountDownLatch(1);
        Bookkeeper slow =
                new Bookkeeper(
                        slowToReplace(writing, mayWrite),
                        InstantSource.fixed(LATER),
                        (attempt, kept) -> {});
        List<AttemptState> found = new CopyOnWriteArrayList<>();
        Thread first = Thread.ofPlatform().start(() -> recoverAndLook(slow, found));
        assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();
        Thread second = Thread.ofPlatform().start(() -> recoverAndLook(slow, found));
        while (second.isAlive() && second.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        mayWrite.countDown();
        first.join();
        second.join();

        assertThat(found)
                .containsExactly(AttemptState.REGISTER_UNKNOWN, AttemptState.REGISTER_UNKNOWN);
    }

    private void recoverAndLook(Bookkeeper slow, List<AttemptState> found) {
        try {
            slow.recover();
            found.add(journal.attempts().getFirst().state());
        } catch (JournalFailure e) {
            throw new AssertionError(e);
        }
    }

    /** The journal, but for a write that takes its time. */
    private Journal slowToReplace(CountDownLatch writing, CountDownLatch mayWrite) {
        return (Journal)
                Proxy.newProxyInstance(
                        Journal.class.getClassLoader(),
                        new Class<?>[] {Journal.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("replace")) {
                                writing.countDown();
                                mayWrite.await();
                            }
                            return method.invoke(journal, arguments);
                        });
    }

    @Test
    void whatThisProgramHasBegunItselfIsNotTakenForLeftOver() throws JournalFailure {
        bookkeeper.intend(registering());
        bookkeeper.recover();

        assertThat(journal.attempts()).containsExactly(registering());
    }

    private static Slot slot() {
        return Samples.slot("2025-09-25T15:15");
    }

    private static Attempt registering() {
        return registering(7);
    }

    private static Attempt registering(long id) {
        return Attempt.registering(
                new AttemptId(id),
                Purpose.APPOINTMENT,
                Samples.ASHA,
                Optional.of(slot()),
                Samples.NOW);
    }

    private static Attempt registered(Attempt registering) {
        return registering.registered(Samples.registration("MzE1"), LATER);
    }
}
