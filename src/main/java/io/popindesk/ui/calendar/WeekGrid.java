package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.calendar.WeekLayout.Chip;
import io.popindesk.ui.calendar.WeekLayout.DayColumn;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hours of a week: labels on the left, seven columns of chips, and the cursor's ring. Most
 * chips are painted, some are nodes; to whoever looks or asks, it makes no difference.
 */
final class WeekGrid extends Region {
    private static final double LABEL_GAP = 6;
    private static final double RING = 3;

    private final TimeWords words;
    private final Texts texts;
    private final Region ring = decoration("slot-ring");
    private final List<Text> hours = new ArrayList<>();
    private final Map<Integer, Text> dayNotes = new HashMap<>();
    private final SlotLayer painted = new SlotLayer(this::requestLayout);
    private final ChipNodes chips;
    private final ChipHover hover;
    private GridPlaces places;
    private double room;
    private double top;
    private double seen;
    private @Nullable Slot cursor;

    WeekGrid(WeekLayout week, GridScale scale, Texts texts) {
        this.places = new GridPlaces(week, GridMetrics.fit(week, scale, 0, 0));
        this.texts = texts;
        this.words = new TimeWords(texts);
        this.chips = new ChipNodes(places, this::spoken, this::requestLayout);
        this.hover = new ChipHover(this, chips);
        getStyleClass().add("week-grid");
        getChildren().addAll(painted.samples());
        getChildren().addAll(painted, chips, ring);
        show(week);
    }

    void show(WeekLayout week) {
        GridMetrics before = metrics();
        places = new GridPlaces(week, GridMetrics.fit(week, before.scale(), before.width(), room));
        chips.show(places);
        for (int row = hours.size(); row < week.rows().size(); row++) {
            hours.add(text("slot-hour", ""));
        }
        for (int row = 0; row < hours.size(); row++) {
            boolean used = row < week.rows().size();
            hours.get(row).setVisible(used);
            hours.get(row).setText(used ? words.hour(week.rows().get(row).hour()) : "");
        }
        hover.moved();
        requestLayout();
    }

    /** Puts the ring around a slot; around none where it is null or not in the shown week. */
    void setCursor(@Nullable Slot slot) {
        cursor = slot;
        placeRing();
    }

    /** Sizes the rows for the room there is and gives the height that they then need. */
    int fit(GridScale scale, double width, double height) {
        room = height;
        GridMetrics fitting = GridMetrics.fit(places.week(), scale, width, height);
        if (!fitting.isSame(metrics())) {
            places = new GridPlaces(places.week(), fitting);
            chips.show(places);
            hover.moved();
            requestLayout();
        }
        return fitting.height();
    }

    /** Says which part of the height is in sight. */
    void setSight(double newTop, double height) {
        if (newTop != top || height != seen) {
            top = newTop;
            seen = height;
            setLayoutY(-top);
            hover.moved();
            requestLayout();
        }
    }

    /** The upper edge of the part in sight. */
    double top() {
        return top;
    }

    GridMetrics metrics() {
        return places.metrics();
    }

    /** Where everything stands, as of the last {@link #show} or {@link #fit}. */
    GridPlaces places() {
        return places;
    }

    /** The node of a slot, made if need be, if the shown week has the slot. */
    Optional<ChipNode> chipOf(@Nullable Slot slot) {
        return chips.nodeOf(slot);
    }

    @Override
    protected void layoutChildren() {
        painted.paint(places, top, seen, chips::hasNode);
        for (int row = 0; row < places.week().rows().size(); row++) {
            placeLabel(row);
        }
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            placeDayNote(day);
        }
        placeRing();
    }

    private void placeLabel(int row) {
        Text label = hours.get(row);
        // With several lines the label stands beside the first.
        double middle = metrics().rowY(row) + metrics().lineHeight() / 2.0;
        double width = Math.ceil(label.getLayoutBounds().getWidth());
        label.setX(Math.max(0, metrics().scale().labels() - LABEL_GAP - width));
        label.setY(Math.rint(middle));
    }

    private void placeDayNote(int day) {
        DayColumn column = places.week().days().get(day);
        boolean noted = column.empty() && !places.week().rows().isEmpty();
        if (noted && !dayNotes.containsKey(day)) {
            dayNotes.put(day, text("slot-day-note", texts.get("calendar.day.empty")));
        }
        Text note = dayNotes.get(day);
        if (note != null) {
            note.setVisible(noted);
            double left = metrics().columnX(day);
            double width = metrics().columnX(day + 1) - left;
            note.setX(Math.rint(left + (width - note.getLayoutBounds().getWidth()) / 2));
            note.setY(Math.rint(metrics().height() / 2.0));
        }
    }

    private void placeRing() {
        Optional<Bounds> chip = Optional.ofNullable(cursor).flatMap(places::of);
        ring.setVisible(chip.isPresent());
        chip.ifPresent(
                bounds ->
                        ring.resizeRelocate(
                                bounds.getMinX() - RING,
                                bounds.getMinY() - RING,
                                bounds.getWidth() + 2 * RING,
                                bounds.getHeight() + 2 * RING));
    }

    private String spoken(Chip chip) {
        return texts.get(
                "calendar.chip." + chip.state(), words.fullDayAndTime(chip.slot().start()));
    }

    private Text text(String styleClass, String words) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        text.setManaged(false);
        text.setMouseTransparent(true);
        getChildren().add(getChildren().indexOf(chips), text);
        return text;
    }

    private static Region decoration(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }
}
