package io.popindesk.ui.calendar;

import static io.popindesk.ui.calendar.Slots.INDIA;
import static io.popindesk.ui.calendar.Slots.TODAY;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.ui.calendar.WeekLayout.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

class WeekPlannerTest {
    @ParameterizedTest
    @CsvSource({"15, 4", "10, 6", "20, 3", "30, 2", "60, 1", "12, 5", "5, 12"})
    void stepThatDividesTheHourGivesEveryCellTheSamePlaces(int step, int places) {
        WeekLayout week = lay(step, TODAY.atTime(10, 0));
        assertThat(week.placesPerCell()).isEqualTo(places);
        assertThat(week.rows().getFirst().cells())
                .hasSize(7)
                .allSatisfy(cell -> assertThat(cell.places()).hasSize(places));
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 45, 90, 7, 0, -15})
    void anyOtherStepGivesACellThePlacesOfItsSlots(int step) {
        WeekLayout week =
                lay(
                        step,
                        TODAY.atTime(10, 0),
                        TODAY.atTime(10, 25),
                        TODAY.atTime(10, 50),
                        TODAY.plusDays(1).atTime(11, 15));
        assertThat(week.placesPerCell()).isEqualTo(3);
        assertThat(minutes(week, 0, 0)).containsExactly(0, 25, 50);
        assertThat(minutes(week, 0, 1)).isEmpty();
        assertThat(minutes(week, 1, 1)).containsExactly(15);
    }

    @Test
    void slotBesideTheRasterStandsAtItsOwnTimeAndMovesNoOtherDay() {
        WeekLayout week = lay(15, TODAY.atTime(10, 7), TODAY.plusDays(1).atTime(10, 15));
        assertThat(minutes(week, 0, 0)).containsExactly(0, 7, 15, 30, 45);
        assertThat(minutes(week, 0, 1)).containsExactly(0, 15, 30, 45);
    }

    @Test
    void onlyHoursWithSlotsAreRowsAndOnlySevenDaysAreShown() {
        WeekLayout week =
                lay(
                        15,
                        TODAY.minusDays(1).atTime(9, 0),
                        TODAY.atTime(0, 0),
                        TODAY.plusDays(6).atTime(23, 45),
                        TODAY.plusDays(7).atTime(9, 0));
        assertThat(week.rows()).extracting(WeekLayout.HourRow::hour).containsExactly(0, 23);
        assertThat(week.chips()).hasSize(2);
        assertThat(week.end()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void columnsSayWhatIsFreeAndWhichDayIsToday() {
        WeekLayout week = lay(15, TODAY.atTime(10, 0), TODAY.atTime(10, 15));
        assertThat(week.days().getFirst())
                .isEqualTo(new WeekLayout.DayColumn(TODAY, true, 2, false));
        assertThat(week.days().get(1))
                .isEqualTo(new WeekLayout.DayColumn(TODAY.plusDays(1), false, 0, true));
    }

    @Test
    void weekOfPastSlotsOnlyIsAsGoodAsEmpty() {
        WeekLayout week =
                new WeekPlanner(DayPart.ALL, Duration.ofMinutes(15))
                        .lay(
                                TODAY,
                                TODAY,
                                List.of(Slots.slot(TODAY.atTime(10, 0), INDIA)),
                                _ -> ChipState.PAST,
                                List.of());
        assertThat(week.isEmpty()).isTrue();
    }

    private static WeekLayout lay(int step, LocalDateTime... starts) {
        return new WeekPlanner(DayPart.ALL, Duration.ofMinutes(step))
                .lay(
                        TODAY,
                        TODAY,
                        Stream.of(starts).map(start -> Slots.slot(start, INDIA)).toList(),
                        _ -> ChipState.FREE,
                        List.of());
    }

    private static List<Integer> minutes(WeekLayout week, int row, int day) {
        return week.rows().get(row).cells().get(day).places().stream().map(Place::minute).toList();
    }
}
