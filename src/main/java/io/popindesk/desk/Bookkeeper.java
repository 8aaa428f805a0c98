package io.popindesk.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes to the journal by the two rules that nothing may break: what is meant is kept before it is
 * done, or it is not done; what came of it is kept as soon as possible, and is never dropped. Every
 * method blocks on the disk, so none may be called on the JavaFX thread. Safe for use by any
 * thread.
 */
public final class Bookkeeper {

    /** Told of each version of an attempt, on the thread that made it. Must be quick. */
    public interface Listener {
        /**
         * A version came about.
         *
         * @param kept whether the journal has it; if not, it is told again once it has
         */
        void changed(Attempt attempt, boolean kept);

        /** Told why an outcome could not be kept, at each try that fails. */
        default void couldNotKeep(JournalFailure failure) {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);

    private final Journal journal;
    private final InstantSource clock;
    private final Listener listener;

    /** Outcomes that the journal did not take yet, in the order in which each attempt had them. */
    private final Map<AttemptId, Queue<Attempt>> unsaved = new LinkedHashMap<>();

    /** Attempts for which this very program has begun something, and so will end it. */
    private final Set<AttemptId> ours = ConcurrentHashMap.newKeySet();

    public Bookkeeper(Journal journal, InstantSource clock, Listener listener) {
        this.journal = journal;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Keeps what is meant, before it is done. Outcomes that wait to be kept go first.
     *
     * @throws JournalFailure when it cannot be kept; it must then not be done
     */
    void intend(Attempt meant) throws JournalFailure {
        synchronized (unsaved) {
            // Before it is stored, or a recovery beside would take it for left over.
            boolean begunHere = ours.add(meant.id());
            try {
                flush(meant.id());
                store(meant);
            } catch (JournalFailure failure) {
                // Only its own mark: whoever meant something else for it meanwhile is done by now.
                if (begunHere) {
                    ours.remove(meant.id());
                }
                throw failure;
            }
        }
        listener.changed(meant, true);
    }

    /**
     * Keeps what came of something done, at once or later.
     *
     * @return whether it is kept by now
     */
    boolean conclude(Attempt outcome) {
        synchronized (unsaved) {
            unsaved.computeIfAbsent(outcome.id(), id -> new ArrayDeque<>()).add(outcome);
            Optional<JournalFailure> failure = tryToFlush(outcome.id());
            failure.ifPresent(
                    why -> {
                        LOG.error("an outcome could not be kept yet", why);
                        // In here, so that it cannot be told after having been kept meanwhile.
                        listener.changed(outcome, false);
                    });
            return failure.isEmpty();
        }
    }

    /** Tries again to keep what is not kept yet. Returns whether everything is. */
    public boolean saveOutstanding() {
        boolean all = true;
        synchronized (unsaved) {
            for (AttemptId id : List.copyOf(unsaved.keySet())) {
                all &= tryToFlush(id).isEmpty();
            }
        }
        return all;
    }

    /**
     * Takes what was under way when the program last ended as unknown. Leaves alone what this
     * program has begun itself, so that it may be called at any time, and again after a failure; by
     * one thread at a time, or two would take the same attempt.
     */
    public synchronized void recover() throws JournalFailure {
        for (Attempt attempt : journal.in(AttemptState.inFlight())) {
            if (!ours.contains(attempt.id())) {
                LOG.info("{} was under way when the program last ended", attempt);
                intend(attempt.interrupted(clock.instant()));
            }
        }
    }

    /**
     * Erases somebody's details, and tells of each attempt as it is without them.
     *
     * @throws JournalFailure with {@link JournalFailure.Reason#CONFLICT} where something is under
     *     way for them, or what came of it is not kept yet; nothing was changed then
     */
    void forget(Person person, PersonalData data) throws JournalFailure {
        List<AttemptId> erased;
        // Nothing that was done for them may be kept after this.
        synchronized (unsaved) {
            for (Attempt attempt : person.attempts()) {
                if (unsaved.containsKey(attempt.id())) {
                    throw new JournalFailure(JournalFailure.Reason.CONFLICT, null);
                }
            }
            erased = data.erase(person);
        }
        for (Attempt left : journal.load(erased)) {
            listener.changed(left, true);
        }
    }

    private Optional<JournalFailure> tryToFlush(AttemptId id) {
        try {
            flush(id);
            return Optional.empty();
        } catch (JournalFailure failure) {
            LOG.debug("not kept", failure);
            listener.couldNotKeep(failure);
            return Optional.of(failure);
        }
    }

    private void flush(AttemptId id) throws JournalFailure {
        Queue<Attempt> waiting = unsaved.getOrDefault(id, new ArrayDeque<>());
        for (Attempt next = waiting.peek(); next != null; next = waiting.peek()) {
            store(next);
            waiting.remove();
            listener.changed(next, true);
        }
        unsaved.remove(id);
    }

    private void store(Attempt attempt) throws JournalFailure {
        try {
            if (attempt.version() == 1) {
                journal.add(attempt);
            } else {
                journal.replace(attempt);
            }
        } catch (JournalFailure failure) {
            if (failure.reason() != JournalFailure.Reason.CONFLICT || !isStored(attempt)) {
                throw failure;
            }
            LOG.info("{} had been kept after all", attempt);
        }
    }

    /** A disk may report a failure after it has kept everything; trying again then conflicts. */
    private boolean isStored(Attempt attempt) throws JournalFailure {
        return journal.find(attempt.id()).filter(attempt::equals).isPresent();
    }
}
