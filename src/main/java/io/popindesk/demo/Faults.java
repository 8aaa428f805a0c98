package io.popindesk.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The faults that are armed, at most one an endpoint. A fault strikes every call of its endpoint,
 * or the next few, until cleared. Safe for use by any thread.
 */
public final class Faults {
    /** What the text form says of an endpoint without a fault. */
    public static final String NONE = "none";

    private static final int ALWAYS = -1;
    private static final Pattern COUNTED = Pattern.compile("([1-9][0-9]{0,5})x(.+)");

    private record Armed(Fault fault, int times) {
        String text() {
            return times == ALWAYS ? fault.text() : times + "x" + fault.text();
        }
    }

    private final Map<Endpoint, Armed> armed = new EnumMap<>(Endpoint.class);

    Faults() {}

    /** Lets the fault strike every call from now on, in place of any other. */
    public synchronized void arm(Endpoint endpoint, Fault fault) {
        armed.put(endpoint, new Armed(fault, ALWAYS));
    }

    /** Lets the fault strike the next {@code times} calls, in place of any other. */
    public synchronized void arm(Endpoint endpoint, Fault fault, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("a fault strikes at least once");
        }
        armed.put(endpoint, new Armed(fault, times));
    }

    /**
     * Arms a fault by its text form: {@code hang}, {@code 2xhang} for the next two calls, or {@code
     * none}.
     *
     * @throws IllegalArgumentException when it cannot be read; nothing has changed then, and the
     *     message says what is wrong, in words for a person
     */
    public void arm(Endpoint endpoint, String text) {
        Matcher counted = COUNTED.matcher(text.strip());
        if (counted.matches()) {
            arm(endpoint, Fault.parse(counted.group(2)), Integer.parseInt(counted.group(1)));
        } else if (text.strip().equals(NONE)) {
            clear(endpoint);
        } else {
            arm(endpoint, Fault.parse(text));
        }
    }

    /**
     * Arms a fault by the text form that names the endpoint as well: {@code schedule=hang}.
     *
     * @throws IllegalArgumentException when it cannot be read, as above
     */
    public void arm(String assignment) {
        int equals = assignment.indexOf('=');
        String word = equals < 0 ? assignment : assignment.substring(0, equals);
        Endpoint endpoint =
                Endpoint.ofWord(word.strip())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "a fault is written capture=…, slots=… or"
                                                        + " schedule=…, not \""
                                                        + assignment
                                                        + "\""));
        arm(endpoint, equals < 0 ? "" : assignment.substring(equals + 1));
    }

    public synchronized void clear(Endpoint endpoint) {
        armed.remove(endpoint);
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** What is armed, in its text form, {@link #NONE} where nothing is. */
    public synchronized String text(Endpoint endpoint) {
        Armed found = armed.get(endpoint);
        return found == null ? NONE : found.text();
    }

    /** The fault that strikes the call now at hand; counts it. */
    synchronized Optional<Fault> take(Endpoint endpoint) {
        Armed found = armed.get(endpoint);
        if (found == null) {
            return Optional.empty();
        }
        if (found.times() == 1) {
            armed.remove(endpoint);
        } else if (found.times() != ALWAYS) {
            armed.put(endpoint, new Armed(found.fault(), found.times() - 1));
        }
        return Optional.of(found.fault());
    }
}
