package io.popindesk.settings;

/** Where the keys to an account outlive the program. */
public enum KeyPlace {
    /** Nowhere: they are asked for at each start. */
    NOWHERE,
    /** In the keychain of the operating system. */
    KEYCHAIN,
    /** In a file that is encrypted under a passphrase. */
    FILE
}
