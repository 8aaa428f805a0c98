package io.popindesk.crash;

import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingStage;
import io.popindesk.desk.Cancellation;

import java.util.Random;

/** How long a customer stays. Most stay; some leave before or just after a request is sent. */
final class Patience implements BookingProgress {
    private static final int ONE_IN = 12;

    /** As many as a booking has: the beginning of two requests, and two moments of sending. */
    private static final int MOMENTS = 4;

    private final Cancellation cancellation = new Cancellation();
    private int momentsLeft;

    Patience(Random random) {
        boolean leaves = random.nextInt(ONE_IN) == 0;
        momentsLeft = leaves ? 1 + random.nextInt(MOMENTS) : Integer.MAX_VALUE;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void stage(BookingStage stage) {
        passMoment();
    }

    @Override
    public void sent(BookingStage stage) {
        passMoment();
    }

    @Override
    public void slotsRead(Availability availability) {
        // Nobody leaves because of that.
    }

    private void passMoment() {
        momentsLeft--;
        if (momentsLeft == 0) {
            cancellation.cancel();
        }
    }
}
