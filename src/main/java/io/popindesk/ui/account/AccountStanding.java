package io.popindesk.ui.account;

/** Where the desk books, and what it lacks for that. */
public enum AccountStanding {
    /** With the demo in the box. */
    DEMO,
    /** With the account; its keys are at hand. */
    LIVE,
    /** With the account; its keys are being fetched from where they are kept. */
    FETCHING,
    /** With the account, whose keys are nowhere: they have to be typed in. */
    NO_KEYS,
    /** With the account, whose keys are under a passphrase that has to be typed in. */
    PASSPHRASE_WANTED,
    /** With the account, whose keys are in a keychain that is closed. */
    KEYCHAIN_LOCKED,
    /** With the account, whose keys were kept in a keychain that this machine does not have now. */
    KEYCHAIN_ABSENT,
    /** With the account, whose keys are in a keychain that does not answer. */
    KEYCHAIN_SILENT,
    /** With the account, whose keys cannot be read where they are kept. */
    KEYS_UNREADABLE;

    /** Whether something has to be done before anything can be booked. */
    public boolean lacksKeys() {
        return this != DEMO && this != LIVE && this != FETCHING;
    }
}
