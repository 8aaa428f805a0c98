package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * Books calls. Every method blocks until it is done, so none may be called on the JavaFX thread.
 * Nothing that changes anything at Popin is ever sent twice: a second try is a new call of a
 * method, made because a person wants it or because nothing of the first one left. Safe for use by
 * any thread, as far as the random generator is.
 */
public final class BookingDesk {
    private static final Logger LOG = LoggerFactory.getLogger(BookingDesk.class);

    private final Popin popin;
    private final Bookkeeper bookkeeper;
    private final Executor background;
    private final InstantSource clock;
    private final RandomGenerator ids;

    /**
     * @param background runs blocking work beside the caller's thread
     * @param ids draws the ids of new attempts
     */
    public BookingDesk(
            Popin popin,
            Bookkeeper bookkeeper,
            Executor background,
            InstantSource clock,
            RandomGenerator ids) {
        this.popin = popin;
        this.bookkeeper = bookkeeper;
        this.background = background;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Registers a customer, unless that is done, and books a slot. Beside the registration the
     * slots are read once more, so that a slot that has gone is noticed before it is asked for; no
     * time is spent on that.
     *
     * @param known the attempt to go on with. Where it is registered with other details a new one
     *     begins, and the known one is closed if it seems to be of the same person.
     * @throws IllegalStateException where the known attempt has another slot in doubt, or is over
     */
    public BookingResult book(
            Optional<Attempt> known,
            Customer customer,
            Slot slot,
            BookingProgress progress,
            Cancellation cancellation) {
        Errand errand = errand(known, progress, cancellation);
        if (isRegistered(known, customer)) {
            return errand.schedule(slot);
        }
        Attempt meant = meant(known, Purpose.APPOINTMENT, customer, Optional.of(slot));
        Optional<Availability> seen;
        Optional<BookingResult> failed;
        try (SlotsGlance glance = SlotsGlance.begin(popin, background, cancellation)) {
            failed = errand.register(meant);
            seen = glance.arrived();
            seen.ifPresent(progress::slotsRead);
        }
        if (failed.isPresent()) {
            return failed.get();
        }
        closeOther(known, meant);
        return seen.filter(availability -> availability.isMissing(slot))
                .map(availability -> errand.slotGone(slot, availability))
                .orElseGet(() -> errand.schedule(slot));
    }

    /**
     * Registers a customer, unless that is done, for a call at once by the link.
     *
     * @param known the attempt to go on with; see {@link #book}
     */
    public BookingResult callNow(
            Optional<Attempt> known,
            Customer customer,
            BookingProgress progress,
            Cancellation cancellation) {
        Errand errand = errand(known, progress, cancellation);
        if (isRegistered(known, customer)) {
            return errand.callNow();
        }
        Attempt meant = meant(known, Purpose.CALL_NOW, customer, Optional.empty());
        Optional<BookingResult> failed = errand.register(meant);
        if (failed.isEmpty()) {
            closeOther(known, meant);
        }
        return failed.orElseGet(errand::registered);
    }

    /**
     * Registers a customer once more, just as they were meant to be registered before, and books
     * nothing.
     */
    public BookingResult register(
            Attempt attempt, BookingProgress progress, Cancellation cancellation) {
        Attempt meant =
                attempt.registerAgain(
                        attempt.purpose(), attempt.customer(), attempt.slot(), clock.instant());
        Errand errand = errand(Optional.of(attempt), progress, cancellation);
        return errand.register(meant).orElseGet(errand::registered);
    }

    private Errand errand(
            Optional<Attempt> known, BookingProgress progress, Cancellation cancellation) {
        return new Errand(popin, bookkeeper, clock, progress, cancellation, known);
    }

    private static boolean isRegistered(Optional<Attempt> known, Customer customer) {
        return known.filter(Attempt::maySchedule)
                .filter(attempt -> attempt.customer().equals(customer))
                .isPresent();
    }

    private Attempt meant(
            Optional<Attempt> known, Purpose purpose, Customer customer, Optional<Slot> slot) {
        return known.filter(Attempt::mayRegister)
                .filter(attempt -> attempt.isOf(customer))
                .map(attempt -> attempt.registerAgain(purpose, customer, slot, clock.instant()))
                .orElseGet(
                        () ->
                                Attempt.registering(
                                        AttemptId.random(ids),
                                        purpose,
                                        customer,
                                        slot,
                                        clock.instant()));
    }

    /** The person has mended details that were registered already: the attempt before is idle. */
    private void closeOther(Optional<Attempt> known, Attempt meant) {
        known.filter(attempt -> !attempt.id().equals(meant.id()))
                .filter(attempt -> attempt.isOf(meant.customer()))
                .filter(attempt -> attempt.state().mayBecome(AttemptState.CLOSED))
                .ifPresent(this::close);
    }

    /**
     * No outcome that has to be kept: somebody may have closed it meanwhile, or gone on with it.
     */
    private void close(Attempt idle) {
        try {
            bookkeeper.intend(idle.close(clock.instant()));
        } catch (JournalFailure failure) {
            LOG.info("{} stays open", idle, failure);
        }
    }
}
