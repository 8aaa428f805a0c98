package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;

/**
 * What a person decides about an attempt, and what the free slots say about one in doubt. Nothing
 * here sends anything that changes something at Popin. Every method blocks, so none may be called
 * on the JavaFX thread. Safe for use by any thread.
 */
public final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Journal journal;
    private final Bookkeeper bookkeeper;
    private final SlotReader slotReader;
    private final InstantSource clock;

    public Settling(
            Journal journal, Bookkeeper bookkeeper, SlotReader slotReader, InstantSource clock) {
        this.journal = journal;
        this.bookkeeper = bookkeeper;
        this.slotReader = slotReader;
        this.clock = clock;
    }

    /** The person takes a call in doubt as booked. */
    public Attempt markBooked(Attempt attempt) throws JournalFailure {
        return keep(attempt.markBooked(clock.instant()));
    }

    /** The person takes a call in doubt as not booked. */
    public Attempt markNotBooked(Attempt attempt) throws JournalFailure {
        return keep(attempt.markNotBooked(clock.instant()));
    }

    /** The person lets an unfinished attempt be. */
    public Attempt close(Attempt attempt) throws JournalFailure {
        return keep(attempt.close(clock.instant()));
    }

    /** The person takes a closed attempt up again, where it was left. */
    public Attempt reopen(Attempt attempt) throws JournalFailure {
        AttemptState before =
                journal.history(attempt.id()).stream()
                        .map(AttemptEvent::state)
                        .filter(state -> state != AttemptState.CLOSED)
                        .reduce((first, second) -> second)
                        .orElseThrow(() -> new JournalFailure(JournalFailure.Reason.DAMAGED, null));
        return keep(attempt.reopen(before, clock.instant()));
    }

    /**
     * Reads the free slots for what they say about the call in doubt.
     *
     * @throws PopinFailure when they could not be read
     */
    public Checked check(Attempt attempt, Cancellation cancellation)
            throws PopinFailure, JournalFailure {
        Availability availability = slotReader.read(cancellation, wait -> {});
        return new Checked(weigh(attempt, availability), availability);
    }

    /**
     * A call in doubt and the slots read for its sake.
     *
     * @param attempt the attempt, with what the slots say about it
     */
    public record Checked(Attempt attempt, Availability availability) {}

    /**
     * Takes freshly read slots as evidence about every call in doubt of which nothing is known yet.
     *
     * @param begun when the reading began; it says nothing about a call asked for after that, but
     *     for one asked for before the program was started
     */
    public void weighAll(Availability availability, Instant begun) throws JournalFailure {
        for (Attempt attempt : journal.in(EnumSet.of(AttemptState.SCHEDULE_UNKNOWN))) {
            boolean older = attempt.changedAt().isBefore(begun) || isLeftOver(attempt);
            if (older && !isWeighed(attempt)) {
                weighIfUnchanged(attempt, availability);
            }
        }
    }

    private static boolean isLeftOver(Attempt attempt) {
        return attempt.cause()
                .filter(
                        cause ->
                                cause instanceof Cause.Unknown unknown
                                        && unknown.reason() == PopinFailure.Unknown.Reason.STOPPED)
                .isPresent();
    }

    private static boolean isWeighed(Attempt attempt) {
        return attempt.weighing()
                .filter(weighing -> weighing.evidence() != SlotEvidence.NOT_KNOWN)
                .isPresent();
    }

    private void weighIfUnchanged(Attempt attempt, Availability availability)
            throws JournalFailure {
        if (evidence(attempt, availability) == SlotEvidence.NOT_KNOWN) {
            return;
        }
        try {
            weigh(attempt, availability);
        } catch (JournalFailure failure) {
            if (failure.reason() != JournalFailure.Reason.CONFLICT) {
                throw failure;
            }
            LOG.info("{} was settled while the slots were read", attempt);
        }
    }

    private Attempt weigh(Attempt attempt, Availability availability) throws JournalFailure {
        SlotEvidence evidence = evidence(attempt, availability);
        return keep(attempt.weighed(new Weighing(evidence, availability.readAt())));
    }

    private SlotEvidence evidence(Attempt attempt, Availability availability) {
        return attempt.slot()
                .map(slot -> SlotEvidence.of(slot, availability, clock.instant()))
                .orElse(SlotEvidence.NOT_KNOWN);
    }

    private Attempt keep(Attempt next) throws JournalFailure {
        bookkeeper.intend(next);
        return next;
    }
}
