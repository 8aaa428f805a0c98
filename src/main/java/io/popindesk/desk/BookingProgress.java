package io.popindesk.desk;

/**
 * Told how a booking gets on, on the thread that books and never after the booking has returned.
 * Implementations must be quick and must not throw.
 */
public interface BookingProgress {
    /** Nobody looks on. */
    BookingProgress UNSEEN =
            new BookingProgress() {
                @Override
                public void stage(BookingStage stage) {}

                @Override
                public void sent(BookingStage stage) {}

                @Override
                public void slotsRead(Availability availability) {}
            };

    /** A call is about to be made; nothing of it has been sent. */
    void stage(BookingStage stage);

    /** The call's first byte is about to leave: from here on a cancel can no longer undo it. */
    void sent(BookingStage stage);

    /** The free slots were read again on the way. */
    void slotsRead(Availability availability);
}
