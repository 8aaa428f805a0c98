package io.popindesk.settings;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;

import java.util.List;

/**
 * What the desk remembers by itself from one session to the next. The demo and a live account each
 * have their own, so that a group of one is never sent to the other.
 *
 * @param formWidth the width of the customer form in the window's units; 0 for the usual one
 * @param bookingsFilter the part of the bookings that was shown last
 * @param pinCode the PIN or ZIP code of the customer before; empty for none
 * @param group the group of the customer before; empty for none
 * @param reminded the calls of which somebody was reminded last, so that nobody is twice
 */
public record DeskMemory(
        double formWidth,
        AttemptQuery.Filter bookingsFilter,
        String pinCode,
        String group,
        List<AttemptId> reminded) {

    /** What a desk remembers that has never been used. */
    public static final DeskMemory NOTHING =
            new DeskMemory(0, AttemptQuery.Filter.ALL, "", "", List.of());

    public DeskMemory {
        reminded = List.copyOf(reminded);
    }

    public DeskMemory withFormWidth(double now) {
        return new DeskMemory(now, bookingsFilter, pinCode, group, reminded);
    }

    public DeskMemory withBookingsFilter(AttemptQuery.Filter now) {
        return new DeskMemory(formWidth, now, pinCode, group, reminded);
    }

    public DeskMemory withCustomer(String lastPinCode, String lastGroup) {
        return new DeskMemory(formWidth, bookingsFilter, lastPinCode, lastGroup, reminded);
    }

    public DeskMemory withReminded(List<AttemptId> now) {
        return new DeskMemory(formWidth, bookingsFilter, pinCode, group, now);
    }

    /** Without what a customer gave. */
    @Override
    public String toString() {
        return "DeskMemory[…]";
    }
}
