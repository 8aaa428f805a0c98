package io.popindesk.ui.calendar;

import static io.popindesk.ui.calendar.Slots.INDIA;
import static io.popindesk.ui.calendar.Slots.TODAY;
import static io.popindesk.ui.calendar.Slots.at;
import static io.popindesk.ui.calendar.Slots.every;
import static io.popindesk.ui.calendar.Slots.later;
import static io.popindesk.ui.calendar.Slots.reading;
import static io.popindesk.ui.calendar.Slots.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class CalendarModelTest {
    private final SetClock clock = new SetClock(at("2026-11-22T11:42"));
    private final CalendarModel model = new CalendarModel(clock, INDIA);
    private final Slot soon = slot("2026-11-22T11:45");
    private final Slot wanted = slot("2026-11-26T15:15");
    private final Availability first =
            reading(
                    clock.instant(),
                    "2026-11-22T11:30",
                    "2026-11-22T11:45",
                    "2026-11-26T15:00",
                    "2026-11-26T15:15",
                    "2026-11-26T15:30",
                    "2026-11-26T16:00",
                    "2026-12-02T10:00");

    // ---- Readings

    @Test
    void startsWithoutSlotsAndWaits() {
        assertThat(model.stateProperty().get()).isEqualTo(LoadState.FIRST_LOAD);
        assertThat(model.getAvailability()).isNull();
        assertThat(model.weekProperty().get().rows()).isEmpty();
        assertThat(model.nextFree()).isEmpty();
        model.loading();
        assertThat(model.loadingProperty().get()).isTrue();
    }

    @Test
    void failureWithoutSlotsIsToldAndTheNextTryWaitsAgain() {
        model.loading();
        model.failed("No connection.");
        assertThat(model.stateProperty().get()).isEqualTo(LoadState.FAILED);
        assertThat(model.failureProperty().get()).isEqualTo("No connection.");
        assertThat(model.loadingProperty().get()).isFalse();
        model.loading();
        assertThat(model.stateProperty().get()).isEqualTo(LoadState.FIRST_LOAD);
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void failureKeepsEarlierSlotsAndMarksThemOldUntilAReadingSucceeds() {
        model.show(first);
        model.loading();
        assertThat(model.stateProperty().get()).isEqualTo(LoadState.READY);
        model.failed("No connection.");
        assertThat(model.stateProperty().get()).isEqualTo(LoadState.STALE);
        assertThat(stateOf(wanted)).isEqualTo(ChipState.FREE);
        model.show(later(first, _ -> false));
        assertThat(model.stateProperty().get()).isEqualTo(LoadState.READY);
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void refreshKeepsSelectionCursorAndWeek() {
        model.show(first);
        model.nextWeek();
        model.select(slot("2026-12-02T10:00"));
        model.show(later(first, slot -> slot.isSameTime(wanted)));
        assertThat(model.getSelectedSlot()).contains(slot("2026-12-02T10:00"));
        assertThat(model.cursorProperty().get()).isEqualTo(slot("2026-12-02T10:00"));
        assertThat(model.weekStartProperty().get()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(model.lostSlotProperty().get()).isNull();
    }

    @Test
    void refreshThatChangesNothingLeavesTheLayoutAlone() {
        model.show(first);
        List<WeekLayout> layouts = new ArrayList<>();
        model.weekProperty().subscribe((_, now) -> layouts.add(now));
        model.show(later(first, _ -> false));
        assertThat(layouts).isEmpty();
    }

    @Test
    void rowsStayWhereTheyAreWhenARefreshEmptiesOne() {
        model.show(first);
        model.show(later(first, slot -> slot.start().getHour() == 11));
        assertThat(hours()).containsExactly(11, 15, 16);
        model.nextWeek();
        model.thisWeek();
        assertThat(hours()).containsExactly(15, 16);
    }

    @Test
    void selectionTakesTheSpellingOfTheLatestReading() {
        model.show(first);
        model.select(wanted);
        Slot respelt = new Slot("Thu, 26 Nov 2026", "3:15 PM", wanted.start(), INDIA);
        model.show(
                new Availability(
                        List.of(new Availability.Day(TODAY.plusDays(4), List.of(respelt))),
                        Duration.ofMinutes(15),
                        INDIA,
                        false,
                        0,
                        clock.instant()));
        assertThat(model.getSelectedSlot()).contains(respelt);
    }

    // ---- Losing a slot

    @Test
    void selectedSlotThatAReadingLacksIsLostAndStaysInSight() {
        model.show(first);
        model.select(wanted);
        model.show(later(first, wanted::isSameTime));
        assertThat(model.getSelectedSlot()).isEmpty();
        assertThat(model.lostSlotProperty().get()).isEqualTo(wanted);
        assertThat(stateOf(wanted)).isEqualTo(ChipState.TAKEN);
        assertThat(model.nearestFree(wanted, 3))
                .containsExactly(
                        slot("2026-11-26T15:30"),
                        slot("2026-11-26T15:00"),
                        slot("2026-11-26T16:00"));
    }

    @Test
    void lostSlotIsForgottenOnceAnotherIsSelected() {
        model.show(first);
        model.select(wanted);
        model.show(later(first, wanted::isSameTime));
        model.select(slot("2026-11-26T15:30"));
        assertThat(model.lostSlotProperty().get()).isNull();
        assertThat(model.weekProperty().get().chipOf(wanted))
                .as("the cursor has left it too")
                .isEmpty();
    }

    @Test
    void lostSlotThatComesBackIsFreeAgainButNotSelected() {
        model.show(first);
        model.select(wanted);
        model.show(later(first, wanted::isSameTime));
        model.show(later(first, _ -> false));
        assertThat(model.lostSlotProperty().get()).isNull();
        assertThat(model.getSelectedSlot()).isEmpty();
        assertThat(stateOf(wanted)).isEqualTo(ChipState.FREE);
    }

    @Test
    void slotBeingBookedIsNotLostThoughAReadingLacksIt() {
        model.show(first);
        model.select(wanted);
        model.bookingSlotProperty().set(wanted);
        model.show(later(first, wanted::isSameTime));
        assertThat(model.getSelectedSlot()).contains(wanted);
        assertThat(stateOf(wanted)).isEqualTo(ChipState.BOOKING);
        model.bookingSlotProperty().set(null);
        assertThat(model.lostSlotProperty().get()).isEqualTo(wanted);
    }

    @Test
    void clearingAfterABookingLeavesNothingLost() {
        model.show(first);
        model.select(wanted);
        model.bookingSlotProperty().set(wanted);
        model.show(later(first, wanted::isSameTime));
        model.bookingSlotProperty().set(null);
        model.clearSelection();
        assertThat(model.lostSlotProperty().get()).isNull();
        assertThat(model.weekProperty().get().chipOf(wanted)).isEmpty();
    }

    @Test
    void slotMarkedTakenLooksSoUntilAReadingMadeAfterwards() {
        model.show(first);
        model.select(wanted);
        clock.set(clock.instant().plusSeconds(30));
        model.markTaken(wanted);
        assertThat(model.lostSlotProperty().get()).isEqualTo(wanted);
        assertThat(model.nearestFree(soon, 9)).doesNotContain(wanted);
        model.show(first);
        assertThat(stateOf(wanted)).as("that reading is older").isEqualTo(ChipState.TAKEN);
        model.show(later(first, _ -> false));
        assertThat(stateOf(wanted)).isEqualTo(ChipState.FREE);
    }

    @Test
    void takenSlotCannotBeSelected() {
        model.show(first);
        model.markTaken(wanted);
        model.select(wanted);
        assertThat(model.getSelectedSlot()).isEmpty();
    }

    // ---- Time

    @Test
    void pastSlotsCannotBeSelectedAndAreNotNext() {
        model.show(first);
        Slot past = slot("2026-11-22T11:30");
        model.select(past);
        assertThat(stateOf(past)).isEqualTo(ChipState.PAST);
        assertThat(model.getSelectedSlot()).isEmpty();
        assertThat(model.nextFree()).contains(soon);
    }

    @Test
    void slotThatBeginsTurnsPastAtTheNextTick() {
        model.show(first);
        clock.set(at("2026-11-22T11:45"));
        assertThat(stateOf(soon)).isEqualTo(ChipState.FREE);
        model.tick();
        assertThat(stateOf(soon)).isEqualTo(ChipState.PAST);
        assertThat(model.nextFree()).contains(slot("2026-11-26T15:00"));
    }

    @Test
    void selectedSlotThatBeginsIsLost() {
        model.show(first);
        model.select(soon);
        clock.set(at("2026-11-22T11:46"));
        model.tick();
        assertThat(model.getSelectedSlot()).isEmpty();
        assertThat(model.lostSlotProperty().get()).isEqualTo(soon);
        assertThat(model.hasBegun(soon)).isTrue();
    }

    @Test
    void midnightAtTheSellerMovesTheFirstWeek() {
        model.show(first);
        clock.set(at("2026-11-23T00:00"));
        model.tick();
        assertThat(model.todayProperty().get()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(model.weekStartProperty().get()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(model.weekProperty().get().days().getFirst().today()).isTrue();
    }

    @Test
    void midnightMovesNoWeekInWhichASlotIsSelected() {
        model.show(first);
        model.select(wanted);
        clock.set(at("2026-11-23T00:10"));
        model.tick();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY);
        assertThat(model.weekProperty().get().days().get(1).today()).isTrue();
        model.clearSelection();
        model.tick();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void midnightMovesNoWeekWithTheFocusInIt() {
        model.show(first);
        model.cursor().setFocused(true);
        clock.set(at("2026-11-23T00:10"));
        model.tick();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY);
        model.cursor().setFocused(false);
        model.tick();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void todayIsTheSellersWhateverTheDeskSays() {
        CalendarModel abroad = new CalendarModel(clock, ZoneId.of("Pacific/Auckland"));
        clock.set(at("2026-11-22T20:00"));
        abroad.tick();
        assertThat(abroad.todayProperty().get()).isEqualTo(TODAY.plusDays(1));
        abroad.show(first);
        assertThat(abroad.todayProperty().get()).isEqualTo(TODAY);
        assertThat(abroad.weekStartProperty().get()).isEqualTo(TODAY);
    }

    @Test
    void slotsAroundChangesOfTheClocksAreShownAtTheirOwnTime() {
        ZoneId london = ZoneId.of("Europe/London");
        LocalDate spring = LocalDate.of(2027, 3, 28);
        clock.set(spring.atTime(0, 20).atZone(london).toInstant());
        CalendarModel abroad = new CalendarModel(clock, INDIA);
        // From 1:00 to 2:00 the clocks skip; Popin may list such a time all the same.
        abroad.show(
                reading(
                        clock.instant(),
                        30,
                        london,
                        Stream.of(
                                spring.atTime(0, 30),
                                spring.atTime(1, 30),
                                spring.atTime(2, 0),
                                LocalDate.of(2027, 10, 31).atTime(1, 30))));
        assertThat(abroad.weekProperty().get().chips().map(chip -> chip.slot().start()))
                .containsExactly(spring.atTime(0, 30), spring.atTime(1, 30), spring.atTime(2, 0));
        clock.set(spring.atTime(2, 10).atZone(london).toInstant());
        abroad.tick();
        assertThat(abroad.nextFree().map(Slot::start))
                .as("the skipped half past one counts as half past two")
                .contains(spring.atTime(1, 30));
        clock.set(LocalDateTime.of(2027, 10, 31, 0, 10).atZone(london).toInstant());
        abroad.tick();
        assertThat(abroad.nextFree().map(Slot::start))
                .contains(LocalDateTime.of(2027, 10, 31, 1, 30));
    }

    // ---- Weeks and parts of the day

    @Test
    void weeksGoInStepsOfSevenAndNeverBeforeToday() {
        model.show(first);
        model.previousWeek();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY);
        model.nextWeek();
        model.nextWeek();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(14));
        model.previousWeek();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(7));
        model.nextWeek();
        model.thisWeek();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY);
    }

    @Test
    void weekBackFromAWeekSeenBeforeMidnightStopsAtToday() {
        model.show(first);
        model.nextWeek();
        clock.set(at("2026-11-23T00:10"));
        model.tick();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(7));
        model.previousWeek();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void emptyWeekLeadsToTheNextWithSlotsElseToTheLastBefore() {
        model.show(reading(clock.instant(), "2026-11-22T12:00", "2026-12-16T10:00"));
        model.nextWeek();
        assertThat(model.weekProperty().get().isEmpty()).isTrue();
        assertThat(model.weekWithSlots()).contains(TODAY.plusDays(21));
        model.nextWeekWithSlots();
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(21));
        model.nextWeek();
        assertThat(model.weekWithSlots()).contains(TODAY.plusDays(21));
        model.partProperty().set(DayPart.AFTERNOON);
        assertThat(model.weekWithSlots()).contains(TODAY);
        model.partProperty().set(DayPart.EVENING);
        assertThat(model.weekWithSlots()).isEmpty();
    }

    @Test
    void partOfTheDayNarrowsRowsAndCounts() {
        model.show(reading(clock.instant(), 15, INDIA, every(15, 8, 22, 8)));
        model.nextWeek();
        model.partProperty().set(DayPart.MORNING);
        assertThat(hours()).containsExactly(8, 9, 10, 11);
        model.partProperty().set(DayPart.AFTERNOON);
        assertThat(hours()).containsExactly(12, 13, 14, 15, 16);
        model.partProperty().set(DayPart.EVENING);
        assertThat(hours()).containsExactly(17, 18, 19, 20, 21);
        assertThat(model.weekProperty().get().days().getFirst().free()).isEqualTo(20);
    }

    @Test
    void selectingASlotThatIsOutOfSightBringsItIntoSight() {
        model.show(first);
        model.nextWeek();
        model.partProperty().set(DayPart.EVENING);
        model.selectNextFree();
        assertThat(model.getSelectedSlot()).contains(soon);
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY);
        assertThat(model.partProperty().get()).isEqualTo(DayPart.ALL);
        assertThat(stateOf(soon)).isEqualTo(ChipState.SELECTED);
    }

    @Test
    void bookingLooksSoOnlyWhileItLasts() {
        model.show(first);
        model.bookingSlotProperty().set(wanted);
        assertThat(stateOf(wanted)).isEqualTo(ChipState.BOOKING);
        model.bookingSlotProperty().set(null);
        assertThat(stateOf(wanted)).isEqualTo(ChipState.FREE);
    }

    // ---- The cursor

    @Test
    void cursorStartsOnTheSelectedSlotElseOnTheFirstFreeOne() {
        model.show(first);
        model.cursor().setFocused(true);
        assertThat(model.cursorProperty().get()).isEqualTo(soon);
        model.cursor().setFocused(false);
        model.clearSelection();
        model.select(wanted);
        model.cursor().setFocused(true);
        assertThat(model.cursorProperty().get()).isEqualTo(wanted);
    }

    @Test
    void slotThatVanishesUnderTheCursorStaysInSightUntilTheCursorLeaves() {
        model.show(first);
        model.cursor().setFocused(true);
        model.cursor().move(GridMove.RIGHT);
        Slot under = slot("2026-11-26T15:00");
        assertThat(model.cursorProperty().get()).isEqualTo(under);
        model.show(later(first, under::isSameTime));
        assertThat(stateOf(under)).isEqualTo(ChipState.TAKEN);
        model.cursor().select();
        assertThat(model.getSelectedSlot()).isEmpty();
        model.cursor().move(GridMove.RIGHT);
        assertThat(model.cursorProperty().get()).isEqualTo(wanted);
        assertThat(model.weekProperty().get().chipOf(under)).isEmpty();
    }

    @Test
    void turningThePageTakesTheCursorToTheSameTimeOfTheOtherWeek() {
        model.show(reading(clock.instant(), 15, INDIA, every(15, 8, 22, 30)));
        model.cursor().setFocused(true);
        model.select(wanted);
        model.cursor().turnPage(true);
        assertThat(model.cursorProperty().get()).isEqualTo(slot("2026-12-03T15:15"));
        assertThat(model.getSelectedSlot()).contains(wanted);
        model.cursor().turnPage(false);
        assertThat(model.cursorProperty().get()).isEqualTo(wanted);
    }

    @Test
    void selectingByKeyPicksNothingThatIsOutOfSight() {
        model.show(first);
        model.cursor().setFocused(true);
        model.cursor().turnPage(true);
        model.cursor().turnPage(true);
        model.cursor().select();
        assertThat(model.getSelectedSlot()).isEmpty();
    }

    // ---- Size

    @Test
    void fiftyThousandSlotsCostNoMoreThanAWeekOfThem() {
        Availability year = reading(clock.instant(), 10, INDIA, every(10, 0, 24, 365));
        assertThat(year.slots().count()).isGreaterThan(50_000);
        model.show(year);
        long start = System.nanoTime();
        for (int week = 0; week < 50; week++) {
            model.nextWeek();
            model.selectNextFree();
            model.nearestFree(wanted, 3);
        }
        // A hundred layouts of 1008 slots take a tenth of a second; going through all 52,560 for
        // each of them would take minutes.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(model.weekProperty().get().chips().count()).isEqualTo(7 * 144);
    }

    private ChipState stateOf(Slot slot) {
        return model.weekProperty().get().chipOf(slot).orElseThrow().state();
    }

    private List<Integer> hours() {
        return model.weekProperty().get().rows().stream().map(WeekLayout.HourRow::hour).toList();
    }
}
