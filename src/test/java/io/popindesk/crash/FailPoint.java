package io.popindesk.crash;

/** A place in the desk's work at which it stops and waits to be killed. */
enum FailPoint {
    /** An intent is written and not committed. */
    BEFORE_INTENT,
    /** An intent is committed, and nothing is sent. */
    AFTER_INTENT,
    /** The connection stands and the request counts as sent. */
    AFTER_SEND,
    /** Popin's answer is read, and nothing is concluded from it. */
    AFTER_ANSWER,
    /** An outcome is written and not committed. */
    BEFORE_OUTCOME,
    /** An outcome is committed, and nobody is told. */
    AFTER_OUTCOME
}
