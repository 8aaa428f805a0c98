package io.popindesk.ui.calendar;

import static io.popindesk.ui.calendar.Slots.INDIA;
import static io.popindesk.ui.calendar.Slots.TODAY;
import static io.popindesk.ui.calendar.Slots.at;
import static io.popindesk.ui.calendar.Slots.every;
import static io.popindesk.ui.calendar.Slots.later;
import static io.popindesk.ui.calendar.Slots.reading;
import static io.popindesk.ui.calendar.Slots.slot;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;

import javafx.application.Application;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
class CalendarPaneTest {
    private final SetClock clock = new SetClock(at("2026-11-22T09:42"));
    private final CalendarModel model = new CalendarModel(clock, INDIA);
    private final Availability month = reading(clock.instant(), 15, INDIA, every(15, 10, 23, 30));
    private final Slot wanted = slot("2026-11-26T15:15");
    private final AtomicInteger refreshes = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private TextField elsewhere;

    @SuppressWarnings("NullAway.Init")
    private CalendarPane pane;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        pane = new CalendarPane(model, new Texts(Locale.ENGLISH), refreshes::incrementAndGet);
        elsewhere = new TextField();
        elsewhere.setId("elsewhere");
        VBox.setVgrow(pane, Priority.ALWAYS);
        stage.setScene(Styled.scene(new VBox(elsewhere, pane), 990, 640));
        stage.show();
    }

    @Test
    void clickSelectsTheSlotUnderTheMouse(FxRobot robot) {
        show(robot, month);
        robot.clickOn(chip(robot, wanted));
        assertThat(model.getSelectedSlot()).contains(wanted);
        assertThat(chip(robot, wanted).getAccessibleText())
                .isEqualTo("Thursday 26 November 2026, 3:15 PM, selected");
        assertThat(calendar(robot).isFocused()).isTrue();
    }

    @Test
    void gridIsOneStopForTabAndTheFirstAfterTheForm(FxRobot robot) {
        show(robot, month);
        robot.clickOn("#elsewhere").type(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo(slot("2026-11-22T10:00"));
        robot.type(KeyCode.TAB);
        assertThat(calendar(robot).isFocused()).isFalse();
        assertThat(calendar(robot).lookupAll("*")).noneMatch(Node::isFocused);
    }

    @Test
    void keysMoveBetweenFreeSlotsAndSelect(FxRobot robot) {
        show(robot, later(month, slot("2026-11-22T10:15")::isSameTime));
        robot.interact(pane::focusCalendar);
        assertThat(focused(robot)).isEqualTo(slot("2026-11-22T10:00"));
        robot.type(KeyCode.RIGHT);
        assertThat(focused(robot)).isEqualTo(slot("2026-11-22T10:30"));
        robot.type(KeyCode.DOWN);
        assertThat(focused(robot)).isEqualTo(slot("2026-11-22T11:30"));
        robot.type(KeyCode.END);
        assertThat(focused(robot)).isEqualTo(slot("2026-11-22T22:45"));
        robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
        assertThat(focused(robot)).isEqualTo(slot("2026-11-28T22:45"));
        robot.type(KeyCode.HOME, KeyCode.PAGE_DOWN);
        assertThat(focused(robot)).isEqualTo(slot("2026-12-05T10:00"));
        assertThat(model.getSelectedSlot()).isEmpty();
        robot.type(KeyCode.ENTER);
        assertThat(model.getSelectedSlot()).contains(slot("2026-12-05T10:00"));
        robot.type(KeyCode.UP, KeyCode.LEFT, KeyCode.SPACE);
        assertThat(model.getSelectedSlot()).contains(slot("2026-12-04T10:45"));
        assertThat(calendar(robot).isFocused()).isTrue();
    }

    @Test
    void keysOfOthersPassThrough(FxRobot robot) {
        show(robot, month);
        AtomicInteger passed = new AtomicInteger();
        robot.interact(
                () -> {
                    pane.focusCalendar();
                    pane.setOnKeyPressed(_ -> passed.incrementAndGet());
                });
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(passed).as("Control itself, and Enter with it").hasValue(2);
        assertThat(model.getSelectedSlot()).isEmpty();
    }

    @Test
    void refreshKeepsFocusSelectionAndNodes(FxRobot robot) {
        show(robot, month);
        robot.clickOn(chip(robot, wanted));
        robot.type(KeyCode.RIGHT);
        Node selected = chip(robot, wanted);
        Bounds place = selected.getBoundsInParent();
        show(robot, later(month, slot("2026-11-26T15:00")::isSameTime));
        assertThat(calendar(robot).isFocused()).isTrue();
        assertThat(focused(robot)).isEqualTo(slot("2026-11-26T15:30"));
        assertThat(model.getSelectedSlot()).contains(wanted);
        assertThat(chip(robot, wanted)).isSameAs(selected);
        assertThat(selected.getBoundsInParent()).isEqualTo(place);
        assertThat(isShown(robot, slot("2026-11-26T15:00"))).isFalse();
    }

    @Test
    void slotAskedForKeepsItsNodeUntilAnotherWeekIsShown(FxRobot robot) {
        show(robot, month);
        assertThat(find(robot, wanted)).as("painted").isEmpty();
        Node node = chip(robot, wanted);
        assertThat(find(robot, wanted)).containsExactly(node);
        show(robot, later(month, slot("2026-11-26T15:00")::isSameTime));
        assertThat(chip(robot, wanted)).isSameAs(node);
        robot.clickOn("#nextWeek");
        assertThat(find(robot, wanted)).isEmpty();
        Node used = chip(robot, slot("2026-11-29T10:00"));
        robot.clickOn("#partMorning");
        assertThat(used.isVisible()).as("nobody asked for it in the mornings").isFalse();
        assertThat(used.getId()).isNull();
    }

    @Test
    void thirteenHoursNeedNoScrolling(FxRobot robot) {
        show(robot, month);
        Node last = chip(robot, slot("2026-11-28T22:45"));
        Bounds grid = calendar(robot).localToScene(calendar(robot).getLayoutBounds());
        assertThat(grid.contains(last.localToScene(last.getLayoutBounds()))).isTrue();
        assertThat(calendar(robot).lookupAll(".scroll-bar")).noneMatch(Node::isVisible);
    }

    @Test
    void cursorIsScrolledIntoSightWhereADayIsLongerThanTheWindow(FxRobot robot) {
        show(robot, reading(clock.instant(), 10, INDIA, every(10, 0, 24, 7)));
        robot.interact(pane::focusCalendar);
        robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
        Node last = chip(robot, slot("2026-11-28T23:50"));
        Bounds grid = calendar(robot).localToScene(calendar(robot).getLayoutBounds());
        assertThat(grid.contains(last.localToScene(last.getLayoutBounds()))).isTrue();
        robot.clickOn(last);
        assertThat(model.getSelectedSlot()).contains(slot("2026-11-28T23:50"));
        robot.type(KeyCode.HOME);
        Node first = chip(robot, slot("2026-11-28T00:00"));
        assertThat(grid.contains(first.localToScene(first.getLayoutBounds()))).isTrue();
    }

    @Test
    void nextFreeIsOneKeyAwayFromAnywhere(FxRobot robot) {
        show(robot, month);
        robot.clickOn("#elsewhere");
        assertThat(text(robot, "#nextFree")).isEqualTo("Next free: today 10:00 AM");
        robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);
        assertThat(model.getSelectedSlot()).contains(slot("2026-11-22T10:00"));
        assertThat(elsewhere.isFocused()).isTrue();
        robot.type(KeyCode.F5);
        assertThat(refreshes).hasValue(1);
        robot.clickOn("#refresh");
        assertThat(refreshes).hasValue(2);
    }

    @Test
    void shortcutsRestWhileThePaneCannotBeSeen(FxRobot robot) {
        show(robot, month);
        robot.interact(() -> pane.setVisible(false));
        robot.clickOn("#elsewhere");
        robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);
        assertThat(model.getSelectedSlot()).isEmpty();
    }

    /** As with large text in a usual window. */
    @Test
    void alternativesToALostSlotGetALineOfTheirOwnWhereThereIsNoRoomBeside(FxRobot robot) {
        show(robot, month);
        robot.interact(() -> model.select(wanted));
        show(robot, later(month, wanted::isSameTime));
        double oneLine = heightOfStrip(robot);
        robot.interact(() -> pane.setMaxWidth(480));
        Node strip = robot.lookup("#lostSlot").query();
        assertThat(heightOfStrip(robot)).isGreaterThan(1.5 * oneLine);
        for (int place = 0; place < 3; place++) {
            Node button = robot.lookup("#alternative-" + place).query();
            assertThat(strip.localToScene(strip.getLayoutBounds()))
                    .matches(
                            room -> room.contains(button.localToScene(button.getLayoutBounds())),
                            "holds button " + place);
        }
    }

    private static double heightOfStrip(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#lostSlot").query().getLayoutBounds().getHeight();
    }

    @Test
    void lostSlotIsToldAndAnAlternativeIsOneKeyAway(FxRobot robot) {
        show(robot, month);
        robot.clickOn(chip(robot, wanted));
        Bounds before = chip(robot, slot("2026-11-28T22:45")).getBoundsInParent();
        show(robot, later(month, wanted::isSameTime));
        assertThat(text(robot, "#lostSlot .notice-text"))
                .isEqualTo("Thu 26 Nov, 3:15 PM has just been taken.");
        assertThat(text(robot, "#alternative-0")).isEqualTo("3:30 PM");
        assertThat(text(robot, "#alternative-1")).isEqualTo("3:00 PM");
        assertThat(text(robot, "#alternative-2")).isEqualTo("3:45 PM");
        assertThat(chip(robot, slot("2026-11-28T22:45")).getBoundsInParent())
                .as("telling it moves nothing")
                .isEqualTo(before);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertThat(model.getSelectedSlot()).contains(slot("2026-11-26T15:00"));
        assertThat(robot.lookup("#lostSlot").query().isVisible()).isFalse();
    }

    @Test
    void firstLoadShowsAFailedOneTellsAndTheNextShowsTheGrid(FxRobot robot) {
        assertThat(seen(robot, "#calendarSkeleton")).isTrue();
        robot.interact(() -> model.failed("Popin did not answer in time."));
        assertThat(seen(robot, "#calendarSkeleton")).isFalse();
        assertThat(text(robot, "#failedSlots .message-text"))
                .isEqualTo("Popin did not answer in time.");
        robot.clickOn("#retrySlots");
        assertThat(refreshes).hasValue(1);
        show(robot, month);
        assertThat(seen(robot, "#failedSlots")).isFalse();
        assertThat(seen(robot, "#calendar")).isTrue();
        robot.interact(() -> model.failed("Popin did not answer in time."));
        assertThat(seen(robot, "#calendar")).isTrue();
        assertThat(text(robot, "#staleSlots .notice-text"))
                .isEqualTo("Popin did not answer in time. These are the times read today 9:42 AM.");
        robot.clickOn("#retryStaleSlots");
        assertThat(refreshes).hasValue(2);
    }

    @Test
    void emptyWeekSaysSoAndLeadsToOneThatIsNot(FxRobot robot) {
        show(robot, reading(clock.instant(), "2026-11-22T10:00", "2026-12-08T10:00"));
        assertThat(text(robot, "#thisWeek")).isEqualTo("This week");
        robot.clickOn("#nextWeek");
        assertThat(text(robot, "#thisWeek")).isEqualTo("29 Nov – 5 Dec");
        assertThat(seen(robot, "#emptyWeek")).isTrue();
        assertThat(text(robot, "#goToWeekWithSlots")).isEqualTo("Go to 6 Dec – 12 Dec");
        robot.clickOn("#goToWeekWithSlots");
        assertThat(model.weekStartProperty().get()).isEqualTo(TODAY.plusDays(14));
        assertThat(seen(robot, "#emptyWeek")).isFalse();
        robot.clickOn("#partEvening");
        robot.clickOn("#showAllDay");
        assertThat(isShown(robot, slot("2026-12-08T10:00"))).isTrue();
        robot.clickOn("#thisWeek");
        assertThat(robot.lookup("#previousWeek").query().isDisabled()).isTrue();
    }

    @Test
    void partOfTheDayIsAlwaysOneOfFour(FxRobot robot) {
        show(robot, month);
        robot.clickOn("#partEvening");
        robot.clickOn("#partEvening");
        assertThat(model.partProperty().get()).isEqualTo(DayPart.EVENING);
        assertThat(robot.lookup(".toggle-button:selected").queryAll()).hasSize(1);
    }

    @Test
    void whatWasOddAboutTheReadingIsToldBelowIt(FxRobot robot) {
        show(robot, month);
        assertThat(seen(robot, "#calendarNotes")).isFalse();
        show(robot, new Availability(month.days(), month.step(), INDIA, true, 2, month.readAt()));
        assertThat(text(robot, "#calendarNotes"))
                .contains("taken to be in Asia/Kolkata", "2 times in Popin's list");
    }

    /** Its edge is wider then, and only outwards. */
    @Test
    void theOutlineStaysInItsPlaceWhileTheGridHasTheFocus(FxRobot robot) {
        show(robot, month);
        Rectangle outline = robot.lookup(".slot-outline").queryAs(Rectangle.class);
        Node frame = outline.getParent();
        assertThat(frame.getBoundsInParent()).isEqualTo(around(robot, 1));
        robot.interact(() -> calendar(robot).requestFocus());
        robot.interact(() -> calendar(robot).requestLayout());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(outline.getStrokeWidth()).isEqualTo(2);
        assertThat(frame.getBoundsInParent()).isEqualTo(around(robot, 2));
    }

    /** The calendar's place within its edge of a pixel, and a line around that. */
    private static Bounds around(FxRobot robot, double line) {
        SlotCalendar calendar = calendar(robot);
        double shown = robot.lookup(".week-grid").query().getParent().getBoundsInParent().getMaxY();
        return new BoundingBox(
                1 - line, 1 - line, calendar.getWidth() - 2 + 2 * line, shown - 1 + 2 * line);
    }

    @Test
    void screenReaderIsToldTheSlotUnderTheCursorAndTheSelectedOne(FxRobot robot) {
        show(robot, month);
        robot.clickOn(chip(robot, wanted));
        robot.type(KeyCode.RIGHT);
        SlotCalendar calendar = calendar(robot);
        assertThat(attribute(calendar, AccessibleAttribute.FOCUS_ITEM))
                .isSameAs(chip(robot, slot("2026-11-26T15:30")));
        assertThat(attribute(chip(robot, wanted), AccessibleAttribute.SELECTED)).isEqualTo(true);
        assertThat(attribute(calendar, AccessibleAttribute.SELECTED_ITEMS))
                .isEqualTo(List.of(chip(robot, wanted)));
        assertThat(attribute(calendar, AccessibleAttribute.ITEM_COUNT)).isEqualTo(7 * 13 * 4);
        assertThat(attribute(calendar, AccessibleAttribute.ITEM_AT_INDEX, 1))
                .isSameAs(chip(robot, slot("2026-11-22T10:15")));
    }

    private static @Nullable Object attribute(
            Node node, AccessibleAttribute attribute, Object... parameters) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> node.queryAccessibleAttribute(attribute, parameters));
    }

    private void show(FxRobot robot, Availability reading) {
        robot.interact(
                () -> {
                    model.show(reading);
                    // At once rather than at the next pulse, so that the mouse finds the chips.
                    pane.getScene().getRoot().applyCss();
                    pane.getScene().getRoot().layout();
                });
    }

    private Slot focused(FxRobot robot) {
        Node ring = robot.lookup(".slot-ring").query();
        Slot cursor = model.cursorProperty().get();
        assertThat(cursor).isNotNull();
        assertThat(ring.isVisible()).isTrue();
        assertThat(ring.getBoundsInParent().contains(chip(robot, cursor).getBoundsInParent()))
                .as("the ring is around the slot of the cursor")
                .isTrue();
        return cursor;
    }

    private static SlotCalendar calendar(FxRobot robot) {
        return robot.lookup("#calendar").queryAs(SlotCalendar.class);
    }

    private static Node chip(FxRobot robot, Slot slot) {
        SlotCalendar calendar = calendar(robot);
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> calendar.chipOf(slot).orElseThrow());
    }

    private static boolean isShown(FxRobot robot, Slot slot) {
        SlotCalendar calendar = calendar(robot);
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> calendar.chipOf(slot).filter(Node::isVisible).isPresent());
    }

    private static Set<Node> find(FxRobot robot, Slot slot) {
        String id = "slot-" + slot.start();
        return robot.lookup((Node node) -> id.equals(node.getId())).queryAll();
    }

    private static boolean seen(FxRobot robot, String query) {
        // What nobody has seen yet need not be in the scene.
        Optional<Node> found = robot.lookup(query).tryQuery();
        for (Node node = found.orElse(null); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return found.isPresent();
    }

    private static String text(FxRobot robot, String query) {
        assertThat(seen(robot, query)).isTrue();
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
