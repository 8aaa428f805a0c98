package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.WeekLayout.Chip;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One slot on the screen as a node: its minutes in a box. It is used for one slot after the other.
 */
final class ChipNode extends Region {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("'slot-'uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("mm", Locale.ROOT);
    private static final Map<ChipState, PseudoClass> LOOKS = looks();

    private final Text minutes = new Text();
    private final StringBinding words;
    private @Nullable Slot slot;
    private @Nullable ChipState state;

    /**
     * @param spoken what a screen reader says of a chip; asked only when somebody wants to know,
     *     because to word hundreds of times takes longer than to show them
     */
    ChipNode(Function<Chip, String> spoken) {
        words = Bindings.createStringBinding(() -> words(spoken));
        accessibleTextProperty().bind(words);
        getStyleClass().add("slot-chip");
        minutes.getStyleClass().add("slot-minutes");
        minutes.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        // The grid places its chips itself; a chip must not make it lay out all the others.
        setManaged(false);
        getChildren().add(minutes);
    }

    /** A chip that nobody sees, and that style sheets tell how chips of a state look. */
    static ChipNode sampleOf(ChipState state) {
        ChipNode sample = new ChipNode(_ -> "");
        sample.setVisible(false);
        sample.look(state);
        return sample;
    }

    /** What is to be read in the box of a slot. */
    static String minutesOf(Slot slot) {
        return MINUTES.format(slot.start());
    }

    /** The id of the node that stands for a slot. */
    static String idOf(Slot slot) {
        return ID.format(slot.start());
    }

    /** Stands for a slot from now on, which may be the same one in another state. */
    void show(Slot newSlot, ChipState newState) {
        if (slot == null || !slot.isSameTime(newSlot)) {
            setId(idOf(newSlot));
            minutes.setText(minutesOf(newSlot));
        }
        slot = newSlot;
        look(newState);
        words.invalidate();
        setVisible(true);
    }

    private void look(ChipState newState) {
        if (state != newState) {
            state = newState;
            LOOKS.forEach((look, style) -> pseudoClassStateChanged(style, look == newState));
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    private @Nullable String words(Function<Chip, String> spoken) {
        return slot == null || state == null ? null : spoken.apply(new Chip(slot, state));
    }

    /** Stands for nothing until it is used again. */
    void rest() {
        slot = null;
        setId(null);
        setVisible(false);
    }

    /** The slot that this stands for; null while it rests. */
    @Nullable Slot slot() {
        return slot;
    }

    /** What is to be read in the box. */
    Text minutes() {
        return minutes;
    }

    @Override
    protected void layoutChildren() {
        double width = minutes.getLayoutBounds().getWidth();
        double height = minutes.getLayoutBounds().getHeight();
        minutes.relocate(
                snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? state == ChipState.SELECTED
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static Map<ChipState, PseudoClass> looks() {
        Map<ChipState, PseudoClass> looks = new EnumMap<>(ChipState.class);
        for (ChipState state : ChipState.values()) {
            looks.put(state, PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT)));
        }
        return looks;
    }
}
