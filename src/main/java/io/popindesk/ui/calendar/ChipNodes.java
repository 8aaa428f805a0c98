package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.WeekLayout.Chip;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Group;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The chips that are nodes: those in a state that few are in, the one below the mouse, and those
 * that somebody asked for, as a screen reader does. What was asked for stays until another week is
 * shown. All other chips are painted by {@link SlotLayer}.
 */
final class ChipNodes extends Group {
    /** How many nodes are kept for the next that need one; the mouse takes two in turn. */
    private static final int SPARE = 8;

    private final Function<Chip, String> spoken;
    private final Runnable changed;
    private final Map<LocalDateTime, ChipNode> shown = new HashMap<>();
    private final Deque<ChipNode> resting = new ArrayDeque<>();
    private final Set<LocalDateTime> asked = new HashSet<>();
    private @Nullable LocalDateTime hovered;
    private GridPlaces places;

    /**
     * @param spoken what a screen reader says of a chip
     * @param changed called after other slots have nodes than before, except by {@link #show}
     */
    ChipNodes(GridPlaces places, Function<Chip, String> spoken, Runnable changed) {
        this.places = places;
        this.spoken = spoken;
        this.changed = changed;
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /** Shows a week, or the same one where everything has moved. */
    void show(GridPlaces now) {
        WeekLayout before = places.week();
        if (!before.start().equals(now.week().start()) || before.part() != now.week().part()) {
            asked.clear();
            hovered = null;
        }
        places = now;
        settle();
    }

    /** Makes the slot below the mouse a node, with all that style sheets say of that. */
    void hover(@Nullable Slot slot) {
        LocalDateTime start = slot == null ? null : slot.start();
        if (start == null ? hovered != null : !start.equals(hovered)) {
            hovered = start;
            settle();
            changed.run();
        }
    }

    /** The node of a slot, made if need be, if the week has the slot. */
    Optional<ChipNode> nodeOf(@Nullable Slot slot) {
        if (slot == null) {
            return Optional.empty();
        }
        if (!shown.containsKey(slot.start()) && places.of(slot).isPresent()) {
            asked.add(slot.start());
            settle();
            // At once, since whoever asks may want to know where it stands.
            applyCss();
            layout();
            changed.run();
        }
        return Optional.ofNullable(shown.get(slot.start()));
    }

    boolean hasNode(Slot slot) {
        return shown.containsKey(slot.start());
    }

    /** Whoever walks through the nodes, as some screen readers do, meets every slot. */
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.CHILDREN) {
            places.week().chips().forEach(chip -> asked.add(chip.slot().start()));
            settle();
            changed.run();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    private void settle() {
        Map<LocalDateTime, Chip> wanted = wanted();
        // First those that come: a node that went to another slot at once, as when the grid moves
        // below a mouse at rest, would never be told that the mouse is over another slot.
        wanted.forEach(this::show);
        for (Iterator<Map.Entry<LocalDateTime, ChipNode>> all = shown.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<LocalDateTime, ChipNode> entry = all.next();
            if (!wanted.containsKey(entry.getKey())) {
                rest(entry.getValue());
                all.remove();
            }
        }
    }

    private Map<LocalDateTime, Chip> wanted() {
        Map<LocalDateTime, Chip> wanted = new HashMap<>();
        places.week()
                .chips()
                .filter(
                        chip ->
                                !SlotLayer.isPainted(chip)
                                        || chip.slot().start().equals(hovered)
                                        || asked.contains(chip.slot().start()))
                .forEach(chip -> wanted.put(chip.slot().start(), chip));
        return wanted;
    }

    private void show(LocalDateTime start, Chip chip) {
        ChipNode node = shown.computeIfAbsent(start, _ -> unused());
        node.show(chip.slot(), chip.state());
        places.of(chip.slot()).ifPresent(bounds -> place(node, bounds));
    }

    private ChipNode unused() {
        // The one that rests longest: the mouse has left it, and that has been told.
        ChipNode rested = resting.poll();
        if (rested != null) {
            return rested;
        }
        ChipNode made = new ChipNode(spoken);
        getChildren().add(made);
        return made;
    }

    private void rest(ChipNode node) {
        node.rest();
        if (resting.size() < SPARE) {
            resting.add(node);
        } else {
            getChildren().remove(node);
        }
    }

    private static void place(ChipNode node, Bounds bounds) {
        node.resizeRelocate(
                bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
