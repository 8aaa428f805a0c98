package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Books calls. Every method blocks until it is done, so none may be called on the JavaFX thread.
 * Nothing that changes anything at Popin is ever sent twice: a second try is a new call of a
 * method, made because a person wants it. Safe for use by any thread.
 */
public final class BookingDesk {
    private static final Logger LOG = LoggerFactory.getLogger(BookingDesk.class);

    private final Popin popin;
    private final SlotReader slotReader;
    private final Executor background;
    private final InstantSource clock;

    /**
     * @param background runs blocking work beside the caller's thread
     */
    public BookingDesk(
            Popin popin, SlotReader slotReader, Executor background, InstantSource clock) {
        this.popin = popin;
        this.slotReader = slotReader;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Registers a customer and books a slot. Beside the registration the slots are read once more,
     * so that a slot that has gone is noticed before it is asked for; no time is spent on that.
     *
     * @param known the registration of an earlier try; the customer is then not registered again
     */
    public BookingResult book(
            Customer customer,
            Slot slot,
            Optional<Registration> known,
            BookingProgress progress,
            Cancellation cancellation) {
        if (known.isPresent()) {
            return schedule(customer, slot, known.get(), progress, cancellation);
        }
        Registration registration;
        Optional<Availability> seen = Optional.empty();
        try (SlotsGlance glance = SlotsGlance.begin(popin, background, cancellation)) {
            try {
                registration = register(customer, progress, cancellation);
            } finally {
                seen = glance.arrived();
                seen.ifPresent(progress::slotsRead);
            }
        } catch (PopinFailure failure) {
            return new BookingResult.Failed(
                    BookingStage.REGISTERING, failure, customer, slot, Optional.empty());
        }
        return seen.filter(availability -> isMissing(slot, availability))
                .<BookingResult>map(
                        availability ->
                                new BookingResult.SlotGone(
                                        customer, registration, slot, availability))
                .orElseGet(() -> schedule(customer, slot, registration, progress, cancellation));
    }

    /**
     * Registers a customer, who can then join a call by the link at once.
     *
     * @throws PopinFailure when Popin did not confirm; after {@link PopinFailure.Unknown} the
     *     customer may be registered
     */
    public Registration register(
            Customer customer, BookingProgress progress, Cancellation cancellation)
            throws PopinFailure {
        return post(
                BookingStage.REGISTERING,
                call -> popin.capture(customer, call),
                progress,
                cancellation);
    }

    /**
     * Reads the slots again and says what they suggest about a booking whose outcome is unknown. A
     * failure to read them, or a cancel, gives {@link SlotEvidence#NOT_KNOWN}.
     */
    public Evidence evidence(Slot slot, Cancellation cancellation) {
        try {
            Availability availability = slotReader.read(cancellation, wait -> {});
            return new Evidence(judge(slot, availability), Optional.of(availability));
        } catch (PopinFailure failure) {
            LOG.info("no evidence about a booking: {}", failure.getMessage());
            return new Evidence(SlotEvidence.NOT_KNOWN, Optional.empty());
        }
    }

    private BookingResult schedule(
            Customer customer,
            Slot slot,
            Registration registration,
            BookingProgress progress,
            Cancellation cancellation) {
        try {
            ScheduleReceipt receipt =
                    post(
                            BookingStage.SCHEDULING,
                            call -> popin.schedule(registration.id(), slot, call),
                            progress,
                            cancellation);
            return new BookingResult.Booked(customer, registration, slot, receipt.message());
        } catch (PopinFailure failure) {
            return new BookingResult.Failed(
                    BookingStage.SCHEDULING, failure, customer, slot, Optional.of(registration));
        }
    }

    /** A call that changes something at Popin. */
    private interface Post<T> {
        T send(Call call) throws PopinFailure;
    }

    private static <T> T post(
            BookingStage stage, Post<T> post, BookingProgress progress, Cancellation cancellation)
            throws PopinFailure {
        if (cancellation.isCancelled()) {
            throw new PopinFailure.NotSent(PopinFailure.NotSent.Reason.CANCELLED, null);
        }
        try {
            progress.stage(stage);
            return post.send(new Call(cancellation, () -> progress.sent(stage)));
        } catch (RuntimeException | Error e) {
            // The client broke in the middle, so its word on what was sent is not to be relied on;
            // and what is known so far, the registration above all, must not go down with it.
            Unexpected bare = Unexpected.withoutWords(e);
            LOG.error("{} ended unexpectedly", stage, bare);
            throw new PopinFailure.Unknown(PopinFailure.Unknown.Reason.UNREADABLE, bare);
        }
    }

    private SlotEvidence judge(Slot slot, Availability availability) {
        if (availability.slotAt(slot.start()).isPresent()) {
            return SlotEvidence.STILL_FREE;
        }
        boolean stillToCome = slot.instant().isAfter(clock.instant());
        return stillToCome && isMissing(slot, availability)
                ? SlotEvidence.GONE
                : SlotEvidence.NOT_KNOWN;
    }

    /** Where some of the slots could not be read, the one looked for may be among them. */
    private static boolean isMissing(Slot slot, Availability availability) {
        return availability.slotAt(slot.start()).isEmpty() && availability.unreadable() == 0;
    }
}
