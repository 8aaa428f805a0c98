package io.popindesk.ui.settings;

import io.popindesk.settings.secrets.SecretFailure;

/**
 * Keeps the password of whoever signs in at a proxy. It can be replaced and forgotten; nobody reads
 * it back into a window. Every method may block, so none is called on the JavaFX thread.
 */
public interface ProxySecret {

    /**
     * Whether a password is kept for this proxy.
     *
     * @param host its name or address
     */
    boolean isSet(String host, int port) throws SecretFailure;

    /**
     * Keeps a password in place of the one before.
     *
     * @param password belongs to the caller, who overwrites it afterwards
     */
    void set(String host, int port, char[] password) throws SecretFailure;

    /** Forgets the password; nothing happens where there is none. */
    void forget(String host, int port) throws SecretFailure;
}
