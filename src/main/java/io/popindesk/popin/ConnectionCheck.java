package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Slot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Tries an account before anything of it is kept: one reading of the free slots, which changes
 * nothing at Popin and is not repeated. Safe for use by any thread.
 */
public final class ConnectionCheck {
    /** As long as a person looks at a dialog that does nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final Limits limits;
    private final Network network;

    /**
     * @param clock tells which of the free slots are still to come
     */
    public ConnectionCheck(InstantSource clock) {
        this(
                clock,
                new Limits(
                        Limits.STANDARD.connect(),
                        Limits.STANDARD.tls(),
                        PATIENCE,
                        PATIENCE,
                        Limits.STANDARD.bodyBytes()),
                Network.ofThisMachine());
    }

    ConnectionCheck(InstantSource clock, Limits limits, Network network) {
        this.clock = clock;
        this.limits = limits;
        this.network = network;
    }

    /** Asks once. Blocks for 15 seconds at most, and less when it is cancelled. */
    public ConnectionVerdict run(PopinSetUp setUp, Call call) {
        try (var popin = new HttpPopin(setUp, clock, limits, network)) {
            return reached(popin.slots(call));
        } catch (PopinFailure failure) {
            return ConnectionVerdict.of(failure);
        }
    }

    private ConnectionVerdict reached(Availability availability) {
        Instant now = clock.instant();
        List<Slot> free = availability.slots().filter(slot -> slot.instant().isAfter(now)).toList();
        return new ConnectionVerdict.Reached(
                free.size(),
                free.stream().findFirst(),
                availability.zone(),
                availability.zoneAssumed());
    }
}
