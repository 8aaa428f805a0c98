package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.Optional;

/**
 * One wish of the person at the desk being carried out: each request is written to the journal
 * before it is sent, and what came of it before anybody is told. Used by one thread, once.
 */
final class Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final Popin popin;
    private final Bookkeeper bookkeeper;
    private final InstantSource clock;
    private final BookingProgress progress;
    private final Cancellation cancellation;

    /** The attempt as far as it has come; empty for a customer of whom nothing is kept yet. */
    private Optional<Attempt> attempt;

    private boolean kept = true;

    /**
     * @param attempt the attempt to go on with; empty for a new customer
     */
    Errand(
            Popin popin,
            Bookkeeper bookkeeper,
            InstantSource clock,
            BookingProgress progress,
            Cancellation cancellation,
            Optional<Attempt> attempt) {
        this.popin = popin;
        this.bookkeeper = bookkeeper;
        this.clock = clock;
        this.progress = progress;
        this.cancellation = cancellation;
        this.attempt = attempt;
    }

    /**
     * Registers the customer.
     *
     * @param meant the attempt about to be registered
     * @return what there is to tell if that did not succeed
     */
    Optional<BookingResult> register(Attempt meant) {
        return begin(BookingStage.REGISTERING, meant)
                .or(
                        () -> {
                            try {
                                Registration answer =
                                        post(
                                                BookingStage.REGISTERING,
                                                call -> popin.capture(meant.customer(), call));
                                conclude(meant.registered(answer, clock.instant()));
                                return Optional.empty();
                            } catch (PopinFailure failure) {
                                Attempt failed =
                                        meant.notRegistered(Cause.of(failure), clock.instant());
                                return Optional.of(
                                        failed(BookingStage.REGISTERING, failure, failed));
                            }
                        });
    }

    /** Asks for a slot for the customer, who is registered. */
    BookingResult schedule(Slot slot) {
        Attempt registered = attempt();
        Registration registration =
                registered
                        .registration()
                        .orElseThrow(
                                () -> new IllegalStateException("not registered: " + registered));
        Attempt meant = registered.scheduling(slot, clock.instant());
        return begin(BookingStage.SCHEDULING, meant)
                .orElseGet(
                        () -> {
                            try {
                                ScheduleReceipt receipt =
                                        post(
                                                BookingStage.SCHEDULING,
                                                call ->
                                                        popin.schedule(
                                                                registration.id(), slot, call));
                                Attempt booked = meant.booked(receipt.message(), clock.instant());
                                conclude(booked);
                                return new BookingResult.Booked(booked, kept);
                            } catch (PopinFailure failure) {
                                return failed(
                                        BookingStage.SCHEDULING,
                                        failure,
                                        meant.notScheduled(Cause.of(failure), clock.instant()));
                            }
                        });
    }

    /** The slot went while the customer was being registered. */
    BookingResult slotGone(Slot slot, Availability availability) {
        Attempt gone = attempt().slotGone(slot, clock.instant());
        conclude(gone);
        return new BookingResult.SlotGone(gone, availability, kept);
    }

    /** The customer, who is registered, calls at once: nothing more is sent. */
    BookingResult callNow() {
        Attempt calling = attempt();
        if (calling.purpose() != Purpose.CALL_NOW) {
            calling = calling.callingNow(clock.instant());
            conclude(calling);
        }
        return new BookingResult.Registered(calling, kept);
    }

    /** The customer is registered, and that is all for now. */
    BookingResult registered() {
        return new BookingResult.Registered(attempt(), kept);
    }

    private Attempt attempt() {
        return attempt.orElseThrow(() -> new IllegalStateException("nothing has begun"));
    }

    private Optional<BookingResult> begin(BookingStage stage, Attempt meant) {
        progress.stage(stage);
        try {
            bookkeeper.intend(meant);
            attempt = Optional.of(meant);
            kept = true;
            return Optional.empty();
        } catch (JournalFailure failure) {
            LOG.error("nothing is sent, because the journal cannot be written", failure);
            return Optional.of(new BookingResult.NotBegun(stage, failure, attempt, kept));
        }
    }

    private BookingResult failed(BookingStage stage, PopinFailure failure, Attempt failed) {
        conclude(failed);
        return new BookingResult.Failed(stage, failure, failed, kept);
    }

    private void conclude(Attempt outcome) {
        attempt = Optional.of(outcome);
        kept = bookkeeper.conclude(outcome);
    }

    /** A call that changes something at Popin. */
    private interface Post<T> {
        T send(Call call) throws PopinFailure;
    }

    private <T> T post(BookingStage stage, Post<T> post) throws PopinFailure {
        if (cancellation.isCancelled()) {
            throw new PopinFailure.NotSent(PopinFailure.NotSent.Reason.CANCELLED, null);
        }
        try {
            return post.send(new Call(cancellation, () -> progress.sent(stage)));
        } catch (RuntimeException | Error e) {
            // The client broke in the middle, so its word on what was sent is not to be relied on;
            // and what is known so far, the registration above all, must not go down with it.
            Unexpected bare = Unexpected.withoutWords(e);
            LOG.error("{} ended unexpectedly", stage, bare);
            throw new PopinFailure.Unknown(PopinFailure.Unknown.Reason.UNREADABLE, bare);
        }
    }
}
