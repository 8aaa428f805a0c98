package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.WeekLayout.Chip;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The chips on the screen. A slot that stays keeps its node, so that a refresh touches only what
 * changed; a node that is not needed rests until it is, so that there are never more of them than
 * the fullest week had slots.
 */
final class ChipPool {
    private final IntFunction<List<ChipNode>> maker;
    private final Map<LocalDateTime, ChipNode> shown = new HashMap<>();
    private final Deque<ChipNode> resting = new ArrayDeque<>();

    /**
     * @param maker makes so many more chips and puts them on the screen, all at once
     */
    ChipPool(IntFunction<List<ChipNode>> maker) {
        this.maker = maker;
    }

    void show(WeekLayout week) {
        List<Chip> chips = week.chips().toList();
        restAllBut(chips.stream().map(chip -> chip.slot().start()).collect(Collectors.toSet()));
        int lacking = chips.size() - shown.size() - resting.size();
        if (lacking > 0) {
            resting.addAll(maker.apply(lacking));
        }
        for (Chip chip : chips) {
            shown.computeIfAbsent(chip.slot().start(), _ -> resting.remove())
                    .show(chip.slot(), chip.state());
        }
    }

    Optional<ChipNode> nodeOf(@Nullable Slot slot) {
        return slot == null ? Optional.empty() : Optional.ofNullable(shown.get(slot.start()));
    }

    private void restAllBut(Set<LocalDateTime> wanted) {
        for (Iterator<Map.Entry<LocalDateTime, ChipNode>> all = shown.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<LocalDateTime, ChipNode> entry = all.next();
            if (!wanted.contains(entry.getKey())) {
                entry.getValue().rest();
                resting.push(entry.getValue());
                all.remove();
            }
        }
    }
}
