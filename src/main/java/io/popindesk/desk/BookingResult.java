package io.popindesk.desk;

import java.util.Optional;

/** How a booking ended. No text of a result tells who the customer is. */
public sealed interface BookingResult {

    /**
     * Popin confirmed the call.
     *
     * @param message Popin's own words, one plain line, possibly empty
     */
    record Booked(Customer customer, Registration registration, Slot slot, String message)
            implements BookingResult {

        /** Without Popin's words, which may repeat the customer's details. */
        @Override
        public String toString() {
            return "Booked[" + slot.wireText() + "]";
        }
    }

    /**
     * The customer is registered, and the slot had gone before it was asked for: no schedule
     * request was made.
     *
     * @param availability the slots that are free instead
     */
    record SlotGone(
            Customer customer, Registration registration, Slot slot, Availability availability)
            implements BookingResult {}

    /**
     * One of the two calls did not succeed. What Popin may have done is told by the kind of the
     * failure.
     *
     * @param stage the call that failed
     * @param registration the customer's registration where there is one, so that a second try need
     *     not register again
     */
    record Failed(
            BookingStage stage,
            PopinFailure failure,
            Customer customer,
            Slot slot,
            Optional<Registration> registration)
            implements BookingResult {}
}
