package io.popindesk.ui.calendar;

import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.calendar.WeekLayout.DayColumn;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/** The heads of the seven columns: weekday, date, and how many slots are free. */
final class DayHeaders extends Region {
    private static final int LINES = 2;
    private static final double GAP = 5;
    private static final double PADDING = 4;

    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

    private final Texts texts;
    private final TimeWords words;
    private final List<Head> heads = new ArrayList<>();
    private GridMetrics metrics;

    DayHeaders(Texts texts, GridMetrics metrics) {
        this.texts = texts;
        this.words = new TimeWords(texts);
        this.metrics = metrics;
        getStyleClass().add("day-headers");
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            Head head = new Head();
            heads.add(head);
            getChildren().add(head.box);
        }
    }

    void show(WeekLayout week) {
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            heads.get(day).show(week.days().get(day));
        }
    }

    /** Stands over the columns of a grid with these metrics. */
    void align(GridMetrics gridMetrics) {
        if (!gridMetrics.isSame(metrics)) {
            metrics = gridMetrics;
            requestLayout();
        }
    }

    /** The height that the heads need over the columns of a grid of this width. */
    double heightFor(GridScale scale, double width) {
        double column = (width - scale.labels()) / WeekLayout.DAYS - PADDING;
        boolean stacked = heads.stream().anyMatch(head -> head.lineWidth() > column);
        heads.forEach(head -> head.stack(stacked));
        return scale.heads(stacked ? LINES + 1 : LINES);
    }

    @Override
    protected void layoutChildren() {
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            double left = metrics.columnX(day);
            // The rule below the heads belongs to this region's border.
            heads.get(day)
                    .box
                    .resizeRelocate(left, 0, metrics.columnX(day + 1) - left, getHeight() - 1);
        }
    }

    private final class Head {
        private final Text weekday = text("day-name");
        private final Text date = text("day-date");
        private final Text free = text("day-free");
        private final HBox first = new HBox(GAP, weekday, date);
        private final VBox box = new VBox(1, first, free);

        Head() {
            first.setAlignment(Pos.BASELINE_CENTER);
            box.setAlignment(Pos.CENTER);
            box.getStyleClass().add("day-head");
            box.setMinWidth(0);
        }

        void show(DayColumn day) {
            weekday.setText(day.today() ? texts.get("calendar.today") : words.weekday(day.date()));
            date.setText(words.dayAndMonth(day.date()));
            free.setText(texts.get("calendar.day.free", day.free()));
            box.pseudoClassStateChanged(TODAY, day.today());
        }

        /** The width of weekday and date beside each other. */
        double lineWidth() {
            return weekday.getLayoutBounds().getWidth() + GAP + date.getLayoutBounds().getWidth();
        }

        /** Puts the date below the weekday, or beside it. */
        void stack(boolean stacked) {
            boolean isStacked = box.getChildren().contains(date);
            if (stacked && !isStacked) {
                box.getChildren().add(1, date);
            } else if (!stacked && isStacked) {
                first.getChildren().add(date);
            }
        }

        private static Text text(String styleClass) {
            Text text = new Text();
            text.getStyleClass().add(styleClass);
            return text;
        }
    }
}
