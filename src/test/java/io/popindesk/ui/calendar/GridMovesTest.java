package io.popindesk.ui.calendar;

import static io.popindesk.ui.calendar.Slots.INDIA;
import static io.popindesk.ui.calendar.Slots.TODAY;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days are counted from the week's first, so {@code 1 10:00} is ten o'clock of the second day. */
class GridMovesTest {
    private final GridMoves moves =
            new GridMoves(
                    new WeekPlanner(DayPart.ALL, Duration.ofMinutes(15))
                            .lay(
                                    TODAY,
                                    TODAY,
                                    Stream.of(
                                                    "0 10:00", "0 10:30", "0 12:45", "1 10:15",
                                                    "1 12:00", "1 12:45", "3 9:00", "3 14:30")
                                            .map(GridMovesTest::at)
                                            .map(start -> Slots.slot(start, INDIA))
                                            .toList(),
                                    slot ->
                                            slot.start().equals(at("1 12:00"))
                                                    ? ChipState.TAKEN
                                                    : ChipState.FREE,
                                    List.of()));

    @ParameterizedTest
    @CsvSource({
        "0 10:00, RIGHT, 0 10:30",
        "0 10:30, RIGHT, 1 10:15",
        "1 10:15, RIGHT, 3 9:00",
        "0 12:45, RIGHT, 1 12:45",
        "1 12:45, RIGHT, 3 14:30",
        "3 14:30, RIGHT,",
        "1 10:15, LEFT, 0 10:30",
        "3 14:30, LEFT, 1 12:45",
        "3 9:00, LEFT, 1 10:15",
        "0 10:00, LEFT,",
        "0 10:30, DOWN, 0 12:45",
        "0 12:45, DOWN,",
        "0 12:45, UP, 0 10:30",
        "0 10:00, UP,",
        "0 12:45, DAY_START, 0 10:00",
        "0 10:00, DAY_END, 0 12:45",
        "1 12:45, WEEK_START, 0 10:00",
        "0 10:00, WEEK_END, 3 14:30",
        "1 12:00, RIGHT, 1 12:45",
        "2 11:00, RIGHT, 3 9:00",
    })
    void moveLandsOn(String from, GridMove move, String to) {
        assertThat(moves.from(at(from), move).map(Slot::start))
                .isEqualTo(Optional.ofNullable(to).map(GridMovesTest::at));
    }

    @ParameterizedTest
    @CsvSource({"2 10:00, 1 10:15", "0 12:40, 0 12:45", "5 12:00, 3 14:30", "3 9:00, 3 9:00"})
    void nearestIsOnTheNearestDayAtTheNearestTime(String wanted, String nearest) {
        assertThat(moves.nearestTo(at(wanted)).map(Slot::start)).contains(at(nearest));
    }

    private static LocalDateTime at(String dayAndTime) {
        LocalTime time =
                LocalTime.parse(dayAndTime.substring(2), DateTimeFormatter.ofPattern("H:mm"));
        return TODAY.plusDays(dayAndTime.charAt(0) - '0').atTime(time);
    }
}
