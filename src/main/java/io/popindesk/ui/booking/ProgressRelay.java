package io.popindesk.ui.booking;

import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingStage;
import io.popindesk.tasks.TaskControl;
import io.popindesk.ui.Texts;

import java.util.function.Consumer;

/** Carries the progress of a booking from its thread to the UI thread. */
final class ProgressRelay implements BookingProgress {
    private final TaskControl control;
    private final Texts texts;
    private final Consumer<BookingStage> stage;
    private final Runnable sent;
    private final Consumer<Availability> slots;

    ProgressRelay(
            TaskControl control,
            Texts texts,
            Consumer<BookingStage> stage,
            Runnable sent,
            Consumer<Availability> slots) {
        this.control = control;
        this.texts = texts;
        this.stage = stage;
        this.sent = sent;
        this.slots = slots;
    }

    @Override
    public void stage(BookingStage now) {
        control.say(texts.get("task." + now));
        control.tell(() -> stage.accept(now));
    }

    @Override
    public void sent(BookingStage now) {
        control.tell(sent);
    }

    @Override
    public void slotsRead(Availability availability) {
        control.tell(() -> slots.accept(availability));
    }
}
