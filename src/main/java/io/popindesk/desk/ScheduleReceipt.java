package io.popindesk.desk;

/**
 * Popin's confirmation that a call is scheduled.
 *
 * @param message Popin's own words, one plain line, possibly empty
 */
public record ScheduleReceipt(String message) {

    /** Without Popin's words, which may repeat the customer's details. */
    @Override
    public String toString() {
        return "ScheduleReceipt[…]";
    }
}
