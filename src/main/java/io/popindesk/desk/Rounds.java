package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What the desk does by itself whenever Popin has just been reached: outcomes that are not kept yet
 * are kept, calls in doubt are held against the free slots, and customers of whom nothing was ever
 * sent are registered. It never books: which time, only a person knows. Safe for use by any thread.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final BookingProgress UNSEEN =
            new BookingProgress() {
                @Override
                public void stage(BookingStage stage) {}

                @Override
                public void sent(BookingStage stage) {}

                @Override
                public void slotsRead(Availability availability) {}
            };

    private final Journal journal;
    private final Bookkeeper bookkeeper;
    private final BookingDesk desk;
    private final Settling settling;

    public Rounds(Journal journal, Bookkeeper bookkeeper, BookingDesk desk, Settling settling) {
        this.journal = journal;
        this.bookkeeper = bookkeeper;
        this.desk = desk;
        this.settling = settling;
    }

    /**
     * Makes one round. Blocks for as long as the registrations take.
     *
     * @param availability the free slots just read
     * @param begun when their reading began
     * @param atHand an attempt that a person is busy with, and that is left to them
     * @return the customers that are registered now
     */
    public List<Attempt> make(
            Availability availability,
            Instant begun,
            Optional<AttemptId> atHand,
            Cancellation cancellation)
            throws JournalFailure {
        bookkeeper.recover();
        bookkeeper.saveOutstanding();
        settling.weighAll(availability, begun);
        List<Attempt> registered = new ArrayList<>();
        for (Attempt waiting : journal.in(EnumSet.of(AttemptState.WAITING))) {
            if (atHand.filter(waiting.id()::equals).isPresent()) {
                continue;
            }
            if (cancellation.isCancelled() || !register(waiting, registered, cancellation)) {
                break;
            }
        }
        return registered;
    }

    /** Returns whether it makes sense to go on with the next one. */
    private boolean register(Attempt waiting, List<Attempt> registered, Cancellation cancellation) {
        return switch (desk.register(waiting, UNSEEN, cancellation)) {
            case BookingResult.Registered done -> registered.add(done.attempt());
            case BookingResult.Failed failed -> failed.failure() instanceof PopinFailure.Rejected;
            case BookingResult.NotBegun notBegun -> {
                LOG.info("{} is not registered yet", waiting, notBegun.failure());
                yield notBegun.failure().reason() == JournalFailure.Reason.CONFLICT;
            }
            case BookingResult.Booked booked -> true;
            case BookingResult.SlotGone gone -> true;
        };
    }
}
