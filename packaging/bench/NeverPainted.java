import java.io.IOException;

/** A program did not come to its first screen; the message says what was seen and what it said. */
final class NeverPainted extends IOException {
    private static final long serialVersionUID = 1;

    NeverPainted(String message) {
        super(message);
    }
}
