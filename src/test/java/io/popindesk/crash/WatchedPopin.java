package io.popindesk.crash;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;

import java.util.Random;

/** Popin over HTTP, now and then out of reach, with the fail points on the way there and back. */
final class WatchedPopin implements Popin {
    private static final double OUT_OF_REACH = 0.06;

    private final Popin popin;
    private final Popin nobody;
    private final FailPoints points;
    private final PendingOutcome pending;
    private final Random random;

    /**
     * @param nobody a Popin that is not there
     * @param pending told when there is an outcome to keep
     */
    WatchedPopin(
            Popin popin, Popin nobody, FailPoints points, PendingOutcome pending, Random random) {
        this.popin = popin;
        this.nobody = nobody;
        this.points = points;
        this.pending = pending;
        this.random = random;
    }

    private interface Request<T> {
        T send(Popin popin, Call call) throws PopinFailure;
    }

    @Override
    public Registration capture(Customer customer, Call call) throws PopinFailure {
        return post(call, (to, watched) -> to.capture(customer, watched));
    }

    @Override
    public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) throws PopinFailure {
        return post(call, (to, watched) -> to.schedule(customer, slot, watched));
    }

    @Override
    public Availability slots(Call call) throws PopinFailure {
        return popin.slots(call);
    }

    private <T> T post(Call call, Request<T> request) throws PopinFailure {
        points.pass(FailPoint.AFTER_INTENT);
        Call watched =
                new Call(
                        call.cancellation(),
                        () -> {
                            call.markSent();
                            points.pass(FailPoint.AFTER_SEND);
                        });
        try {
            T answer = request.send(random.nextDouble() < OUT_OF_REACH ? nobody : popin, watched);
            points.pass(FailPoint.AFTER_ANSWER);
            return answer;
        } finally {
            pending.answered();
        }
    }
}
