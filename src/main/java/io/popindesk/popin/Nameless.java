package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * A stand-in for an exception whose message may quote the answer, and with it a customer: the
 * classes and the traces of it and its causes, without their words.
 */
final class Nameless {
    private static final int DEEPEST = 8;

    private Nameless() {}

    static IOException of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static IOException of(Throwable original, int depth) {
        @Nullable Throwable cause = original.getCause();
        var copy =
                new IOException(
                        original.getClass().getName(),
                        cause == null || depth == 0 ? null : of(cause, depth - 1));
        copy.setStackTrace(original.getStackTrace());
        return copy;
    }
}
