package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;

import java.util.Optional;

/**
 * What came of a step, in a sentence.
 *
 * @param undo what takes the step back, or puts it right, where that can be done
 */
public record Notice(Kind kind, String words, Optional<Undo> undo) {

    /** How it is to be taken. */
    public enum Kind {
        DONE,
        PROBLEM
    }

    /**
     * A step that puts another one right.
     *
     * @param attempt as the step before left it
     */
    public record Undo(Step step, Attempt attempt) {}

    static Notice done(String words) {
        return new Notice(Kind.DONE, words, Optional.empty());
    }

    static Notice done(String words, Step undo, Attempt attempt) {
        return new Notice(Kind.DONE, words, Optional.of(new Undo(undo, attempt)));
    }

    static Notice problem(String words) {
        return new Notice(Kind.PROBLEM, words, Optional.empty());
    }

    /** Without the words, which name the customer. */
    @Override
    public String toString() {
        return "Notice[" + kind + "]";
    }
}
