package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Reads the free slots, trying again where that may help. Reading changes nothing at Popin, so it
 * is the one call that may be repeated without asking anybody. Safe for use by any thread, as far
 * as the random generator is.
 */
public final class SlotReader {
    private static final Logger LOG = LoggerFactory.getLogger(SlotReader.class);

    private static final int TRIES = 3;
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
    private static final int BACK_OFF_GROWTH = 3;

    /**
     * How far a back-off strays from its mean, so that the desks of a shop do not return as one.
     */
    private static final double JITTER = 0.25;

    /** A longer wait is for the person to see and decide, not to sit through. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Popin popin;
    private final Pause pause;
    private final RandomGenerator random;

    public SlotReader(Popin popin, Pause pause) {
        this(popin, pause, new Random());
    }

    /**
     * @param random spreads the waits; tests give one of their own
     */
    public SlotReader(Popin popin, Pause pause, RandomGenerator random) {
        this.popin = popin;
        this.pause = pause;
        this.random = random;
    }

    /**
     * Reads the slots with at most three tries. Blocks for all of them and the waits in between.
     *
     * @param waiting told, before each wait, how long it is
     * @throws PopinFailure the last try's failure; {@link PopinFailure.NotSent} when cancelled
     *     between two tries. A wish of Popin's to wait longer than a minute ends the reading at
     *     once, with the failure that carries it.
     */
    public Availability read(Cancellation cancellation, Consumer<Duration> waiting)
            throws PopinFailure {
        Duration backOff = FIRST_BACK_OFF;
        for (int triesLeft = TRIES - 1; triesLeft > 0; triesLeft--) {
            try {
                return readOnce(cancellation);
            } catch (PopinFailure failure) {
                Duration wait =
                        longer(jittered(backOff), failure.retryAfter().orElse(Duration.ZERO));
                if (!mayHelp(failure) || wait.compareTo(LONGEST_WAIT) > 0) {
                    throw failure;
                }
                LOG.info("slots: {}; trying again in {}", failure.getMessage(), wait);
                waiting.accept(wait);
                pauseUnlessCancelled(cancellation, wait);
            }
            backOff = backOff.multipliedBy(BACK_OFF_GROWTH);
        }
        return readOnce(cancellation);
    }

    private Availability readOnce(Cancellation cancellation) throws PopinFailure {
        if (cancellation.isCancelled()) {
            throw new PopinFailure.NotSent(PopinFailure.NotSent.Reason.CANCELLED, null);
        }
        return popin.slots(new Call(cancellation));
    }

    private void pauseUnlessCancelled(Cancellation cancellation, Duration wait)
            throws PopinFailure {
        try {
            if (pause.await(cancellation, wait)) {
                throw new PopinFailure.NotSent(PopinFailure.NotSent.Reason.CANCELLED, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PopinFailure.NotSent(PopinFailure.NotSent.Reason.CANCELLED, e);
        }
    }

    private static boolean mayHelp(PopinFailure failure) {
        return switch (failure) {
            case PopinFailure.NotSent notSent ->
                    switch (notSent.reason()) {
                        case UNKNOWN_HOST, UNREACHABLE, CONNECT_TIMEOUT -> true;
                        // A proxy that is asked too often locks the account that signs in there.
                        case TLS, CERTIFICATE, AUTHORITIES, PROXY, NO_KEYS, CANCELLED -> false;
                    };
            case PopinFailure.Rejected rejected ->
                    rejected.reason() == PopinFailure.Rejected.Reason.TOO_MANY;
            case PopinFailure.Unknown unknown ->
                    switch (unknown.reason()) {
                        case DISCONNECTED, SERVER_ERROR -> true;
                        // One deadline is all the waiting that a person can be asked for.
                        case TIMEOUT -> false;
                        case REDIRECTED, WEB_PAGE, UNREADABLE, TOO_LARGE, CANCELLED, STOPPED ->
                                false;
                    };
        };
    }

    private Duration jittered(Duration mean) {
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Duration.ofMillis(Math.round(mean.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
