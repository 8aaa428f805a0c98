package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Settling;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Work;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * A call of the customer at the desk that may be booked or not: what the slots say, and what the
 * person decides. Used on the UI thread.
 */
final class DoubtModel {
    private final Settling settling;
    private final CustomerAtDesk customer;
    private final CalendarModel calendar;
    private final Tasks tasks;
    private final Texts texts;
    private final OneAtATime checks = new OneAtATime();
    private final OneAtATime decisions = new OneAtATime();

    DoubtModel(
            Settling settling,
            CustomerAtDesk customer,
            CalendarModel calendar,
            Tasks tasks,
            Texts texts) {
        this.settling = settling;
        this.customer = customer;
        this.calendar = calendar;
        this.tasks = tasks;
        this.texts = texts;
        checks.busyProperty().subscribe((before, now) -> checked(now));
    }

    /** Whether the slots are being read again, or a decision is being kept. */
    BooleanExpression busy() {
        return checks.busyProperty().or(decisions.busyProperty());
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checks.busyProperty();
    }

    /** Reads the slots again, unless it is known what they said. */
    void checkUnlessWeighed() {
        if (customer.inDoubt().filter(attempt -> attempt.weighing().isEmpty()).isPresent()) {
            check();
        }
    }

    /** Reads the slots again for what they say. */
    void check() {
        customer.inDoubt()
                .ifPresent(
                        attempt ->
                                checks.start(
                                        tasks.task(
                                                        texts.get("task.checking"),
                                                        control ->
                                                                settling.check(
                                                                        attempt,
                                                                        control.cancellation()))
                                                .onSuccess(this::weighed)
                                                .onFailure(PopinFailure.class, customer::notWeighed)
                                                .onFailure(
                                                        JournalFailure.class,
                                                        customer::notSettled)));
    }

    void markBooked() {
        customer.inDoubt().ifPresent(attempt -> decide(control -> settling.markBooked(attempt)));
    }

    void markNotBooked() {
        customer.inDoubt().ifPresent(attempt -> decide(control -> settling.markNotBooked(attempt)));
    }

    private void decide(Work<Attempt> decision) {
        decisions.start(
                tasks.task(texts.get("task.settling"), decision)
                        .onSuccess(this::decided)
                        .onFailure(JournalFailure.class, customer::notSettled));
    }

    private void decided(Attempt attempt) {
        if (attempt.state() == AttemptState.MARKED_BOOKED) {
            customer.serve(attempt);
        } else {
            customer.know(attempt);
            customer.pickAnotherTime();
        }
    }

    private void weighed(Settling.Checked checked) {
        calendar.show(checked.availability());
        customer.take(checked.attempt());
    }

    /** The steps can only be taken, and so only be focused, once the check is over. */
    private void checked(boolean checking) {
        if (!checking && customer.trouble().isPresent()) {
            customer.pointAtTrouble();
        }
    }
}
