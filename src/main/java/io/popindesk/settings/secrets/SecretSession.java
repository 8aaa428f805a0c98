package io.popindesk.settings.secrets;

import io.popindesk.settings.secrets.SecretFailure.Reason;

import org.freedesktop.dbus.types.Variant;

import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPublicKeySpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * What keeps secrets from whoever listens to the bus: {@code dh-ietf1024-sha256-aes128-cbc-pkcs7},
 * the one way of the Secret Service specification (0.2, "Transfer of Secrets") that encrypts. Its
 * strength is the specification's.
 */
final class SecretSession {
    private static final String ALGORITHM = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
    private static final int KEY_BYTES = 16;

    /** The second Oakley group: RFC 2409, 6.2. */
    private static final DHParameterSpec GROUP =
            new DHParameterSpec(
                    new BigInteger(
                            """
                            FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD1\
                            29024E088A67CC74020BBEA63B139B22514A08798E3404DD\
                            EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245\
                            E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
                            EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381\
                            FFFFFFFFFFFFFFFF""",
                            16),
                    BigInteger.TWO);

    private final String path;
    private final SecretKey key;

    private SecretSession(String path, SecretKey key) {
        this.path = path;
        this.key = key;
    }

    static SecretSession open(SecretBus bus) throws SecretFailure, InterruptedException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("DH");
            generator.initialize(GROUP);
            KeyPair ours = generator.generateKeyPair();
            byte[] ourHalf = ((DHPublicKey) ours.getPublic()).getY().toByteArray();
            Object[] answer =
                    bus.call(
                            SecretBus.SERVICE_PATH,
                            SecretBus.SERVICE,
                            "OpenSession",
                            "sv",
                            ALGORITHM,
                            new Variant<>(ourHalf, "ay"));
            byte[] theirHalf = Wire.bytes(Wire.inVariant(answer[0]));
            return new SecretSession(Wire.path(answer[1]), agree(ours, theirHalf));
        } catch (GeneralSecurityException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
    }

    private static SecretKey agree(KeyPair ours, byte[] theirHalf) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("DH");
        agreement.init(ours.getPrivate());
        DHPublicKeySpec theirs =
                new DHPublicKeySpec(new BigInteger(1, theirHalf), GROUP.getP(), GROUP.getG());
        agreement.doPhase(KeyFactory.getInstance("DH").generatePublic(theirs), true);
        byte[] shared = agreement.generateSecret();
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(shared)
                                    .thenExpand(new byte[0], KEY_BYTES));
        } finally {
            Wipe.out(shared);
        }
    }

    String path() {
        return path;
    }

    /** A secret as the structure that goes over the bus. */
    Object[] seal(char[] secret) throws SecretFailure {
        byte[] plain = Utf8.bytes(secret);
        try {
            byte[] vector = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(vector);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vector).doFinal(plain);
            return new Object[] {path, vector, sealed, "text/plain; charset=utf8"};
        } catch (GeneralSecurityException e) {
            throw new SecretFailure(Reason.FAILED, e);
        } finally {
            Wipe.out(plain);
        }
    }

    /** The secret in such a structure. */
    char[] unseal(Object[] secret) throws SecretFailure {
        try {
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, Wire.bytes(secret[1]))
                            .doFinal(Wire.bytes(secret[2]));
            try {
                return Utf8.chars(plain);
            } finally {
                Wipe.out(plain);
            }
        } catch (GeneralSecurityException | CharacterCodingException e) {
            throw new SecretFailure(Reason.DAMAGED, e);
        }
    }

    private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, key, new IvParameterSpec(vector));
        return cipher;
    }
}
