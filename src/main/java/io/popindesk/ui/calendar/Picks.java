package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The slots that mean something to the person at the moment: picked, being booked, lost, just
 * taken, under the keyboard's cursor. Together with the last reading they decide how a slot looks.
 */
final class Picks {
    final ReadOnlyObjectWrapper<@Nullable Slot> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    final ReadOnlyObjectWrapper<@Nullable Slot> lost = new ReadOnlyObjectWrapper<>(this, "lost");
    final ReadOnlyObjectWrapper<@Nullable Slot> cursor =
            new ReadOnlyObjectWrapper<>(this, "cursor");
    final ObjectProperty<@Nullable Slot> booking = new SimpleObjectProperty<>(this, "booking");

    /**
     * Slots known to be gone although a reading still lists them, and since when; by their time.
     */
    private final Map<Slot, Instant> taken = new TreeMap<>();

    private SlotIndex index = SlotIndex.EMPTY;
    private Instant now;

    Picks(Instant now) {
        this.now = now;
    }

    /** A reading arrived; what was marked as taken before it now looks as the reading says. */
    void read(SlotIndex newIndex, Instant readAt, Instant newNow) {
        index = newIndex;
        taken.values().removeIf(since -> !since.isAfter(readAt));
        settle(newNow);
        lost.set(find(lost.get()).filter(this::isOpen).isPresent() ? null : lost.get());
        cursor.set(find(cursor.get()).orElse(cursor.get()));
    }

    /** Time went by, or a booking ended: a selection that cannot be had any more is lost. */
    void settle(Instant newNow) {
        now = newNow;
        Slot picked = selected.get();
        if (picked == null || isSame(picked, booking.get())) {
            return;
        }
        Optional<Slot> found = find(picked).filter(this::isOpen);
        if (found.isPresent()) {
            selected.set(found.get());
        } else {
            lose(picked);
        }
    }

    /** Picks a slot, as the last reading spells it; nothing happens where it cannot be had. */
    boolean select(Slot slot) {
        Optional<Slot> found = find(slot).filter(this::isOpen);
        if (found.isEmpty()) {
            return false;
        }
        lost.set(null);
        selected.set(found.get());
        cursor.set(found.get());
        return true;
    }

    void clear() {
        selected.set(null);
        lost.set(null);
        cursor.set(null);
    }

    void markTaken(Slot slot, Instant since) {
        taken.put(slot, since);
        if (isSame(slot, selected.get())) {
            lose(slot);
        }
    }

    private void lose(Slot slot) {
        selected.set(null);
        lost.set(slot);
    }

    /** Whether a slot of the reading can be picked. */
    boolean isOpen(Slot slot) {
        return stateOf(slot).isOpen();
    }

    boolean hasBegun(Slot slot) {
        return !slot.instant().isAfter(now);
    }

    ChipState stateOf(Slot slot) {
        if (isSame(slot, booking.get())) {
            return ChipState.BOOKING;
        }
        if (hasBegun(slot)) {
            return ChipState.PAST;
        }
        if (isMarked(slot) || !index.has(slot)) {
            return ChipState.TAKEN;
        }
        return isSame(slot, selected.get()) ? ChipState.SELECTED : ChipState.FREE;
    }

    /** The slots that are shown whether or not the reading has them. */
    List<Slot> kept() {
        return Stream.concat(
                        taken.keySet().stream(),
                        Stream.of(selected, lost, cursor, booking)
                                .map(ObjectProperty::get)
                                .filter(Objects::nonNull))
                .toList();
    }

    /** Forgets a cursor whose slot has gone; for when nobody is looking at it any more. */
    void dropStrayCursor() {
        if (find(cursor.get()).isEmpty()) {
            cursor.set(null);
        }
    }

    private Optional<Slot> find(@Nullable Slot slot) {
        return slot == null ? Optional.empty() : index.find(slot);
    }

    private boolean isMarked(Slot slot) {
        return taken.containsKey(slot);
    }

    private static boolean isSame(Slot slot, @Nullable Slot other) {
        return other != null && slot.isSameTime(other);
    }
}
