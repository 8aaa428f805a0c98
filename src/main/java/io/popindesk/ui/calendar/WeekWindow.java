package io.popindesk.ui.calendar;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;

/**
 * Which seven days are shown. The first week starts today, in the seller's zone, and the others
 * follow in steps of seven days, so that every column of the first week can have free slots.
 */
final class WeekWindow {
    private final ReadOnlyObjectWrapper<LocalDate> today;
    private final ReadOnlyObjectWrapper<LocalDate> start;

    WeekWindow(LocalDate today) {
        this.today = new ReadOnlyObjectWrapper<>(this, "today", today);
        this.start = new ReadOnlyObjectWrapper<>(this, "start", today);
    }

    ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return today.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LocalDate> startProperty() {
        return start.getReadOnlyProperty();
    }

    LocalDate today() {
        return today.get();
    }

    LocalDate start() {
        return start.get();
    }

    void next() {
        start.set(start().plusDays(WeekLayout.DAYS));
    }

    /** Goes back a week, never before today. */
    void previous() {
        LocalDate earlier = start().minusDays(WeekLayout.DAYS);
        start.set(earlier.isBefore(today()) ? today() : earlier);
    }

    void toToday() {
        start.set(today());
    }

    /** Moves to the week that has {@code date}, if that is not the week shown. */
    void reveal(LocalDate date) {
        start.set(weekOf(date));
    }

    /** The start of the week that has {@code date}, counted from the week shown. */
    LocalDate weekOf(LocalDate date) {
        long weeks = Math.floorDiv(date.toEpochDay() - start().toEpochDay(), WeekLayout.DAYS);
        LocalDate week = start().plusDays(weeks * WeekLayout.DAYS);
        return weeks != 0 && week.isBefore(today()) ? today() : week;
    }

    /**
     * Tells what day it is.
     *
     * @param held whether the shown week must stay where it is
     */
    void setToday(LocalDate newToday, boolean held) {
        boolean wasFirstWeek = start().equals(today());
        today.set(newToday);
        if (!held && (wasFirstWeek || start().isBefore(newToday))) {
            start.set(newToday);
        }
    }
}
