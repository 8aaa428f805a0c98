package io.popindesk.desk;

/** The two calls of a booking, in their order. */
public enum BookingStage {
    /** Popin is told who the customer is (capture). */
    REGISTERING,
    /** Popin is asked for the slot (schedule). */
    SCHEDULING
}
