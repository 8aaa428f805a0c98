package io.popindesk.popin;

import java.io.IOException;

/** An answer is longer than any sensible one. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException() {
        super("the answer is too large");
    }
}
