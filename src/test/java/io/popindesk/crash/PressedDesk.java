package io.popindesk.crash;

import io.popindesk.Main;

import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The whole program, with somebody in it who types a customer and books the next free time. */
final class PressedDesk {
    private static final int PATIENCE_SECONDS = 60;

    private final FxRobot robot = new FxRobot();

    private PressedDesk() {}

    /** Runs until killed. */
    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().start(() -> new PressedDesk().bookNextFree());
        Main.main(arguments);
    }

    private void bookNextFree() {
        try {
            until(PressedDesk::toolkitRuns);
            until(() -> onFx(() -> robot.lookup("#mobile").tryQuery().isPresent()));
            until(
                    () ->
                            onFx(
                                    () ->
                                            robot.lookup("#calendar")
                                                    .tryQuery()
                                                    .filter(PressedDesk::hasSlots)
                                                    .isPresent()));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        robot.clickOn("#mobile").write("98450 12345").push(KeyCode.TAB);
        robot.write("Asha Rao").push(KeyCode.TAB);
        robot.write("asha@example.com").push(KeyCode.TAB);
        robot.write("560001").push(KeyCode.TAB);
        robot.write("QA101").push(KeyCode.TAB);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static boolean hasSlots(Node calendar) {
        return calendar.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)
                        instanceof Integer count
                && count > 0;
    }

    private static boolean toolkitRuns() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, question);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }
}
