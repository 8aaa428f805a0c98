package io.popindesk.settings.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key from a passphrase, and what it seals: AES-256-GCM (NIST SP 800-38D) with a new random nonce
 * each time. What a seal is for, and how the key came about, is sealed along, so that neither can
 * be changed and no seal be moved to another place.
 */
final class SealingKey {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final byte[] salt;
    private final int iterations;

    private SealingKey(byte[] key, byte[] salt, int iterations) {
        this.key = key;
        this.salt = salt;
        this.iterations = iterations;
    }

    /** A new key, which no other of the same passphrase is like. Slow. */
    static SealingKey create(char[] passphrase) throws GeneralSecurityException {
        return derive(passphrase, Pbkdf2.newSalt(), Pbkdf2.ITERATIONS);
    }

    /** The key that was made in this way. Slow. */
    static SealingKey derive(char[] passphrase, byte[] salt, int iterations)
            throws GeneralSecurityException {
        return new SealingKey(
                Pbkdf2.derive(passphrase, salt, iterations), salt.clone(), iterations);
    }

    byte[] salt() {
        return salt.clone();
    }

    int iterations() {
        return iterations;
    }

    /** The nonce, and after it what was sealed. */
    byte[] seal(byte[] plain, String purpose) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    /**
     * What was sealed for this purpose.
     *
     * @throws GeneralSecurityException when this key did not seal it, for another purpose, or it
     *     was changed
     */
    byte[] unseal(byte[] sealed, String purpose) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        int length = Math.max(0, sealed.length - NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                .doFinal(sealed, sealed.length - length, length);
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        String along =
                String.join(
                        "\n",
                        KeysFormat.NAME,
                        String.valueOf(KeysFormat.VERSION),
                        String.valueOf(iterations),
                        Base64.getEncoder().encodeToString(salt),
                        purpose);
        cipher.updateAAD(along.getBytes(UTF_8));
        return cipher;
    }

    void wipe() {
        Wipe.out(key);
    }
}
