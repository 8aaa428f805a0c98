package io.popindesk.crash;

import java.util.Optional;

/** When a desk is killed. */
enum Kill {
    /** While the program and its journal start. */
    STARTING,
    /** At any moment of its work. */
    AT_WORK,
    BEFORE_INTENT(FailPoint.BEFORE_INTENT),
    AFTER_INTENT(FailPoint.AFTER_INTENT),
    AFTER_SEND(FailPoint.AFTER_SEND),
    /** Popin has the whole request, and has not answered. */
    REQUEST_THERE,
    AFTER_ANSWER(FailPoint.AFTER_ANSWER),
    BEFORE_OUTCOME(FailPoint.BEFORE_OUTCOME),
    AFTER_OUTCOME(FailPoint.AFTER_OUTCOME);

    private final Optional<FailPoint> point;

    Kill() {
        point = Optional.empty();
    }

    Kill(FailPoint point) {
        this.point = Optional.of(point);
    }

    /** Where the desk itself stops and waits for it. */
    Optional<FailPoint> point() {
        return point;
    }
}
