package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Slot;
import io.popindesk.ui.calendar.SlotCalendar;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a screen reader is told of what happens in the window. */
@ExtendWith(ApplicationExtension.class)
class AnnouncementsTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private FxRobot robot;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void waitForTheSlots(FxRobot given) throws TimeoutException {
        robot = given;
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
    }

    @AfterEach
    void close() {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void bookedCallIsSaidWithItsTimeAndByWhatGetsTheFocus() throws TimeoutException {
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#nextCustomer").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(said()).startsWith("Booked: ").endsWith(", Asha Rao").contains(" 2026, ");
        assertThat(attribute("#nextCustomer", AccessibleAttribute.HELP))
                .asString()
                .startsWith("Booked: ");
    }

    @Test
    void refusalIsSaidInFullAndByWhatGetsTheFocus() throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, "refuse:No agent today");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> said().contains("No agent today"));
        Node focused = onFx(() -> robot.window(0).getScene().getFocusOwner());
        assertThat(focused.getId()).startsWith("step-");
        assertThat(focused.getAccessibleHelp()).contains("No agent today");
    }

    @Test
    void changedReadingAndLostSlotAreSaid() throws Exception {
        robot.push(KeyCode.F5);
        until(() -> !desk.models.calendar().loadingProperty().get());
        waitForFxEvents();
        assertThat(said()).as("nothing has changed").isEmpty();

        Slot last =
                Objects.requireNonNull(desk.models.calendar().getAvailability())
                        .slots()
                        .toList()
                        .getLast();
        desk.anotherDeskBooks(last);
        robot.push(KeyCode.F5);
        until(() -> said().equals("Free times read again: 0 new, 1 taken."));

        robot.push(KeyCode.ALT, KeyCode.N);
        desk.anotherDeskBooks(desk.models.calendar().getSelectedSlot().orElseThrow());
        robot.push(KeyCode.F5);
        until(() -> desk.models.calendar().lostSlotProperty().get() != null);
        waitForFxEvents();
        assertThat(said()).contains("taken");
    }

    @Test
    void clearedFormIsSaid() {
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(said()).isEqualTo("Form cleared.");
    }

    @Test
    void slotSaysItsWholeTimeAndItsState() {
        Slot slot = onFx(() -> desk.models.calendar().nextFree().orElseThrow());
        assertThat(chip(slot).queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .asString()
                .contains(String.valueOf(slot.start().getYear()), "M");
        robot.push(KeyCode.ALT, KeyCode.N);
        waitForFxEvents();
        assertThat(chip(slot).queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .isEqualTo(true);
        assertThat(chip(slot).queryAccessibleAttribute(AccessibleAttribute.ROLE))
                .isEqualTo(AccessibleRole.LIST_ITEM);
        assertThat(attribute("#calendar", AccessibleAttribute.SELECTED_ITEMS))
                .asInstanceOf(InstanceOfAssertFactories.list(Node.class))
                .containsExactly(chip(slot));
        assertThat(attribute("#calendar", AccessibleAttribute.HELP)).asString().contains("Arrow");
    }

    @Test
    void buttonsTellTheirKeys() {
        assertThat(attribute("#book", AccessibleAttribute.HELP)).isEqualTo("Ctrl+Enter");
        assertThat(attribute("#nextFree", AccessibleAttribute.HELP)).isEqualTo("Alt+N");
    }

    private Node chip(Slot slot) {
        SlotCalendar calendar = robot.lookup("#calendar").queryAs(SlotCalendar.class);
        return onFx(() -> calendar.chipOf(slot).orElseThrow());
    }

    private String said() {
        return String.valueOf(attribute("#announcer", AccessibleAttribute.TEXT));
    }

    private Object attribute(String id, AccessibleAttribute attribute) {
        return onFx(() -> robot.lookup(id).query().queryAccessibleAttribute(attribute));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
