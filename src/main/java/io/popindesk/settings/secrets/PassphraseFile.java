package io.popindesk.settings.secrets;

import io.popindesk.settings.secrets.SecretFailure.Reason;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets in a file, each encrypted under a passphrase that only a person knows. The passphrase is
 * turned into a key once, when the file is opened; the key is forgotten when it is closed.
 */
public final class PassphraseFile implements SecretStore, AutoCloseable {
    private static final String CHECK = "check";

    private final PrivateFile file;
    private final KeysFormat format = new KeysFormat();
    private SealingKey key;
    private SealedKeys keys;

    private PassphraseFile(PrivateFile file, SealingKey key, SealedKeys keys) {
        this.file = file;
        this.key = key;
        this.keys = keys;
    }

    /** Where the file is in the home directory of the program. */
    public static Path in(Path home) {
        return home.resolve("keys.json");
    }

    /** Whether there is one to be opened. Asks the disk. */
    public static boolean exists(Path path) {
        return new PrivateFile(path).isThere();
    }

    /**
     * Makes a file without secrets, in place of the one that may be there. Slow.
     *
     * @param passphrase stays the caller's
     * @throws IllegalArgumentException when {@link PassphraseRule} has something against it
     */
    public static PassphraseFile create(Path path, char[] passphrase) throws SecretFailure {
        PassphraseRule.require(passphrase);
        try {
            SealingKey key = SealingKey.create(passphrase);
            PassphraseFile made =
                    new PassphraseFile(new PrivateFile(path), key, sealed(key, Map.of()));
            made.write(made.keys);
            return made;
        } catch (GeneralSecurityException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
    }

    /**
     * Opens a file. Slow.
     *
     * @param passphrase stays the caller's
     * @throws SecretFailure ABSENT without a file, DAMAGED when it is none of ours any more,
     *     WRONG_PASSPHRASE; a file whose salt was changed looks like a wrong passphrase
     */
    public static PassphraseFile open(Path path, char[] passphrase) throws SecretFailure {
        PrivateFile file = new PrivateFile(path);
        if (!file.isThere()) {
            throw new SecretFailure(Reason.ABSENT, null);
        }
        SealedKeys keys = read(file);
        SealingKey key = derive(passphrase, keys);
        try {
            key.unseal(keys.check(), CHECK);
        } catch (GeneralSecurityException e) {
            key.wipe();
            throw new SecretFailure(Reason.WRONG_PASSPHRASE, e);
        }
        return new PassphraseFile(file, key, keys);
    }

    private static SealedKeys read(PrivateFile file) throws SecretFailure {
        try {
            return new KeysFormat()
                    .read(file.read())
                    .orElseThrow(() -> new SecretFailure(Reason.DAMAGED, null));
        } catch (IOException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
    }

    private static SealingKey derive(char[] passphrase, SealedKeys keys) throws SecretFailure {
        try {
            return SealingKey.derive(passphrase, keys.salt(), keys.iterations());
        } catch (GeneralSecurityException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
    }

    @Override
    public synchronized Optional<char[]> read(SecretName name) throws SecretFailure {
        byte[] sealed = keys.secrets().get(name);
        return sealed == null ? Optional.empty() : Optional.of(unseal(name, sealed));
    }

    private char[] unseal(SecretName name, byte[] sealed) throws SecretFailure {
        try {
            byte[] plain = key.unseal(sealed, purpose(name));
            try {
                return Utf8.chars(plain);
            } finally {
                Wipe.out(plain);
            }
        } catch (GeneralSecurityException | IOException e) {
            // The passphrase was right, or there would be no key.
            throw new SecretFailure(Reason.DAMAGED, e);
        }
    }

    @Override
    public synchronized void keep(SecretName name, char[] secret) throws SecretFailure {
        write(keys.with(name, seal(key, name, secret)));
    }

    @Override
    public synchronized void forget(SecretName name) throws SecretFailure {
        if (keys.secrets().containsKey(name)) {
            write(keys.without(name));
        }
    }

    /**
     * Encrypts everything anew under another passphrase. Slow.
     *
     * @param passphrase stays the caller's
     * @throws IllegalArgumentException when {@link PassphraseRule} has something against it
     * @throws SecretFailure when that did not work; the passphrase is the one before then
     */
    public synchronized void changePassphrase(char[] passphrase) throws SecretFailure {
        PassphraseRule.require(passphrase);
        try {
            SealingKey next = SealingKey.create(passphrase);
            Map<SecretName, byte[]> secrets = new LinkedHashMap<>();
            for (Map.Entry<SecretName, byte[]> entry : keys.secrets().entrySet()) {
                char[] secret = unseal(entry.getKey(), entry.getValue());
                secrets.put(entry.getKey(), seal(next, entry.getKey(), secret));
                Wipe.out(secret);
            }
            write(sealed(next, secrets));
            key.wipe();
            key = next;
        } catch (GeneralSecurityException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
    }

    private static SealedKeys sealed(SealingKey key, Map<SecretName, byte[]> secrets)
            throws GeneralSecurityException {
        return new SealedKeys(key.salt(), key.iterations(), key.seal(new byte[0], CHECK), secrets);
    }

    private static byte[] seal(SealingKey key, SecretName name, char[] secret)
            throws SecretFailure {
        byte[] plain = Utf8.bytes(secret);
        try {
            return key.seal(plain, purpose(name));
        } catch (GeneralSecurityException e) {
            throw new SecretFailure(Reason.FAILED, e);
        } finally {
            Wipe.out(plain);
        }
    }

    private static String purpose(SecretName name) {
        return name.kind() + "\n" + name.place();
    }

    /** What is in memory follows only what is on the disk. */
    private void write(SealedKeys next) throws SecretFailure {
        try {
            file.write(format.write(next));
        } catch (IOException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
        keys = next;
    }

    /** Forgets the key; the file opens no more secrets through this object. */
    @Override
    public synchronized void close() {
        key.wipe();
    }
}
