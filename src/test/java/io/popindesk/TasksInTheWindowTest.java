package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.tasks.TaskControl;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is being done in the background, in the corner of the real window. */
@ExtendWith(ApplicationExtension.class)
class TasksInTheWindowTest {
    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void waitUntilNothingRuns(FxRobot robot) throws TimeoutException {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
        until(() -> desk.tasks.running().isEmpty() && buttons(robot).isEmpty());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void buttonKeepsTheFocusWhileOtherTasksComeAndGo(FxRobot robot) throws Exception {
        start(robot, new CountDownLatch(1));
        until(() -> buttons(robot).size() == 1);
        Node first = buttons(robot).iterator().next();
        robot.interact(first::requestFocus);

        CountDownLatch second = new CountDownLatch(1);
        start(robot, second);
        until(() -> buttons(robot).size() == 2);
        assertThat(buttons(robot)).contains(first);
        second.countDown();
        until(() -> buttons(robot).size() == 1);
        assertThat(first.isFocused()).isTrue();

        robot.interact(((Button) first)::fire);
        until(() -> buttons(robot).isEmpty() && desk.tasks.running().isEmpty());
    }

    /** A task that ends when it is told to, or is cancelled. */
    private void start(FxRobot robot, CountDownLatch end) {
        robot.interact(() -> desk.tasks.task("a long one", control -> wait(control, end)).start());
    }

    private static long wait(TaskControl control, CountDownLatch end) throws InterruptedException {
        try (var _ = control.cancellation().onCancel(end::countDown)) {
            end.await();
            return end.getCount();
        }
    }

    private static Set<Node> buttons(FxRobot robot) {
        return robot.lookup("#cancelTask").queryAll();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
    }
}
