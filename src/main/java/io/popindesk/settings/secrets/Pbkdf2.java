package io.popindesk.settings.secrets;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes guessing slow: PBKDF2 with HMAC-SHA-256 (RFC 8018, 5.2), as the JDK has it. */
final class Pbkdf2 {
    /**
     * How often, for what is made now: the least that the OWASP Password Storage Cheat Sheet asks
     * of this function (since 2023).
     */
    static final int ITERATIONS = 600_000;

    /** What is read may say so much at most, or a hostile file could keep the program busy. */
    static final int MOST_ITERATIONS = 5_000_000;

    /** Less than this protects nothing. */
    static final int LEAST_ITERATIONS = 100_000;

    static final int SALT_BYTES = 16;

    private Pbkdf2() {}

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    static boolean isAcceptable(int iterations, byte[] salt) {
        return iterations >= LEAST_ITERATIONS
                && iterations <= MOST_ITERATIONS
                && salt.length == SALT_BYTES;
    }

    /** 256 bits of what was typed. Takes a part of a second, on purpose. */
    static byte[] derive(char[] typed, byte[] salt, int iterations)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(typed, salt, iterations, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }
}
