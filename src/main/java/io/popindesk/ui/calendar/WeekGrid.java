package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.calendar.WeekLayout.Cell;
import io.popindesk.ui.calendar.WeekLayout.Chip;
import io.popindesk.ui.calendar.WeekLayout.DayColumn;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hours of a week: labels on the left, seven columns of chips, and the cursor's ring. */
final class WeekGrid extends Region {
    private static final double LABEL_GAP = 6;
    private static final double RING = 3;

    private final TimeWords words;
    private final Texts texts;
    private final GridRules rules = new GridRules();
    private final Region today = decoration("slot-today");
    private final Region ring = decoration("slot-ring");
    private final List<Text> hours = new ArrayList<>();
    private final List<Text> dayNotes = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();
    private final ChipPool chips;
    private WeekLayout week;
    private GridMetrics metrics;
    private @Nullable Slot cursor;

    WeekGrid(WeekLayout week, GridScale scale, Texts texts) {
        this.week = week;
        this.metrics = GridMetrics.fit(week, scale, 0, 0);
        this.texts = texts;
        this.words = new TimeWords(texts);
        this.chips = new ChipPool(this::newChips);
        getStyleClass().add("week-grid");
        getChildren().addAll(today, rules.rows, rules.columns, rules.dots, ring);
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            dayNotes.add(text("slot-day-note", texts.get("calendar.day.empty")));
        }
        tooltip.getStyleClass().add("slot-tooltip");
        addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, this::tellHovered);
        addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, this::leftHovered);
        show(week);
    }

    void show(WeekLayout newWeek) {
        week = newWeek;
        chips.show(week);
        for (int row = hours.size(); row < week.rows().size(); row++) {
            hours.add(text("slot-hour", ""));
        }
        for (int row = 0; row < hours.size(); row++) {
            boolean used = row < week.rows().size();
            hours.get(row).setVisible(used);
            hours.get(row).setText(used ? words.hour(week.rows().get(row).hour()) : "");
        }
        requestLayout();
    }

    /** Puts the ring around a slot; around none where it is null or not in the shown week. */
    void setCursor(@Nullable Slot slot) {
        cursor = slot;
        placeRing();
    }

    /** Sizes the rows for the room there is and gives the height that they then need. */
    int fit(GridScale scale, double width, double height) {
        GridMetrics fitting = GridMetrics.fit(week, scale, width, height);
        if (!fitting.equals(metrics)) {
            metrics = fitting;
            rules.draw(week, metrics, true);
            requestLayout();
        }
        return metrics.height();
    }

    GridMetrics metrics() {
        return metrics;
    }

    Optional<ChipNode> chipOf(@Nullable Slot slot) {
        return chips.nodeOf(slot);
    }

    @Override
    protected void layoutChildren() {
        rules.draw(week, metrics, false);
        for (int row = 0; row < week.rows().size(); row++) {
            placeLabel(row);
            List<Cell> cells = week.rows().get(row).cells();
            for (int day = 0; day < cells.size(); day++) {
                placeChips(cells.get(day), row, day);
            }
        }
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            placeDayNote(day);
        }
        placeToday();
        placeRing();
    }

    private void placeChips(Cell cell, int row, int day) {
        for (int place = 0; place < cell.places().size(); place++) {
            Chip chip = cell.places().get(place).chip();
            if (chip != null) {
                Bounds bounds = metrics.place(row, day, cell, place);
                chips.nodeOf(chip.slot()).ifPresent(node -> place(node, bounds));
            }
        }
    }

    private void placeLabel(int row) {
        Text label = hours.get(row);
        // With several lines the label stands beside the first.
        double middle = metrics.rowY(row) + metrics.lineHeight() / 2.0;
        double width = Math.ceil(label.getLayoutBounds().getWidth());
        label.setX(Math.max(0, metrics.scale().labels() - LABEL_GAP - width));
        label.setY(Math.rint(middle));
    }

    private void placeDayNote(int day) {
        Text note = dayNotes.get(day);
        DayColumn column = week.days().get(day);
        note.setVisible(column.empty() && !week.rows().isEmpty());
        double left = metrics.columnX(day);
        double width = metrics.columnX(day + 1) - left;
        note.setX(Math.rint(left + (width - note.getLayoutBounds().getWidth()) / 2));
        note.setY(Math.rint(metrics.height() / 2.0));
    }

    private void placeToday() {
        int day = week.days().stream().map(DayColumn::today).toList().indexOf(true);
        today.setVisible(day >= 0);
        if (day >= 0) {
            double left = metrics.columnX(day) + 1;
            today.resizeRelocate(left, 0, metrics.columnX(day + 1) - left, metrics.height());
        }
    }

    private void placeRing() {
        Optional<ChipNode> chip = chipOf(cursor);
        ring.setVisible(chip.isPresent());
        chip.ifPresent(
                node ->
                        ring.resizeRelocate(
                                node.getLayoutX() - RING,
                                node.getLayoutY() - RING,
                                node.getWidth() + 2 * RING,
                                node.getHeight() + 2 * RING));
    }

    private static void place(Region node, Bounds bounds) {
        node.resizeRelocate(
                bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private String spoken(Chip chip) {
        return texts.get(
                "calendar.chip." + chip.state(), words.fullDayAndTime(chip.slot().start()));
    }

    /** One tooltip serves all chips; it goes with the mouse and speaks of the one below it. */
    private void tellHovered(MouseEvent event) {
        if (event.getTarget() instanceof ChipNode chip) {
            tooltip.setText(chip.getAccessibleText());
            Tooltip.install(chip, tooltip);
        }
    }

    private void leftHovered(MouseEvent event) {
        if (event.getTarget() instanceof ChipNode chip) {
            Tooltip.uninstall(chip, tooltip);
        }
    }

    private List<ChipNode> newChips(int count) {
        List<ChipNode> made =
                Stream.generate(() -> new ChipNode(this::spoken)).limit(count).toList();
        getChildren().addAll(getChildren().indexOf(ring), made);
        return made;
    }

    private Text text(String styleClass, String words) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        text.setManaged(false);
        text.setMouseTransparent(true);
        getChildren().add(getChildren().indexOf(ring), text);
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
