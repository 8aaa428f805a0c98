package io.popindesk.settings;

/** How much room there is around things. */
public enum Density {
    COMFORTABLE,
    /** For small screens and long lists. */
    COMPACT
}
