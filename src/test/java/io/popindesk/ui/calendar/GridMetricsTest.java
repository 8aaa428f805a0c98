package io.popindesk.ui.calendar;

import static io.popindesk.ui.calendar.Slots.INDIA;
import static io.popindesk.ui.calendar.Slots.TODAY;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.ui.calendar.WeekLayout.Cell;

import javafx.geometry.Bounds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

class GridMetricsTest {
    /** The grid's part of a window of 1366 x 768. */
    private static final double WIDTH = 1020;

    private static final double HEIGHT = 467;

    private static final GridScale SCALE = new GridScale(13, 36);

    @Test
    void thirteenHoursFitTheCommonScreen() {
        GridMetrics metrics = GridMetrics.fit(week(15, 10, 23), SCALE, WIDTH, HEIGHT);
        assertThat(metrics.height()).isLessThanOrEqualTo((int) HEIGHT);
        assertThat(metrics.rowLines()).containsOnly(1).hasSize(13);
    }

    @Test
    void rowsGrowAndShrinkWithinBounds() {
        assertThat(GridMetrics.fit(week(15, 10, 12), SCALE, WIDTH, HEIGHT).lineHeight())
                .isEqualTo(44);
        assertThat(GridMetrics.fit(week(15, 0, 24), SCALE, WIDTH, HEIGHT).lineHeight())
                .isEqualTo(28);
    }

    @Test
    void fourSlotsAnHourStandOnOneLineInTheSmallestWindow() {
        double besideTheScrollBar = 734;
        assertThat(GridMetrics.fit(week(15, 10, 23), SCALE, besideTheScrollBar, HEIGHT).rowLines())
                .containsOnly(1);
    }

    @Test
    void everythingGrowsWithTheTextAndCompactIsLower() {
        GridMetrics usual = GridMetrics.fit(week(15, 0, 24), SCALE, WIDTH, HEIGHT);
        GridMetrics large = GridMetrics.fit(week(15, 0, 24), new GridScale(26, 72), WIDTH, HEIGHT);
        GridMetrics compact =
                GridMetrics.fit(week(15, 0, 24), new GridScale(13, 28), WIDTH, HEIGHT);
        assertThat(large.lineHeight()).isGreaterThan(usual.lineHeight());
        assertThat(large.columnX(0)).isEqualTo(2 * usual.columnX(0));
        assertThat(compact.lineHeight()).isBetween(24, usual.lineHeight() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 1020",
        "10, 1020",
        "20, 1020",
        "30, 1020",
        "60, 1020",
        "25, 1020",
        "7, 1020",
        "1, 1020",
        "15, 500",
        "10, 1600",
        "5, 2500"
    })
    void chipsAreBigEnoughToHitAndNeverOverlap(int step, double width) {
        WeekLayout week = week(step, 10, 12);
        GridMetrics metrics = GridMetrics.fit(week, SCALE, width, HEIGHT);
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            Cell cell = week.rows().getFirst().cells().get(day);
            for (int place = 0; place < cell.places().size(); place++) {
                Bounds chip = metrics.place(0, day, cell, place);
                assertThat(chip.getWidth()).isGreaterThanOrEqualTo(24);
                assertThat(chip.getHeight()).isGreaterThanOrEqualTo(24);
                assertThat(chip.getMinX()).isGreaterThan(metrics.columnX(day));
                assertThat(chip.getMaxX()).isLessThan(metrics.columnX(day + 1));
                assertThat(chip.getMaxY()).isLessThan(metrics.rowY(1));
                for (int other = 0; other < place; other++) {
                    assertThat(metrics.place(0, day, cell, other).intersects(chip)).isFalse();
                }
            }
        }
    }

    private static WeekLayout week(int step, int fromHour, int toHour) {
        return new WeekPlanner(DayPart.ALL, Duration.ofMinutes(step))
                .lay(
                        TODAY,
                        TODAY,
                        Slots.every(step, fromHour, toHour, 7)
                                .map(start -> Slots.slot(start, INDIA))
                                .toList(),
                        _ -> ChipState.FREE,
                        List.of());
    }
}
