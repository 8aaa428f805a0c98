package io.popindesk.settings.secrets;

import java.util.Optional;

/**
 * A keychain as one operating system has it. Blocks for as long as it likes; {@link Keychain} is
 * what sets a limit.
 */
interface Vault {

    /**
     * Reads what is kept for an account.
     *
     * @return what belongs to the caller; empty where there is nothing of that name
     */
    Optional<char[]> find(String account) throws SecretFailure;

    /** Keeps something in place of what there was. The characters stay the caller's. */
    void put(String account, char[] secret) throws SecretFailure;

    /** Forgets it, if it is there. */
    void remove(String account) throws SecretFailure;
}
