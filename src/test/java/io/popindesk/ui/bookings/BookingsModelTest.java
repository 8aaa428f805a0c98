package io.popindesk.ui.bookings;

import static io.popindesk.ui.bookings.Reachable.INDIA;
import static io.popindesk.ui.bookings.Reachable.NOW;
import static io.popindesk.ui.bookings.Reachable.registration;
import static io.popindesk.ui.bookings.Reachable.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

class BookingsModelTest {
    private Instant now = NOW;
    private final WatchedJournal journal = new WatchedJournal();
    private final JournalFeed feed = new JournalFeed(Runnable::run);
    private final List<Throwable> unhandled = new ArrayList<>();

    /** Work waits here while {@link #slow} is set. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private boolean slow;
    private final Tasks tasks =
            new Tasks(
                    work -> {
                        if (slow) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run,
                    unhandled::add);
    private final BookingsModel model =
            new BookingsModel(journal, feed, tasks, new Texts(Locale.ENGLISH), () -> now, INDIA);

    @AfterEach
    void nothingWentWrongInSilence() {
        assertThat(unhandled).isEmpty();
    }

    @Test
    void nothingButTheTallyIsReadBeforeThePlaceIsShown() throws JournalFailure {
        add("Asha Rao");
        model.searchProperty().set("Asha");
        model.count();
        feed.changed(journal.memory.attempts().getFirst(), true);
        assertThat(journal.readings).allMatch(what -> what.startsWith("tally"));
        assertThat(model.rows()).isEmpty();

        model.setShown(true);
        assertThat(journal.readings).containsOnlyOnce("search Asha");
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void tallyIsThatOfTodayInTheDesksZone() {
        now = Instant.parse("2026-11-22T19:00:00Z");
        model.count();
        assertThat(journal.readings)
                .containsExactly("tally 2026-11-22T18:30:00Z 2026-11-23T18:30:00Z");
    }

    @Test
    void attemptIsReadWhenItsRowComesIntoSight() throws JournalFailure {
        for (int i = 0; i < 500; i++) {
            add("Customer " + i);
        }
        model.setShown(true);
        assertThat(model.rows()).hasSize(500);
        assertThat(journal.readings).noneMatch(what -> what.startsWith("load"));

        model.inSight(45);
        model.inSight(46);
        assertThat(journal.readings).containsOnlyOnce("load 40");
        assertThat(model.rows().get(45).attempt()).isPresent();
        assertThat(model.rows().get(79).attempt()).isPresent();
        assertThat(model.rows().get(80).attempt()).isEmpty();
    }

    @Test
    void whoeverScrollsPastManyPagesWaitsForTheLastOnesOnly() throws JournalFailure {
        for (int i = 0; i < 2_000; i++) {
            add("Customer " + i);
        }
        model.setShown(true);
        slow = true;
        for (int i = 0; i < 2_000; i += 20) {
            model.inSight(i);
        }
        runWaiting();
        assertThat(journal.readings.stream().filter("load 40"::equals)).hasSizeLessThanOrEqualTo(5);
        assertThat(model.rows().get(1_999).attempt()).isPresent();
        assertThat(model.rows().get(1_900).attempt()).isPresent();
        assertThat(model.rows().get(1_000).attempt()).isEmpty();

        model.inSight(1_000);
        runWaiting();
        assertThat(model.rows().get(1_000).attempt()).isPresent();
    }

    @Test
    void newestSearchWinsWhicheverEndsLast() throws JournalFailure {
        add("Asha");
        add("Ravi");
        model.setShown(true);
        slow = true;
        model.searchProperty().set("As");
        model.searchProperty().set("Ra");
        assertThat(model.rows()).as("the old list stays meanwhile").hasSize(2);
        assertThat(model.loadingProperty().get()).isTrue();
        slow = false;
        waiting.removeLast().run();
        assertThat(names()).containsExactly("Ravi");
        waiting.removeLast().run();
        assertThat(names()).containsExactly("Ravi");
        assertThat(model.loadingProperty().get()).isFalse();
    }

    @Test
    void filterIsApplied() throws JournalFailure {
        Attempt waiting = add("Asha").notRegistered(noNetwork(), NOW);
        journal.replace(waiting);
        add("Ravi");
        model.setShown(true);
        model.filterProperty().set(AttemptQuery.Filter.WAITING);
        assertThat(names()).containsExactly("Asha");
    }

    @Test
    void changeShowsInItsRowAtOnceAndInTheOrderSoonAfter() throws JournalFailure {
        Attempt first = add("Asha").registered(registration(), NOW);
        journal.replace(first);
        Attempt second = add("Ravi").notRegistered(noNetwork(), NOW);
        journal.replace(second);
        model.setShown(true);
        assertThat(names()).containsExactly("Asha", "Ravi");
        BookingRow row = model.rows().getFirst();
        Attempt closed = first.close(NOW);
        journal.replace(closed);

        slow = true;
        feed.changed(closed, true);
        assertThat(row.attempt().map(Attempt::state)).contains(AttemptState.CLOSED);
        assertThat(names()).containsExactly("Asha", "Ravi");
        runWaiting();
        assertThat(names()).containsExactly("Ravi", "Asha");
        assertThat(model.rows().get(1)).as("the same row").isSameAs(row);
        assertThat(model.tallyProperty().get().needPerson()).isZero();
    }

    @Test
    void manyChangesAtOnceAreReadTogether() throws JournalFailure {
        Attempt attempt = add("Asha");
        model.setShown(true);
        journal.readings.clear();
        slow = true;
        for (int i = 0; i < 100; i++) {
            feed.changed(attempt, true);
        }
        runWaiting();
        assertThat(journal.readings).hasSizeLessThanOrEqualTo(4);
        assertThat(journal.readings.stream().filter(what -> what.startsWith("search"))).hasSize(2);
    }

    @Test
    void whatIsReadLateDoesNotReplaceWhatIsNewer() throws JournalFailure {
        Attempt attempt = add("Asha");
        model.setShown(true);
        slow = true;
        model.inSight(0);
        Attempt registered = attempt.registered(registration(), NOW);
        model.rows().getFirst().take(registered);
        runWaiting();
        assertThat(model.rows().getFirst().attempt()).contains(registered);
    }

    @Test
    void journalThatCannotBeReadIsToldAndTriedAgain() throws JournalFailure {
        add("Asha");
        journal.broken = JournalFailure.Reason.LOST;
        model.setShown(true);
        assertThat(failure().reason()).isEqualTo(JournalFailure.Reason.LOST);
        assertThat(model.answeredProperty().get()).isNull();

        journal.broken = null;
        model.readAgain();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(names()).containsExactly("Asha");
    }

    @Test
    void rowsThatCouldNotBeReadAreReadWithTheNextTry() throws JournalFailure {
        add("Asha");
        model.setShown(true);
        journal.broken = JournalFailure.Reason.BUSY;
        model.inSight(0);
        assertThat(failure().reason()).isEqualTo(JournalFailure.Reason.BUSY);
        assertThat(model.rows().getFirst().attempt()).isEmpty();

        journal.broken = null;
        model.readAgain();
        assertThat(model.rows().getFirst().attempt()).isPresent();
    }

    @Test
    void hiddenPlaceReadsWhatItMissedWhenItIsShownAgain() throws JournalFailure {
        model.setShown(true);
        model.setShown(false);
        Attempt attempt = add("Asha");
        journal.readings.clear();
        feed.changed(attempt, true);
        assertThat(journal.readings).noneMatch(what -> what.startsWith("search"));
        model.setShown(true);
        assertThat(names()).containsExactly("Asha");

        journal.readings.clear();
        model.setShown(false);
        model.setShown(true);
        assertThat(journal.readings).as("nothing has changed").isEmpty();
    }

    @Test
    void upcomingCallBecomesPastAsTimeGoesBy() throws JournalFailure {
        Attempt booked =
                add("Asha")
                        .registered(registration(), NOW)
                        .scheduling(slot("2026-11-22T12:00"), NOW)
                        .booked("", NOW);
        journal.memory.replace(withVersion(booked, 2));
        model.filterProperty().set(AttemptQuery.Filter.UPCOMING);
        model.setShown(true);
        assertThat(model.rows()).hasSize(1);
        now = now.plus(Duration.ofMinutes(19));
        model.tick();
        assertThat(model.rows()).isEmpty();
    }

    private static Attempt withVersion(Attempt one, int version) {
        return new Attempt(
                one.id(),
                version,
                one.purpose(),
                one.state(),
                one.createdAt(),
                one.changedAt(),
                one.customer(),
                one.registration(),
                one.slot(),
                one.cause(),
                one.words(),
                one.weighing());
    }

    private JournalFailure failure() {
        return Objects.requireNonNull(model.failureProperty().get());
    }

    private static Cause noNetwork() {
        return new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE);
    }

    /** The older, the later it is added. */
    private Attempt add(String name) throws JournalFailure {
        int number = journal.memory.attempts().size() + 1;
        Attempt attempt =
                Attempt.registering(
                        new AttemptId(number),
                        Purpose.APPOINTMENT,
                        new Customer("98450" + number, name, "a@example.com", "560001", "QA101"),
                        Optional.of(slot("2026-11-23T17:30")),
                        NOW.minusSeconds(number));
        journal.add(attempt);
        return attempt;
    }

    private List<String> names() {
        for (int i = 0; i < model.rows().size(); i++) {
            model.inSight(i);
        }
        return model.rows().stream()
                .map(row -> row.attempt().map(one -> one.customer().name()).orElse("…"))
                .toList();
    }

    private void runWaiting() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
