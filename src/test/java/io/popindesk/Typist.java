package io.popindesk;

import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;

/**
 * Types as a person would, and counts. What it would take a person is told by the keystroke-level
 * model (Card, Moran and Newell, 1980), with its figures for somebody who types, but not for a
 * living: 0.28 s a key, a chord being two, and 1.35 s to think before each field and each command.
 */
final class Typist {
    private static final double SECONDS_PER_KEY = 0.28;
    private static final double SECONDS_TO_THINK = 1.35;

    private final FxRobot robot;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long fxThread;
    private long before;
    private int data;
    private int commands;
    private int strokes;
    private int thoughts;

    Typist(FxRobot robot) {
        this.robot = robot;
        long[] id = new long[1];
        robot.interact(() -> id[0] = Thread.currentThread().threadId());
        fxThread = id[0];
    }

    /** Counts from here on. */
    void begin() {
        data = 0;
        commands = 0;
        strokes = 0;
        thoughts = 0;
        before = threads.getThreadCpuTime(fxThread);
    }

    /** Types a customer's detail. */
    void type(String text) {
        data += text.length();
        strokes += text.length();
        thoughts++;
        robot.write(text, 0);
    }

    /** Goes on to the next field, which needs no thought of its own. */
    void goOn(KeyCode key) {
        commands++;
        strokes++;
        robot.push(key);
    }

    /** A key or a chord that says what is wanted. */
    void command(KeyCode... chord) {
        commands++;
        strokes += chord.length;
        thoughts++;
        robot.push(chord);
    }

    /** What was counted since the beginning. */
    Count count(String path) {
        return new Count(
                path,
                data,
                commands,
                strokes * SECONDS_PER_KEY + thoughts * SECONDS_TO_THINK,
                Duration.ofNanos(threads.getThreadCpuTime(fxThread) - before));
    }

    /**
     * What a way to a booked call takes.
     *
     * @param data characters of the customer's details
     * @param commands keys and chords beyond them
     * @param seconds what the model says that a person needs
     * @param fxTime what the JavaFX thread computed for it
     */
    record Count(String path, int data, int commands, double seconds, Duration fxTime) {
        /** A row of the table in the README, without what differs from machine to machine. */
        String row() {
            return String.format(
                    Locale.ROOT, "| %s | %d | %d | %.0f s |", path, data, commands, seconds);
        }

        @Override
        public String toString() {
            return row() + " " + fxTime.toMillis() + " ms |";
        }
    }
}
