package io.popindesk.ui.booking;

import io.popindesk.desk.Purpose;
import io.popindesk.ui.calendar.CalendarModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What the customer at the desk wants, which trying again repeats. It never outlives the customer.
 * Used on the UI thread.
 */
final class Wish {
    private final ReadOnlyBooleanWrapper timeMissing = new ReadOnlyBooleanWrapper();
    private Purpose purpose = Purpose.APPOINTMENT;

    Wish(CalendarModel calendar) {
        calendar.selectedSlotProperty().subscribe((before, now) -> timeMissing.set(false));
    }

    /** An appointment until something else is known. */
    Purpose purpose() {
        return purpose;
    }

    /** Whether the person tried to book without a time. */
    ReadOnlyBooleanProperty timeMissingProperty() {
        return timeMissing.getReadOnlyProperty();
    }

    /** It is being seen to. */
    void begin(Purpose what) {
        purpose = what;
        timeMissing.set(false);
    }

    /** It is noted down in an attempt. */
    void follow(Purpose noted) {
        purpose = noted;
    }

    void missTime() {
        timeMissing.set(true);
    }

    /** Nothing is known of what the next one wants. */
    void forget() {
        begin(Purpose.APPOINTMENT);
    }
}
