package io.popindesk.settings.secrets;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PIN as it is kept: {@code pbkdf2-sha256$iterations$salt$hash}, the latter two in Base64. So few
 * digits are found in time by whoever has the file; it keeps out who has only the window.
 */
public final class LockPin {
    public static final int LEAST_DIGITS = 4;
    public static final int MOST_DIGITS = 12;

    private static final int HASH_BYTES = 32;

    /** The number may have the digits of the computer's language: so it was kept once. */
    private static final Pattern TEXT =
            Pattern.compile("pbkdf2-sha256\\$(\\p{Nd}{1,9})\\$([^$]{1,100})\\$([^$]{1,100})");

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private LockPin(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** Whether it can be a PIN: four to twelve digits, 0 to 9. */
    public static boolean isPossible(char[] pin) {
        for (char digit : pin) {
            if (digit < '0' || digit > '9') {
                return false;
            }
        }
        return pin.length >= LEAST_DIGITS && pin.length <= MOST_DIGITS;
    }

    /**
     * A new PIN. Slow.
     *
     * @param pin a possible one; stays the caller's
     */
    public static LockPin create(char[] pin) throws GeneralSecurityException {
        if (!isPossible(pin)) {
            throw new IllegalArgumentException("no PIN");
        }
        byte[] salt = Pbkdf2.newSalt();
        return new LockPin(Pbkdf2.ITERATIONS, salt, Pbkdf2.derive(pin, salt, Pbkdf2.ITERATIONS));
    }

    /** A PIN as it was kept; empty where that can be none of ours. */
    public static Optional<LockPin> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int iterations = Integer.parseInt(parts.group(1));
            byte[] salt = Base64.getDecoder().decode(parts.group(2));
            byte[] hash = Base64.getDecoder().decode(parts.group(3));
            return Pbkdf2.isAcceptable(iterations, salt) && hash.length == HASH_BYTES
                    ? Optional.of(new LockPin(iterations, salt, hash))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // No number that we can read, or not Base64.
            return Optional.empty();
        }
    }

    /** Whether this is the PIN; takes as long for a wrong one. Slow. */
    public boolean matches(char[] pin) throws GeneralSecurityException {
        byte[] found = Pbkdf2.derive(pin, salt, iterations);
        return MessageDigest.isEqual(found, hash);
    }

    /** As it is kept. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.format(
                Locale.ROOT,
                "pbkdf2-sha256$%d$%s$%s",
                iterations,
                base64.encodeToString(salt),
                base64.encodeToString(hash));
    }
}
