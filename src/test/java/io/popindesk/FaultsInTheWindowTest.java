package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.ui.calendar.SlotRefresh;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the person meets when something goes wrong on the way to Popin. */
@ExtendWith(ApplicationExtension.class)
class FaultsInTheWindowTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withOtherDesks(false));
    }

    @BeforeEach
    void waitForTheSlots() throws TimeoutException {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void refusedKeysKeepTheFormPointToTheConnectionAndStopTheAsking(FxRobot robot)
            throws TimeoutException {
        desk.service.faults().arm(Endpoint.CAPTURE, "status:401");
        bookNextFree(robot);
        until(() -> robot.lookup("#step-show-connection").tryQuery().isPresent());

        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
        assertThat(onFx(() -> desk.models.refresh().connectionProperty().get()))
                .isEqualTo(SlotRefresh.Connection.KEYS_REFUSED);
        int asked = desk.service.requests(Endpoint.SLOTS);
        robot.interact(() -> desk.models.refresh().refreshIfOlderThan(Duration.ZERO));
        assertThat(onFx(() -> desk.models.calendar().loadingProperty().get())).isFalse();
        assertThat(desk.service.requests(Endpoint.SLOTS)).isEqualTo(asked);
        assertThat(desk.service.requests(Endpoint.CAPTURE)).isEqualTo(1);
    }

    @Test
    void heldKeysBookOnce(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.CAPTURE, "delay:300ms");
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.ALT, KeyCode.N).press(KeyCode.CONTROL);
        for (int repeat = 0; repeat < 20; repeat++) {
            robot.press(KeyCode.ENTER);
        }
        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        waitForFxEvents();

        assertThat(desk.service.requests(Endpoint.CAPTURE)).isEqualTo(1);
        assertThat(desk.service.requests(Endpoint.SCHEDULE)).isEqualTo(1);
    }

    @Test
    void timeThatPopinAsksForIsCountedDown(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.CAPTURE, "1xstatus:429:retry-after=3");
        bookNextFree(robot);
        until(() -> robot.lookup("#step-try-again").tryQuery().isPresent());
        Button again = robot.lookup("#step-try-again").queryButton();
        assertThat(again.isDisabled()).isTrue();
        assertThat(onFx(again::getText)).containsPattern("[123]");

        until(() -> !again.isDisabled());
        assertThat(desk.service.requests(Endpoint.CAPTURE)).as("the person asks").isEqualTo(1);
        robot.clickOn(again);
        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        assertThat(desk.service.schedules()).hasSize(1);
    }

    private void bookNextFree(FxRobot robot) {
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static TextInputControl input(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
