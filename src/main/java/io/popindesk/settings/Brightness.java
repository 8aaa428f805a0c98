package io.popindesk.settings;

/** Dark writing on light, or the other way round. */
public enum Brightness {
    /** As the person's system has it, also when that changes. */
    SYSTEM,
    LIGHT,
    DARK
}
