package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Journal;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;
import io.popindesk.journal.SqliteJournal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How long the journal keeps a request from leaving, which is what its safety costs. */
class JournalCostTest {
    private static final int BOOKINGS = 60;
    private static final int WARM_UP = 20;

    /** From here on a person sees a wait. */
    private static final Duration NOTICEABLE = Duration.ofMillis(100);

    private static final Slot SLOT =
            new Slot(
                    "Thu, 25 Sep 2025",
                    "03:15 PM",
                    LocalDateTime.of(2025, 9, 25, 15, 15),
                    ZoneId.of("Asia/Kolkata"));

    @TempDir private Path home;

    @Test
    void journalKeepsNoRequestFromLeavingForAsLongAsAPersonWouldNotice() {
        Costs memory = measure(new MemoryJournal());
        Costs disk;
        try (SqliteJournal journal =
                new SqliteJournal(
                        home,
                        InstantSource.system(),
                        what -> {
                            throw new AssertionError(what);
                        })) {
            disk = measure(journal);
        }
        System.out.println("From Book to the capture request (1 commit), and to the schedule");
        System.out.println("request (3 commits), without Popin's own time, median and 9 in 10:");
        System.out.println("journal on disk:   " + disk);
        System.out.println("journal in memory: " + memory);
        assertThat(median(disk.toCapture())).isLessThan(NOTICEABLE);
    }

    /** The times of many bookings. */
    private record Costs(List<Duration> toCapture, List<Duration> toSchedule) {
        @Override
        public String toString() {
            return text(toCapture) + "; " + text(toSchedule);
        }

        private static String text(List<Duration> times) {
            return micros(median(times)) + ", " + micros(times.get(times.size() * 9 / 10));
        }

        private static String micros(Duration time) {
            return time.toNanos() / 1000 + " µs";
        }
    }

    private static Duration median(List<Duration> times) {
        return times.get(times.size() / 2);
    }

    private static Costs measure(Journal journal) {
        InstantSource clock = InstantSource.system();
        StopWatch popin = new StopWatch();
        BookingDesk desk =
                new BookingDesk(
                        popin,
                        new Bookkeeper(journal, clock, (attempt, kept) -> {}),
                        work -> {},
                        clock,
                        new Random());
        List<Duration> toCapture = new ArrayList<>();
        List<Duration> toSchedule = new ArrayList<>();
        for (int count = 0; count < WARM_UP + BOOKINGS; count++) {
            popin.began = System.nanoTime();
            BookingResult result =
                    desk.book(
                            Optional.empty(),
                            new Customer("98450" + count, "Asha", "a@example.com", "560001", "Q"),
                            SLOT,
                            BookingProgress.UNSEEN,
                            new Cancellation());
            assertThat(result).isInstanceOf(BookingResult.Booked.class);
            if (count >= WARM_UP) {
                toCapture.add(Duration.ofNanos(popin.captured - popin.began));
                toSchedule.add(Duration.ofNanos(popin.scheduled - popin.began));
            }
        }
        Collections.sort(toCapture);
        Collections.sort(toSchedule);
        return new Costs(toCapture, toSchedule);
    }

    /** Answers at once, and notes when it is asked. Used by one thread. */
    private static final class StopWatch implements Popin {
        private long began;
        private long captured;
        private long scheduled;

        @Override
        public Registration capture(Customer customer, Call call) {
            captured = System.nanoTime();
            return new Registration(
                    new CustomerId("MzE1"),
                    JoinLink.of("https://live.popin.to/8131-a157", false),
                    "");
        }

        @Override
        public Availability slots(Call call) throws PopinFailure {
            throw new PopinFailure.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE, null);
        }

        @Override
        public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) {
            scheduled = System.nanoTime();
            return new ScheduleReceipt("");
        }
    }
}
