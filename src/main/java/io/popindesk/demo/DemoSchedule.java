package io.popindesk.demo;

/**
 * A call that the demo service booked.
 *
 * @param customerId whose call it is
 * @param time the time as it was sent, for example {@code Thu, 25 Sep 2025 03:15 PM}
 */
public record DemoSchedule(String customerId, String time) {

    /** Without the id, which is not to be shown around. */
    @Override
    public String toString() {
        return "DemoSchedule[" + time + "]";
    }
}
