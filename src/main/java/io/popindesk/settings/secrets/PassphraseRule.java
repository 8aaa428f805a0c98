package io.popindesk.settings.secrets;

import java.util.Optional;

/** What a passphrase has to be like; only its length is judged, as NIST SP 800-63B advises. */
public final class PassphraseRule {
    /** Characters, as a person counts them. */
    public static final int LEAST = 8;

    public static final int MOST = 200;

    /** What is wrong with one. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG
    }

    private PassphraseRule() {}

    /** What is wrong with it; empty when nothing is. */
    public static Optional<Problem> problem(char[] passphrase) {
        int length = Character.codePointCount(passphrase, 0, passphrase.length);
        if (length < LEAST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        return length > MOST ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    static void require(char[] passphrase) {
        problem(passphrase)
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException(problem.name());
                        });
    }
}
