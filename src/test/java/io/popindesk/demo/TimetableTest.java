package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class TimetableTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 9, 24);

    @Test
    void sameSeedAndDateGiveSameTimes() {
        assertThat(new Timetable(1).times(WEDNESDAY, 0))
                .isEqualTo(new Timetable(1).times(WEDNESDAY, 5))
                .isNotEqualTo(new Timetable(2).times(WEDNESDAY, 0));
    }

    @Test
    void timesKeepToTheRasterAndTheOpeningHours() {
        for (int day = 0; day < 7; day++) {
            LocalDate date = WEDNESDAY.plusDays(day);
            LocalTime first = day == 4 ? LocalTime.of(11, 0) : LocalTime.of(10, 0);
            LocalTime last =
                    day == 3
                            ? LocalTime.of(18, 45)
                            : day == 4 ? LocalTime.of(16, 45) : LocalTime.of(22, 45);
            assertThat(new Timetable(1).times(date, 0).orElseThrow())
                    .isNotEmpty()
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(time -> time.getMinute() % 15 == 0)
                    .allMatch(time -> !time.isBefore(first) && !time.isAfter(last));
        }
    }

    @Test
    void aboutSixSlotsInTenAreFree() {
        Timetable timetable = new Timetable(1);
        double free =
                IntStream.range(0, 700)
                        .mapToObj(WEDNESDAY::plusDays)
                        .filter(date -> date.getDayOfWeek().getValue() <= 5)
                        .mapToInt(date -> timetable.times(date, 0).orElseThrow().size())
                        .average()
                        .orElseThrow();
        assertThat(free / 52).isBetween(0.55, 0.65);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 77, -5})
    void everyHorizonHasOneClosedAndOneFullDayAfterACompleteWeek(long seed) {
        Timetable timetable = new Timetable(seed);
        for (int shift = 0; shift < 40; shift++) {
            LocalDate today = WEDNESDAY.plusDays(shift);
            List<Optional<List<LocalTime>>> days =
                    IntStream.range(0, Timetable.DAYS)
                            .mapToObj(ahead -> timetable.times(today.plusDays(ahead), ahead))
                            .toList();
            assertThat(days.subList(0, 7)).noneMatch(TimetableTest::isClosedOrFull);
            assertThat(days).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(days).filteredOn(day -> day.equals(Optional.of(List.of()))).hasSize(1);
        }
    }

    private static boolean isClosedOrFull(Optional<List<LocalTime>> day) {
        return day.isEmpty() || day.get().isEmpty();
    }
}
