package io.popindesk;

import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.settings.secrets.SecretName;
import io.popindesk.settings.secrets.SecretStore;
import io.popindesk.settings.secrets.SessionSecrets;

import java.util.Optional;

/** A keychain that keeps what it is given, or fails as a test wants it. */
final class ScriptedKeychain implements SecretStore {
    private final SessionSecrets secrets = new SessionSecrets();
    private volatile Optional<SecretFailure.Reason> failure = Optional.empty();

    void failWith(SecretFailure.Reason reason) {
        failure = Optional.of(reason);
    }

    void work() {
        failure = Optional.empty();
    }

    @Override
    public Optional<char[]> read(SecretName name) throws SecretFailure {
        failIfWanted();
        return secrets.read(name);
    }

    @Override
    public void keep(SecretName name, char[] secret) throws SecretFailure {
        failIfWanted();
        secrets.keep(name, secret);
    }

    @Override
    public void forget(SecretName name) throws SecretFailure {
        failIfWanted();
        secrets.forget(name);
    }

    private void failIfWanted() throws SecretFailure {
        Optional<SecretFailure.Reason> reason = failure;
        if (reason.isPresent()) {
            throw new SecretFailure(reason.get(), null);
        }
    }
}
