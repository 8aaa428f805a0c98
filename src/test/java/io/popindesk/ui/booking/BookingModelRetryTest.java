package io.popindesk.ui.booking;

import static io.popindesk.ui.booking.ScriptedDesk.ASHA;
import static io.popindesk.ui.booking.ScriptedDesk.RAVI;
import static io.popindesk.ui.booking.ScriptedDesk.offline;
import static io.popindesk.ui.booking.ScriptedPopin.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Purpose;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;

/** What is tried again, and what is missing, is this customer's and not the one's before. */
class BookingModelRetryTest {
    private final ScriptedDesk desk = new ScriptedDesk();
    private final BookingModel booking = desk.booking;

    @Test
    void anAppointmentIsTriedAgainAsOneAfterSomebodyElseCalledAtOnce() {
        Attempt left = leaveRaviWithoutHisCall();
        desk.type(ASHA);
        booking.callNow();
        booking.nextCustomer();

        booking.resume(left);
        booking.take(NextStep.TRY_AGAIN);
        assertThat(desk.attempt(RAVI).state()).isEqualTo(AttemptState.BOOKED);
        assertThat(desk.confirmation().slot()).contains(slot("03:15 PM"));
    }

    @Test
    void aCallAtOnceIsTriedAgainAsOneAfterTheDeskHasTriedByItself() {
        desk.type(ASHA);
        desk.popin.captureFailures.add(offline());
        booking.callNow();
        desk.popin.captureFailures.add(offline());
        booking.reachable();

        booking.take(NextStep.TRY_AGAIN);
        assertThat(booking.timeWantedProperty().get()).isFalse();
        assertThat(desk.attempt(ASHA).purpose()).isEqualTo(Purpose.CALL_NOW);
        assertThat(desk.confirmation().slot()).isEmpty();
    }

    @Test
    void aCallAtOnceIsTriedAgainAsOneAfterSomebodyElseWasBooked() {
        desk.type(ASHA);
        desk.popin.captureFailures.add(offline());
        booking.callNow();
        booking.nextCustomer();
        desk.serve(RAVI, "03:15 PM");
        booking.book();
        booking.nextCustomer();

        booking.resume(desk.attempt(ASHA));
        desk.calendar.select(slot("03:30 PM"));
        booking.take(NextStep.TRY_AGAIN);
        assertThat(desk.attempt(ASHA).purpose()).isEqualTo(Purpose.CALL_NOW);
        assertThat(desk.confirmation().slot()).isEmpty();
    }

    @Test
    void aCallAtOnceThatCouldNotBeNotedDownIsTriedAgainAsOne() {
        desk.type(ASHA);
        desk.journal.refuse(attempt -> true);
        booking.callNow();
        assertThat(desk.trouble().kind()).isEqualTo(Trouble.Kind.NOT_KEPT);

        desk.journal.refuse(attempt -> false);
        booking.take(NextStep.TRY_AGAIN);
        assertThat(desk.attempt(ASHA).purpose()).isEqualTo(Purpose.CALL_NOW);
        assertThat(desk.confirmation().slot()).isEmpty();
    }

    @Test
    void aTimeWantedInPlaceOfACallAtOnceIsTriedAgainThoughItCouldNotBeNotedDown() {
        desk.type(ASHA);
        desk.popin.captureFailures.add(offline());
        booking.callNow();
        desk.calendar.select(slot("03:15 PM"));
        desk.journal.refuse(attempt -> true);
        booking.book();

        desk.journal.refuse(attempt -> false);
        booking.take(NextStep.TRY_AGAIN);
        assertThat(desk.confirmation().slot()).contains(slot("03:15 PM"));
    }

    @Test
    void nobodyIsRegisteredASecondTimeWhileTheyAreBeingSentFromBookings() {
        desk.serve(RAVI, "03:15 PM");
        desk.popin.captureFailures.add(offline());
        booking.book();
        AtomicBoolean stillWrong = new AtomicBoolean();
        desk.popin.meanwhile =
                () -> {
                    desk.popin.meanwhile = () -> {};
                    stillWrong.set(booking.troubleProperty().get() != null);
                    booking.book();
                    booking.callNow();
                    booking.clear();
                };

        desk.sendFromBookings(desk.attempt(RAVI));

        assertThat(desk.popin.requests).containsExactly("capture Ravi Menon", "capture Ravi Menon");
        assertThat(stillWrong).as("what was wrong before").isFalse();
        assertThat(desk.attempt(RAVI).state()).isEqualTo(AttemptState.REGISTERED);
        booking.book();
        assertThat(desk.confirmation().slot()).contains(slot("03:15 PM"));
    }

    @Test
    void theTimeOfAnAttemptIsPickedAgainWhereItIsStillFree() {
        Attempt left = leaveRaviWithoutHisCall();
        booking.resume(left);
        assertThat(desk.calendar.getSelectedSlot()).contains(slot("03:15 PM"));
        booking.nextCustomer();

        desk.popin.freeTimes.remove("03:15 PM");
        desk.refresh.refresh();
        booking.resume(left);
        assertThat(desk.calendar.getSelectedSlot()).isEmpty();
        assertThat(desk.calendar.lostSlotProperty().get()).isNull();
    }

    @Test
    void nobodyIsAskedForTheTimeThatTheOneBeforeHadNotPicked() {
        askForATime();
        booking.nextCustomer();
        assertThat(booking.timeWantedProperty().get()).as("next customer").isFalse();

        askForATime();
        booking.clear();
        assertThat(booking.timeWantedProperty().get()).as("cleared").isFalse();

        Attempt left = leaveRaviWithoutHisCall();
        desk.popin.freeTimes.clear();
        desk.refresh.refresh();
        askForATime();
        booking.resume(left);
        assertThat(booking.timeWantedProperty().get()).as("taken up").isFalse();
        booking.nextCustomer();

        askForATime();
        booking.callNow();
        assertThat(booking.timeWantedProperty().get()).as("called at once").isFalse();
    }

    private void askForATime() {
        desk.type(ASHA);
        booking.book();
        assertThat(booking.timeWantedProperty().get()).isTrue();
    }

    /** Ravi is registered, and nothing of the request for his time left. */
    private Attempt leaveRaviWithoutHisCall() {
        desk.serve(RAVI, "03:15 PM");
        desk.popin.scheduleFailures.add(offline());
        booking.book();
        booking.nextCustomer();
        Attempt left = desk.attempt(RAVI);
        assertThat(left.state()).isEqualTo(AttemptState.SCHEDULE_NOT_SENT);
        return left;
    }
}
