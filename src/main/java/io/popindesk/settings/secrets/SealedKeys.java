package io.popindesk.settings.secrets;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in the file of keys. */
final class SealedKeys {
    private final byte[] salt;
    private final int iterations;
    private final byte[] check;
    private final Map<SecretName, byte[]> secrets;

    /**
     * @param salt of the passphrase
     * @param iterations of the passphrase
     * @param check nothing, sealed; what opens it is the right passphrase
     * @param secrets sealed, each for its own name
     */
    SealedKeys(byte[] salt, int iterations, byte[] check, Map<SecretName, byte[]> secrets) {
        this.salt = salt;
        this.iterations = iterations;
        this.check = check;
        this.secrets = secrets;
    }

    byte[] salt() {
        return salt;
    }

    int iterations() {
        return iterations;
    }

    byte[] check() {
        return check;
    }

    Map<SecretName, byte[]> secrets() {
        return secrets;
    }

    SealedKeys with(SecretName name, byte[] sealed) {
        Map<SecretName, byte[]> changed = new LinkedHashMap<>(secrets);
        changed.put(name, sealed);
        return new SealedKeys(salt, iterations, check, changed);
    }

    SealedKeys without(SecretName name) {
        Map<SecretName, byte[]> changed = new LinkedHashMap<>(secrets);
        changed.remove(name);
        return new SealedKeys(salt, iterations, check, changed);
    }
}
