package io.popindesk.ui.calendar;

import java.time.LocalTime;

/** The part of the day that the calendar is narrowed to. */
public enum DayPart {
    ALL(0, 24),
    MORNING(0, 12),
    AFTERNOON(12, 17),
    EVENING(17, 24);

    private final int fromHour;
    private final int toHour;

    DayPart(int fromHour, int toHour) {
        this.fromHour = fromHour;
        this.toHour = toHour;
    }

    /** Whether a slot that starts at {@code time}, in the seller's zone, belongs to this part. */
    public boolean includes(LocalTime time) {
        return fromHour <= time.getHour() && time.getHour() < toHour;
    }
}
