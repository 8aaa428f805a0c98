package io.popindesk.journal;

/**
 * A row has what this program never wrote. Tells where and not what, which may be personal, and
 * carries no cause for the same reason.
 */
final class UnreadableRowException extends RuntimeException {
    UnreadableRowException(String column) {
        super("what stands in " + column + " cannot be read");
    }
}
