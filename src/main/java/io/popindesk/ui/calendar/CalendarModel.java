package io.popindesk.ui.calendar;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The week of slots without its looks: what was read, which week is shown, what is picked. All
 * dates and times are wall-clock ones of the seller's zone. Used on the JavaFX thread only.
 *
 * <p>A refresh keeps selection, cursor and week; and as long as a slot is selected or the grid has
 * the focus, not even midnight moves the week.
 */
public final class CalendarModel {
    private static final Duration USUAL_STEP = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final ZoneId deskZone;
    private final WeekWindow window;
    private final Picks picks;
    private final GridCursor cursor;
    private SlotIndex index = SlotIndex.EMPTY;
    private Instant now;

    private final ReadOnlyObjectWrapper<@Nullable Availability> availability =
            new ReadOnlyObjectWrapper<>(this, "availability");
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(this, "state", LoadState.FIRST_LOAD);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
    private final ReadOnlyObjectWrapper<@Nullable String> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ObjectProperty<DayPart> part =
            new SimpleObjectProperty<>(this, "part", DayPart.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Slot> nextFree =
            new ReadOnlyObjectWrapper<>(this, "nextFree");
    private final ReadOnlyObjectWrapper<WeekLayout> week;

    /**
     * @param clock tells now; the time shown is that of the last {@link #tick} or {@link #show}
     * @param deskZone stands in for the seller's zone until the first reading names it
     */
    public CalendarModel(InstantSource clock, ZoneId deskZone) {
        this.clock = clock;
        this.deskZone = deskZone;
        this.now = clock.instant();
        this.window = new WeekWindow(LocalDate.ofInstant(now, deskZone));
        this.picks = new Picks(now);
        this.cursor = new GridCursor(this, picks);
        this.week = new ReadOnlyObjectWrapper<>(this, "week", layOut(List.of()));
        part.subscribe(_ -> update());
        picks.booking.subscribe(
                _ -> {
                    picks.settle(now);
                    update();
                });
    }

    // ---- Readings

    /** A reading has begun. What was read before stays. */
    public void loading() {
        loading.set(true);
        if (availability.get() == null) {
            failure.set(null);
            state.set(LoadState.FIRST_LOAD);
        }
    }

    /**
     * A reading arrived. Where it lacks the selected slot, the selection is cleared and the slot
     * becomes the {@link #lostSlotProperty lost} one; but not the slot that is being booked, since
     * that may be our own doing.
     */
    public void show(Availability reading) {
        now = clock.instant();
        index = SlotIndex.of(reading);
        availability.set(reading);
        rollToday();
        picks.read(index, reading.readAt(), now);
        loading.set(false);
        failure.set(null);
        state.set(LoadState.READY);
        update();
    }

    /**
     * A reading failed. What was read before stays, marked as old.
     *
     * @param sentence what failed, in words for the person
     */
    public void failed(String sentence) {
        loading.set(false);
        failure.set(sentence);
        state.set(availability.get() == null ? LoadState.FAILED : LoadState.STALE);
    }

    /**
     * Looks at the clock: slots that have begun are past, and the day may have changed. Slots begin
     * at whole minutes, so that within one all that can change is which week is shown.
     */
    public void tick() {
        Instant before = now;
        LocalDate shown = window.start();
        now = clock.instant();
        rollToday();
        if (isSameMinute(before, now) && shown.equals(window.start())) {
            return;
        }
        picks.settle(now);
        update();
    }

    private static boolean isSameMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    // ---- Picking

    /**
     * Picks a slot and shows its week, lifting the part of the day if it hides the slot. Nothing
     * happens where the slot is not free.
     */
    public void select(Slot slot) {
        if (!picks.select(slot)) {
            return;
        }
        window.reveal(slot.start().toLocalDate());
        if (!part.get().includes(slot.start().toLocalTime())) {
            part.set(DayPart.ALL);
        }
        update();
    }

    /** Back to nothing picked and nothing lost, as for the next customer. */
    public void clearSelection() {
        picks.clear();
        update();
    }

    /** The first slot that can be picked, at any time of the day. */
    public Optional<Slot> nextFree() {
        return Optional.ofNullable(nextFree.get());
    }

    /** Picks the {@link #nextFree} slot, if there is one. */
    public void selectNextFree() {
        nextFree().ifPresent(this::select);
    }

    /**
     * Up to {@code count} slots that can be picked, nearest in time to {@code wanted} first; of two
     * equally near, the later one.
     */
    public List<Slot> nearestFree(Slot wanted, int count) {
        return index.nearest(wanted, count, picks::isOpen);
    }

    /**
     * Shows a slot as just taken, for instance because Popin refused it, until a reading made after
     * now tells. If it is the selected one, it becomes the {@link #lostSlotProperty lost} one.
     */
    public void markTaken(Slot slot) {
        picks.markTaken(slot, clock.instant());
        update();
    }

    /** Whether a slot's time has come, as of the last {@link #tick}. */
    public boolean hasBegun(Slot slot) {
        return picks.hasBegun(slot);
    }

    // ---- The week

    /** Shows the next seven days. */
    public void nextWeek() {
        window.next();
        update();
    }

    /** Shows the seven days before, but none before today. */
    public void previousWeek() {
        window.previous();
        update();
    }

    /** Shows the seven days from today. */
    public void thisWeek() {
        window.toToday();
        update();
    }

    /** Shows the {@link #weekWithSlots}, if there is one. */
    public void nextWeekWithSlots() {
        weekWithSlots().ifPresent(window::reveal);
        update();
    }

    /**
     * The start of the nearest later week, or where there is none of the nearest earlier one, with
     * a slot that can be picked in the part of the day that is shown.
     */
    public Optional<LocalDate> weekWithSlots() {
        LocalDateTime start = window.start().atStartOfDay();
        return index.from(start.plusDays(WeekLayout.DAYS)).stream()
                .filter(this::isWanted)
                .findFirst()
                .or(
                        () ->
                                index.before(start).reversed().stream()
                                        .filter(this::isWanted)
                                        .findFirst())
                .map(slot -> window.weekOf(slot.start().toLocalDate()));
    }

    private boolean isWanted(Slot slot) {
        return part.get().includes(slot.start().toLocalTime()) && picks.isOpen(slot);
    }

    // ---- Keeping it all in step

    private ZoneId zone() {
        Availability reading = availability.get();
        return reading == null ? deskZone : reading.zone();
    }

    private void rollToday() {
        boolean held = cursor.isFocused() || picks.selected.get() != null;
        window.setToday(LocalDate.ofInstant(now, zone()), held);
    }

    /** Brings what is shown in step with what is known. */
    void update() {
        nextFree.set(index.firstAfter(now, zone(), picks::isOpen).orElse(null));
        WeekLayout previous = week.get();
        boolean sameView = previous.start().equals(window.start()) && previous.part() == part.get();
        // Rows stay while a week is on screen: one that vanished would move all those below it.
        WeekLayout layout =
                layOut(
                        sameView
                                ? previous.rows().stream().map(WeekLayout.HourRow::hour).toList()
                                : List.of());
        if (!sameView
                // The first comparison of such values takes Java long, and the start has none.
                || layout.rows().size() != previous.rows().size()
                || !layout.equals(previous)) {
            week.set(layout);
        }
    }

    private WeekLayout layOut(List<Integer> hours) {
        LocalDate start = window.start();
        List<Slot> slots = new ArrayList<>(index.between(start, start.plusDays(WeekLayout.DAYS)));
        slots.addAll(picks.kept());
        return new WeekPlanner(part.get(), callLength())
                .lay(start, window.today(), slots, picks::stateOf, hours);
    }

    /** How long a call lasts: from one slot to the next, or as usual before the first reading. */
    public Duration callLength() {
        Availability reading = availability.get();
        return reading == null ? USUAL_STEP : reading.step();
    }

    // ---- Properties

    /** The last reading that succeeded; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Availability> availabilityProperty() {
        return availability.getReadOnlyProperty();
    }

    /** The last reading that succeeded; null before the first. */
    public @Nullable Availability getAvailability() {
        return availability.get();
    }

    /** How far what is shown can be relied on. */
    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a reading is under way. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why the last reading failed, in one sentence; null after one that did not. */
    public ReadOnlyObjectProperty<@Nullable String> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The slot that will be booked next; null where none is picked. */
    public ReadOnlyObjectProperty<@Nullable Slot> selectedSlotProperty() {
        return picks.selected.getReadOnlyProperty();
    }

    /** The slot that will be booked next, if one is picked. */
    public Optional<Slot> getSelectedSlot() {
        return Optional.ofNullable(picks.selected.get());
    }

    /**
     * The slot that was selected until it was taken or began; null otherwise. Cleared when another
     * is selected, by {@link #clearSelection}, and when it is free again.
     */
    public ReadOnlyObjectProperty<@Nullable Slot> lostSlotProperty() {
        return picks.lost.getReadOnlyProperty();
    }

    /** The slot that is being booked at the moment; set by whoever books, null otherwise. */
    public ObjectProperty<@Nullable Slot> bookingSlotProperty() {
        return picks.booking;
    }

    /** What moves the {@link #cursorProperty}. */
    GridCursor cursor() {
        return cursor;
    }

    /** The slot under the keyboard's cursor; null before the grid first has the focus. */
    public ReadOnlyObjectProperty<@Nullable Slot> cursorProperty() {
        return picks.cursor.getReadOnlyProperty();
    }

    /** See {@link #nextFree}. */
    public ReadOnlyObjectProperty<@Nullable Slot> nextFreeProperty() {
        return nextFree.getReadOnlyProperty();
    }

    /** The part of the day that is shown. */
    public ObjectProperty<DayPart> partProperty() {
        return part;
    }

    /** The shown week, with everything in it that can be seen. */
    public ReadOnlyObjectProperty<WeekLayout> weekProperty() {
        return week.getReadOnlyProperty();
    }

    /** The first of the seven shown days. */
    public ReadOnlyObjectProperty<LocalDate> weekStartProperty() {
        return window.startProperty();
    }

    /** Today's date where the seller is, as of the last {@link #tick}. */
    public ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return window.todayProperty();
    }
}
