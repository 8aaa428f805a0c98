package io.popindesk.ui.booking;

import io.popindesk.desk.CustomerField;
import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.LoadState;
import io.popindesk.ui.customer.CustomerFormModel;

import java.util.Optional;

/**
 * The time of a form that came back before the slots were read. It is picked when they are, for
 * whoever came back with it and nobody else: it is forgotten as soon as the form is empty. Used on
 * the UI thread.
 */
final class PendingTime implements CustomerFormModel.Follower {
    private final CustomerFormModel form;
    private final CalendarModel calendar;
    private Optional<Slot> slot = Optional.empty();

    PendingTime(CustomerFormModel form, CalendarModel calendar) {
        this.form = form;
        this.calendar = calendar;
        form.follow(this);
        calendar.stateProperty().subscribe((before, now) -> read(now));
    }

    /** The time that is still to be picked. */
    Optional<Slot> slot() {
        return slot;
    }

    /** Picks a time in place of any other, now or once the slots are read. */
    void pick(Slot wanted) {
        calendar.clearSelection();
        if (calendar.getAvailability() != null) {
            calendar.select(wanted);
        } else if (!form.isBlank()) {
            slot = Optional.of(wanted);
        }
    }

    private void read(LoadState state) {
        if (state == LoadState.READY) {
            slot.ifPresent(calendar::select);
            slot = Optional.empty();
        }
    }

    @Override
    public void typed(CustomerField field, String text) {
        forgetIfEmpty();
    }

    @Override
    public void filled() {
        forgetIfEmpty();
    }

    private void forgetIfEmpty() {
        if (slot.isPresent() && form.isBlank()) {
            slot = Optional.empty();
        }
    }
}
