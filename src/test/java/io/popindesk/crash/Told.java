package io.popindesk.crash;

import io.popindesk.desk.Attempt;

import java.io.PrintStream;

/**
 * What the desk tells the test, a line each, on its standard output. What is in the pipe when the
 * desk is killed still arrives. Safe for use by any thread.
 */
final class Told {
    static final String READY = "READY";
    static final String STOPPED = "STOPPED";
    static final String KEPT = "KEPT";
    static final String SHOWN = "SHOWN";
    static final String SET_ASIDE = "SET_ASIDE";

    private final PrintStream out;

    Told(PrintStream out) {
        this.out = out;
    }

    /** What was under way is taken as unknown, and work can begin. */
    void ready() {
        line(READY);
    }

    /** It waits to be killed. */
    void stoppedAt(FailPoint here) {
        line(STOPPED + " " + here);
    }

    /** The journal has this version. */
    void kept(Attempt attempt) {
        line(KEPT + " " + attempt.id().value() + " " + attempt.version());
    }

    /** The person has seen this version, as something that is kept. */
    void shown(Attempt attempt) {
        line(SHOWN + " " + attempt.id().value() + " " + attempt.version());
    }

    /** The journal was found to be unusable, which must never happen. */
    void setAside() {
        line(SET_ASIDE);
    }

    private synchronized void line(String text) {
        out.println(text);
        out.flush();
    }
}
