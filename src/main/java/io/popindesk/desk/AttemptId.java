package io.popindesk.desk;

import java.util.random.RandomGenerator;

/**
 * The journal's own name for an attempt. Drawn at random and not counted, so that journals of
 * several desks, or a journal and its backup, can be put together.
 *
 * @param value any number above zero
 */
public record AttemptId(long value) {
    public AttemptId {
        if (value <= 0) {
            throw new IllegalArgumentException("not the id of an attempt: " + value);
        }
    }

    /** Draws a new id; among a million of them the chance of a pair is one in ten million. */
    public static AttemptId random(RandomGenerator random) {
        return new AttemptId(random.nextLong(1, Long.MAX_VALUE));
    }
}
