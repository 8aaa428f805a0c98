package io.popindesk;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Wiretap;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Rounds;
import io.popindesk.desk.Settling;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotReader;
import io.popindesk.journal.SqliteJournal;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.PopinSetUp;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A desk without a window, from its journal on a disk to a demo service behind a wiretap. */
final class DeskAtDemo implements AutoCloseable {
    static final Customer ASHA =
            new Customer("9845012345", "आशा Rao", "asha@example.com", "560001", "QA101");

    private static final ZoneId FALLBACK = ZoneId.of("Asia/Dubai");

    /** Short for what never comes, long for what does, however slow this machine. */
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    1 << 20);

    final DemoService service;
    final Wiretap wiretap;
    final SqliteJournal journal;
    final HttpPopin popin;
    final BookingDesk desk;
    final Settling settling;
    final Rounds rounds;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param options of the service
     * @param clock the desk's own
     * @param home where its journal is
     */
    DeskAtDemo(DemoOptions options, InstantSource clock, Path home) throws IOException {
        service = DemoService.start(options);
        wiretap = Wiretap.on(service);
        journal =
                new SqliteJournal(
                        home,
                        clock,
                        what -> {
                            throw new AssertionError(what);
                        });
        popin = new HttpPopin(PopinSetUp.of(wiretap.account(), FALLBACK), clock, LIMITS);
        Bookkeeper bookkeeper = new Bookkeeper(journal, clock, (attempt, kept) -> {});
        desk = new BookingDesk(popin, bookkeeper, background, clock, new Random());
        SlotReader slots = new SlotReader(popin, Cancellation::await);
        settling = new Settling(journal, bookkeeper, slots, clock);
        rounds = new Rounds(journal, bookkeeper, desk, settling);
    }

    Availability slots() throws PopinFailure {
        return popin.slots(new Call(new Cancellation()));
    }

    BookingResult book(Slot slot) {
        return book(Optional.empty(), slot);
    }

    BookingResult book(Optional<Attempt> known, Slot slot) {
        return desk.book(known, ASHA, slot, BookingProgress.UNSEEN, new Cancellation());
    }

    /** The one attempt in the journal. */
    Attempt attempt() throws JournalFailure {
        List<Attempt> all = journal.in(EnumSet.allOf(AttemptState.class));
        if (all.size() != 1) {
            throw new AssertionError("not one attempt: " + all);
        }
        return all.getFirst();
    }

    List<AttemptEvent> steps() throws JournalFailure {
        AttemptId id = attempt().id();
        return journal.history(id);
    }

    @Override
    public void close() throws IOException {
        background.shutdownNow();
        popin.close();
        wiretap.close();
        service.close();
        journal.close();
    }
}
