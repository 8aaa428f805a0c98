package io.popindesk.desk;

import java.time.Instant;

/**
 * Somebody who has been at this desk before. A person is told from another by the mobile number,
 * which {@link CustomerRules} gives one form, however it was written.
 *
 * @param last their newest attempt: the details as last known, what was wanted, and what became of
 *     it
 */
public record Acquaintance(Attempt last) {

    /** The details as last known. */
    public Customer customer() {
        return last.customer();
    }

    /** When they were last here. */
    public Instant lastHere() {
        return last.createdAt();
    }

    /** Tells nothing about the person, so that it may appear in a log. */
    @Override
    public String toString() {
        return "Acquaintance[" + last + "]";
    }
}
