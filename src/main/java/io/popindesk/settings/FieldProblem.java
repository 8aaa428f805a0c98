package io.popindesk.settings;

/**
 * A field of a file that cannot be used; what is usual holds in its place. What stood there is not
 * told, as it could be anything.
 *
 * @param field where it is, for example {@code account.base} or {@code groups[2].id}; empty for the
 *     whole file
 */
public record FieldProblem(String field, Kind kind) {

    /** What is wrong with it. */
    public enum Kind {
        /** A text where a number has to be, or the like. */
        WRONG_TYPE,
        /** A number that is too small or too large. */
        OUT_OF_RANGE,
        /** Longer than anybody needs it. */
        TOO_LONG,
        /** None of those that it can be. */
        UNKNOWN,
        /** Nothing where something has to be. */
        MISSING,
        /** Something else than digits. */
        NOT_DIGITS,
        /** No zone that is known. */
        NO_ZONE,
        /** No web address. */
        NO_ADDRESS,
        /** An address to which keys would travel in the open. */
        NOT_SECURE,
        /** An address with a user, a password or a key in it. */
        SECRET_IN_ADDRESS,
        /** No path, or one that does not begin at the root. */
        NO_PATH,
        /** The same name twice in one object; the last one counts. */
        TWICE
    }
}
