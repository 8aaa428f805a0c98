package io.popindesk.ui.bookings;

import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingStage;
import io.popindesk.tasks.TaskControl;
import io.popindesk.ui.Texts;

import java.util.function.Consumer;

/** Says in the status bar how far a request is; the row itself tells the rest. */
record TaskProgress(TaskControl control, Texts texts, Consumer<Availability> slots)
        implements BookingProgress {

    @Override
    public void stage(BookingStage stage) {
        control.say(texts.get("task." + stage));
    }

    @Override
    public void sent(BookingStage stage) {
        // From here on the row says it: its state is that of a request under way.
    }

    @Override
    public void slotsRead(Availability availability) {
        control.tell(() -> slots.accept(availability));
    }
}
