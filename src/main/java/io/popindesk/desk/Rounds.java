package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
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

    private static final Duration USUAL_REST = Duration.ofMinutes(10);

    private final Journal journal;
    private final Bookkeeper bookkeeper;
    private final BookingDesk desk;
    private final Settling settling;

    /** Until when nobody is registered, since it would only be refused. */
    private volatile Rest rest = Rest.NONE;

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
        return rest.lastsAt(begun) ? List.of() : register(begun, atHand, cancellation);
    }

    private List<Attempt> register(
            Instant begun, Optional<AttemptId> atHand, Cancellation cancellation)
            throws JournalFailure {
        List<Attempt> registered = new ArrayList<>();
        for (Attempt waiting : journal.in(EnumSet.of(AttemptState.WAITING))) {
            if (atHand.filter(waiting.id()::equals).isPresent()) {
                continue;
            }
            if (cancellation.isCancelled() || !register(waiting, registered, begun, cancellation)) {
                break;
            }
        }
        return registered;
    }

    /** Returns whether it makes sense to go on with the next one. */
    private boolean register(
            Attempt waiting, List<Attempt> registered, Instant begun, Cancellation cancellation) {
        return switch (desk.register(waiting, BookingProgress.UNSEEN, cancellation)) {
            case BookingResult.Registered done -> registered.add(done.attempt());
            case BookingResult.Failed failed ->
                    failed.failure() instanceof PopinFailure.Rejected rejected
                            && concernsOne(rejected, begun);
            case BookingResult.NotBegun notBegun -> {
                LOG.info("{} is not registered yet", waiting, notBegun.failure());
                yield notBegun.failure().reason() == JournalFailure.Reason.CONFLICT;
            }
            case BookingResult.Booked booked -> true;
            case BookingResult.SlotGone gone -> true;
        };
    }

    /**
     * Whether a refusal is of this customer alone. Any other would meet everybody who waits, and
     * each of them would then need a person; so it ends the rounds for a while.
     */
    private boolean concernsOne(PopinFailure.Rejected refusal, Instant begun) {
        return switch (refusal.reason()) {
            case DETAILS, OTHER -> true;
            case KEYS, ADDRESS, TOO_MANY -> {
                rest = Rest.after(begun, refusal.retryAfter().orElse(USUAL_REST));
                yield false;
            }
        };
    }

    /** A while in which nobody is registered; a clock that is set back ends it. */
    record Rest(Instant from, Instant until) {
        static final Rest NONE = new Rest(Instant.MIN, Instant.MIN);

        static Rest after(Instant begun, Duration wait) {
            return new Rest(begun, begun.plus(wait));
        }

        boolean lastsAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }
}
