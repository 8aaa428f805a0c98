package io.popindesk.crash;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Journal;
import io.popindesk.desk.Rounds;
import io.popindesk.desk.Settling;
import io.popindesk.desk.SlotReader;
import io.popindesk.journal.SqliteJournal;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.PopinSetUp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The program without its window, in a process of its own: the real desk, journal and HTTP client,
 * and somebody who books without pause until the process is killed.
 */
final class CrashingDesk {
    /** Too short for a fault that keeps silent, long enough for whatever is to be answered. */
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(250),
                    Duration.ofMillis(500),
                    1 << 20);

    private CrashingDesk() {}

    /** Runs until killed; the arguments are {@link Orders}. */
    public static void main(String[] arguments) throws Exception {
        Orders orders = Orders.read(arguments);
        Told told = new Told(System.out);
        FailPoints points = new FailPoints(orders.stop(), orders.passings(), told);
        PendingOutcome pending = new PendingOutcome(points);
        InstantSource clock = Clock.offset(Clock.systemUTC(), orders.ahead());
        Random random = new Random(orders.seed());
        ZoneId zone = ZoneId.systemDefault();

        Journal journal =
                new SqliteJournal(orders.home(), clock, what -> told.setAside(), pending::watch);
        HttpPopin near = new HttpPopin(PopinSetUp.of(orders.account(), zone), clock, LIMITS);
        HttpPopin nobody = new HttpPopin(PopinSetUp.of(orders.nobody(), zone), clock, LIMITS);
        WatchedPopin popin = new WatchedPopin(near, nobody, points, pending, random);
        Bookkeeper bookkeeper =
                new Bookkeeper(
                        journal,
                        clock,
                        (attempt, kept) -> changed(attempt, kept, points, pending, told));
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        BookingDesk desk = new BookingDesk(popin, bookkeeper, background, clock, new Random());
        SlotReader slots = new SlotReader(popin, (cancellation, time) -> true);
        Settling settling = new Settling(journal, bookkeeper, slots, clock);
        Rounds rounds = new Rounds(journal, bookkeeper, desk, settling);

        bookkeeper.recover();
        Receptionist receptionist = new Receptionist(journal, desk, settling, slots, told, random);
        RoundsBeside beside = new RoundsBeside(rounds, slots, background, clock);
        told.ready();
        waitForTheWord();
        while (true) {
            receptionist.serve();
            beside.makeUnlessUnderWay();
        }
    }

    private static void changed(
            Attempt attempt, boolean kept, FailPoints points, PendingOutcome pending, Told told) {
        if (!kept) {
            return;
        }
        pending.kept();
        if (!attempt.state().isInFlight()) {
            points.pass(FailPoint.AFTER_OUTCOME);
        }
        told.kept(attempt);
    }

    private static void waitForTheWord() throws IOException {
        if (System.in.read() < 0) {
            throw new IOException("nobody is there any more");
        }
    }
}
