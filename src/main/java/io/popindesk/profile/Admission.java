package io.popindesk.profile;

import java.time.Duration;

/** Whether the program may work on a home: one at a time does. */
public sealed interface Admission {

    /** Nobody else works on it. */
    record First(HomeLock lock) implements Admission {}

    /** Another program works on it, and has come to the front. */
    record AlreadyOpen() implements Admission {}

    /** Another program works on it, and does not answer. */
    record NotAnswering() implements Admission {}

    /**
     * Nobody can tell, since nothing can be written there. The program may open; what it cannot
     * keep it will not send.
     */
    record Unguarded() implements Admission {}

    /**
     * Takes the home, or asks whoever has it to come to the front. Blocks.
     *
     * @param answer how long the other program has to come
     * @param door how long the other program may be out of reach, because it is only just starting
     *     or about to end
     */
    static Admission ask(Home home, Duration answer, Duration door) throws InterruptedException {
        return new Asking(home, answer, door).ask();
    }
}
