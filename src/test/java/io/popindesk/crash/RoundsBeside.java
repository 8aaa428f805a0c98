package io.popindesk.crash;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Rounds;
import io.popindesk.desk.SlotReader;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The desk's rounds beside its other work, as in the window: whenever slots are read, one at a
 * time.
 */
final class RoundsBeside {
    private static final System.Logger LOG = System.getLogger(RoundsBeside.class.getName());

    private final Rounds rounds;
    private final SlotReader slots;
    private final Executor background;
    private final InstantSource clock;
    private final AtomicBoolean underWay = new AtomicBoolean();

    RoundsBeside(Rounds rounds, SlotReader slots, Executor background, InstantSource clock) {
        this.rounds = rounds;
        this.slots = slots;
        this.background = background;
        this.clock = clock;
    }

    void makeUnlessUnderWay() {
        if (underWay.compareAndSet(false, true)) {
            background.execute(this::make);
        }
    }

    private void make() {
        try {
            Cancellation cancellation = new Cancellation();
            Instant begun = clock.instant();
            Availability availability = slots.read(cancellation, wait -> {});
            rounds.make(availability, begun, Optional.empty(), cancellation);
        } catch (PopinFailure | JournalFailure e) {
            LOG.log(Level.INFO, "no round: {0}", e.getMessage());
        } finally {
            underWay.set(false);
        }
    }
}
