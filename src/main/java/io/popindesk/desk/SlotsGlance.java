package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One look at the free slots beside other work. It is never waited for: it has brought something by
 * the time it is needed, or it is dropped. Closing it stops it.
 */
final class SlotsGlance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlotsGlance.class);

    private final Cancellation cancellation = new Cancellation();
    private final Cancellation.Subscription endsWithTheOther;
    private volatile Optional<Availability> arrived = Optional.empty();

    private SlotsGlance(Cancellation other) {
        endsWithTheOther = other.onCancel(cancellation::cancel);
    }

    /**
     * Begins to read on another thread.
     *
     * @param other stops the other work, and this with it
     */
    static SlotsGlance begin(Popin popin, Executor background, Cancellation other) {
        SlotsGlance glance = new SlotsGlance(other);
        background.execute(() -> glance.read(popin));
        return glance;
    }

    /** What has been read so far, without waiting. */
    Optional<Availability> arrived() {
        return arrived;
    }

    @Override
    public void close() {
        endsWithTheOther.close();
        cancellation.cancel();
    }

    private void read(Popin popin) {
        if (cancellation.isCancelled()) {
            return;
        }
        try {
            arrived = Optional.of(popin.slots(new Call(cancellation)));
        } catch (PopinFailure failure) {
            // Only an aid: the schedule call finds out by itself whether the slot is free.
            LOG.debug("slots beside the registration: {}", failure.getMessage());
        } catch (RuntimeException e) {
            LOG.error("slots beside the registration", Unexpected.withoutWords(e));
        }
    }
}
