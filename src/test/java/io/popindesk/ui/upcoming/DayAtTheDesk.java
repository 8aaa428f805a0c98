package io.popindesk.ui.upcoming;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A desk whose clock goes when it is told to, and whose journal is read at once or when told. */
final class DayAtTheDesk {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** 22 November 2026, 15:00 in India. */
    static final Instant THREE = Instant.parse("2026-11-22T09:30:00Z");

    final MemoryJournal journal = new MemoryJournal();
    final JournalFeed feed = new JournalFeed(Runnable::run);
    final Texts texts = new Texts(Locale.ENGLISH);
    final List<Throwable> unhandled = new ArrayList<>();

    /** Readings wait here while {@link #slow} is set. */
    final Deque<Runnable> waiting = new ArrayDeque<>();

    boolean slow;
    int readings;

    final Tasks tasks =
            new Tasks(
                    work -> {
                        readings++;
                        if (slow) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run,
                    unhandled::add);

    Instant now = THREE;
    final UpcomingModel upcoming = new UpcomingModel(journal, feed, tasks, texts, () -> now);

    /** The clock goes on minute by minute, and what follows it looks at each. */
    void wait(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusSeconds(Math.min(20, Duration.between(now, end).toSeconds()));
            upcoming.tick();
        }
    }

    /** The clock leaps: it was set, or the computer slept. */
    void leap(Duration time) {
        now = now.plus(time);
        upcoming.tick();
    }

    /**
     * A call that was booked this morning.
     *
     * @param time an ISO time of this day in India
     */
    Attempt booked(long id, String time) throws JournalFailure {
        return booked(id, slot(time), THREE.minus(Duration.ofHours(4)));
    }

    Attempt booked(long id, Slot slot, Instant at) throws JournalFailure {
        Attempt attempt = scheduling(id, slot, at);
        journal.add(attempt);
        Attempt booked = attempt.booked("", at);
        journal.replace(booked);
        return booked;
    }

    static Attempt scheduling(long id, Slot slot, Instant at) {
        return Attempt.registering(
                        new AttemptId(id),
                        Purpose.APPOINTMENT,
                        new Customer("9845012345", "Asha " + id, "a@example.com", "560001", "Q"),
                        Optional.of(slot),
                        at)
                .registered(
                        new Registration(
                                new CustomerId("MzE1"),
                                JoinLink.of("https://live.popin.to/8131", false),
                                "Hello"),
                        at)
                .scheduling(slot, at);
    }

    static Slot slot(String time) {
        return slotAt("2026-11-22T" + time, INDIA);
    }

    static Slot slotAt(String start, ZoneId zone) {
        return new Slot("any date", "any time", LocalDateTime.parse(start), zone);
    }
}
