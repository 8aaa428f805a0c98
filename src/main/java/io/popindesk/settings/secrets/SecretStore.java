package io.popindesk.settings.secrets;

import java.util.Optional;

/**
 * Keeps secrets. Every method may block for as long as its store has patience, so none may be
 * called on the JavaFX thread. Safe for use by any thread. What is handed out or in belongs to the
 * caller, who should overwrite it.
 */
public interface SecretStore {

    /** A secret; empty where the store works and does not have it. */
    Optional<char[]> read(SecretName name) throws SecretFailure;

    /** Keeps a secret in place of the one before, if there is one. */
    void keep(SecretName name, char[] secret) throws SecretFailure;

    /** Forgets a secret; nothing happens where it is not there. */
    void forget(SecretName name) throws SecretFailure;
}
