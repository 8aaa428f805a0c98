package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Slot;

import java.util.Optional;

/**
 * Whoever was put away when the form was emptied: how far they have come, whatever happens to them
 * meanwhile, and the time they had picked. What they typed the form itself keeps. Used on the UI
 * thread.
 */
final class PutAway {
    private Optional<Attempt> attempt = Optional.empty();
    private Optional<Slot> slot = Optional.empty();

    Optional<Attempt> attempt() {
        return attempt;
    }

    Optional<Slot> slot() {
        return slot;
    }

    /** Somebody is put away, in place of whoever was before. */
    void put(Optional<Attempt> known) {
        attempt = known;
        slot = Optional.empty();
    }

    /** Their time is put away too, unless it is already. */
    void put(Slot picked) {
        slot = slot.or(() -> Optional.of(picked));
    }

    /**
     * Their attempt may have come further. A request under way is waited for: what comes of it is
     * told, and until then nothing must be begun for them.
     *
     * @return whether nothing is left to be done for them
     */
    boolean follow(Attempt newest) {
        boolean news =
                attempt.filter(known -> known.id().equals(newest.id()))
                        .filter(known -> known.version() < newest.version())
                        .isPresent();
        if (!news || newest.state().isInFlight()) {
            return false;
        }
        attempt = Optional.of(newest);
        return !newest.mayRegister() && !newest.maySchedule();
    }

    void forget() {
        put(Optional.empty());
    }
}
