package io.popindesk.popin;

import java.util.Optional;

/**
 * Through which HTTP proxy Popin is reached. A service on this very machine is always reached
 * without one. A proxy only ever carries encrypted connections, so it sees the name of Popin's host
 * and nothing of what is said.
 */
public sealed interface ProxyChoice {

    /** The one that the operating system names, if it names any. */
    enum OfSystem implements ProxyChoice {
        INSTANCE
    }

    /** None at all. */
    enum None implements ProxyChoice {
        INSTANCE
    }

    /**
     * One of the desk's own choosing.
     *
     * @param host its name or address; one that is none leads to a failure of each call, never past
     *     the proxy
     * @param port its port, 1 to 65535
     * @param credentials for a proxy that asks who is there; shown to no other host
     */
    record Manual(String host, int port, Optional<Credentials> credentials)
            implements ProxyChoice {}

    /** Who signs in to the proxy, and by which password. */
    record Credentials(String user, String password) {
        /** Tells neither, so that it may appear in a log. */
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }
}
