package io.popindesk.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A Popin that does what a test says, and remembers what it was asked. Each endpoint takes its
 * scripted answers in turn and fails the test when asked once more than foreseen.
 */
final class ScriptedPopin implements Popin {

    /** What one call does. */
    interface Answer<T> {
        T to(Call call) throws PopinFailure;
    }

    final Deque<Answer<Registration>> captures = new ArrayDeque<>();
    final Deque<Answer<Availability>> slots = new ArrayDeque<>();
    final Deque<Answer<ScheduleReceipt>> schedules = new ArrayDeque<>();

    /** The requests in the order of their beginning, such as {@code capture} or {@code slots}. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** An answer to a request that reached Popin. */
    static <T> Answer<T> answer(T value) {
        return call -> {
            call.markSent();
            return value;
        };
    }

    static <T> Answer<T> failure(PopinFailure failure) {
        return call -> {
            throw failure;
        };
    }

    @Override
    public Registration capture(Customer customer, Call call) throws PopinFailure {
        return next("capture", captures, call);
    }

    @Override
    public Availability slots(Call call) throws PopinFailure {
        return next("slots", slots, call);
    }

    @Override
    public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) throws PopinFailure {
        return next("schedule " + customer.value() + " " + slot.wireText(), schedules, call);
    }

    private <T> T next(String request, Deque<Answer<T>> script, Call call) throws PopinFailure {
        asked.add(request);
        return script.remove().to(call);
    }
}
