package io.popindesk.settings.secrets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets for as long as the program runs, in its memory only. */
public final class SessionSecrets implements SecretStore, AutoCloseable {
    private final Map<SecretName, char[]> secrets = new HashMap<>();

    @Override
    public synchronized Optional<char[]> read(SecretName name) {
        return Optional.ofNullable(secrets.get(name)).map(char[]::clone);
    }

    @Override
    public synchronized void keep(SecretName name, char[] secret) {
        forget(name);
        secrets.put(name, secret.clone());
    }

    @Override
    public synchronized void forget(SecretName name) {
        char[] known = secrets.remove(name);
        if (known != null) {
            Wipe.out(known);
        }
    }

    /** Overwrites and forgets all of them. */
    @Override
    public synchronized void close() {
        secrets.values().forEach(Wipe::out);
        secrets.clear();
    }
}
