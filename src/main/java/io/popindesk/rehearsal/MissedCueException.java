package io.popindesk.rehearsal;

/** Something that belongs to the day did not come about. The message says what, for a developer. */
public final class MissedCueException extends Exception {
    private static final long serialVersionUID = 1L;

    MissedCueException(String what) {
        super(what);
    }
}
