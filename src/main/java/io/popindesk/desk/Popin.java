package io.popindesk.desk;

/**
 * Popin, as the desk needs it: three calls. Each blocks until it is answered, fails, is cancelled
 * or runs out of time, so none may be made on the JavaFX thread. Implementations may be called from
 * any number of threads, never repeat a request of their own accord, and leave every decision about
 * trying again to the caller.
 */
public interface Popin {

    /**
     * Registers a customer. The same customer captured twice is registered twice.
     *
     * @throws PopinFailure when the answer is anything but a readable success
     */
    Registration capture(Customer customer, Call call) throws PopinFailure;

    /**
     * Reads the free slots, of every day that Popin offers. Changes nothing at Popin.
     *
     * @throws PopinFailure when no list of slots could be read
     */
    Availability slots(Call call) throws PopinFailure;

    /**
     * Books a slot for a captured customer, naming the time in Popin's own words.
     *
     * @throws PopinFailure when the answer is anything but a readable success; after {@link
     *     PopinFailure.Unknown} the slot may be booked
     */
    ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) throws PopinFailure;
}
