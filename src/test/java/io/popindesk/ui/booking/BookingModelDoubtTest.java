package io.popindesk.ui.booking;

import static io.popindesk.ui.booking.ScriptedDesk.ASHA;
import static io.popindesk.ui.booking.ScriptedDesk.noTls;
import static io.popindesk.ui.booking.ScriptedDesk.refused;
import static io.popindesk.ui.booking.ScriptedDesk.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.ui.calendar.SlotRefresh;

import org.junit.jupiter.api.Test;

/** What is said of a call in doubt when the slots cannot be read for what they say. */
class BookingModelDoubtTest {
    private static final String NOT_READ = "The free slots could not be read.";

    private final ScriptedDesk desk = new ScriptedDesk();
    private final BookingModel booking = desk.booking;

    @Test
    void aCheckThatFailsIsToldInFrontOfWhatWasKnownBefore() {
        leaveInDoubt();
        Trouble before = desk.trouble();
        assertThat(before.headline()).isEqualTo("Probably not booked");

        desk.popin.slotsFailures.add(noTls());
        booking.take(NextStep.CHECK_AGAIN);
        Trouble after = desk.trouble();
        assertThat(after.sentences()).startsWith(NOT_READ).endsWith(before.sentences());
        assertThat(after.sentences().length())
                .as("it says why, too")
                .isGreaterThan(NOT_READ.length() + before.sentences().length() + 2);
        assertThat(after.headline()).isEqualTo(before.headline());
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(desk.refresh.connectionProperty().get())
                .isEqualTo(SlotRefresh.Connection.DISTURBED);
    }

    @Test
    void onlyTheLastCheckIsTold() {
        leaveInDoubt();
        Trouble before = desk.trouble();
        desk.popin.slotsFailures.add(noTls());
        booking.take(NextStep.CHECK_AGAIN);
        String once = desk.trouble().sentences();
        desk.popin.slotsFailures.add(noTls());
        booking.take(NextStep.CHECK_AGAIN);
        assertThat(desk.trouble().sentences()).isEqualTo(once);

        booking.take(NextStep.CHECK_AGAIN);
        assertThat(desk.trouble()).isEqualTo(before);
    }

    @Test
    void aRefusalAfterADoubtStandsThoughTheSlotsWereNeverRead() {
        // The glance beside the registration fails, and so does the check.
        desk.popin.slotsFailures.add(noTls());
        desk.popin.slotsFailures.add(noTls());
        leaveInDoubt();
        assertThat(desk.trouble().sentences()).contains("The free times could not tell");
        desk.popin.scheduleFailures.add(refused("Slot not available"));
        booking.take(NextStep.TRY_AGAIN);
        Trouble before = desk.trouble();
        assertThat(before.headline()).isEqualTo("Probably booked by the earlier try");

        desk.popin.slotsFailures.add(noTls());
        booking.take(NextStep.CHECK_AGAIN);
        assertThat(desk.trouble().headline()).isEqualTo(before.headline());
        assertThat(desk.trouble().sentences()).startsWith(NOT_READ).endsWith(before.sentences());
    }

    private void leaveInDoubt() {
        desk.serve(ASHA, "03:15 PM");
        desk.popin.scheduleFailures.add(unknown());
        booking.book();
    }
}
