package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.popin.Limits;
import io.popindesk.ui.bookings.Step;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

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

/** Closing the window loses nothing that the person does not want to lose. */
@ExtendWith(ApplicationExtension.class)
class CloseGuardTest {
    /** Nothing ends by itself while the person makes up their mind. */
    private static final Limits PATIENT =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    1 << 20);

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        desk =
                new DeskInAWindow(
                        stage, DemoOptions.standard().withPort(0).withOtherDesks(false), PATIENT);
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
    void windowIsClosedWithoutAQuestionWhileNothingIsUnderWay() throws TimeoutException {
        askToClose();
        until(() -> !stage.isShowing());
    }

    @Test
    void doubtNeedsNoQuestionBecauseTheJournalKeepsIt(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, "reset");
        bookNextFree(robot);
        until(() -> desk.models.booking().troubleProperty().get() != null);

        askToClose();
        until(() -> !stage.isShowing());
        assertThat(state()).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
    }

    @Test
    void enterWaitsForTheAnswerAndThenTheWindowCloses(FxRobot robot) throws TimeoutException {
        askToCloseWhileScheduling(robot, "delay:1s");
        assertThat(robot.lookup("#waitAndClose").query().isFocused()).isTrue();
        assertThat(isShown(robot, "#waitingLeft")).isFalse();
        robot.push(KeyCode.ENTER);
        untilShown(robot, "#waitingLeft");
        assertThat(text(robot, "#waitingLeft"))
                .containsPattern("in (60|[1-5]?[0-9]) s at the latest");
        assertThat(onFx(() -> stage.isShowing())).isTrue();

        until(() -> !stage.isShowing());
        assertThat(state()).isEqualTo(AttemptState.BOOKED);
        assertThat(robot.listWindows()).noneMatch(window -> window.isShowing());
    }

    @Test
    void closingAtOnceLeavesTheCallAsUnknown(FxRobot robot) throws TimeoutException {
        askToCloseWhileScheduling(robot, "hang");
        until(() -> desk.journal.draft().attempt().isPresent());
        robot.clickOn("#closeNow");
        until(() -> !stage.isShowing());
        until(() -> state() == AttemptState.SCHEDULE_UNKNOWN);
    }

    @Test
    void requestBegunInBookingsIsAskedAboutToo(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, "reset");
        bookNextFree(robot);
        until(
                () ->
                        desk.models.booking().troubleProperty().get() != null
                                && !desk.models.booking().checkingProperty().get());
        desk.service.faults().arm(Endpoint.SCHEDULE, "hang");
        robot.interact(
                () -> desk.models.steps().take(Step.SEND_NOW, desk.journal.attempts().getLast()));
        until(() -> desk.service.requests(Endpoint.SCHEDULE) == 2);

        askToClose();
        untilShown(robot, "#closeNow");
        robot.clickOn("#closeNow");
        until(() -> !stage.isShowing());
        until(() -> state() == AttemptState.SCHEDULE_UNKNOWN);
    }

    @Test
    void stayingChangesNothing(FxRobot robot) throws TimeoutException {
        askToCloseWhileScheduling(robot, "delay:1s");
        robot.push(KeyCode.ESCAPE);
        until(() -> !isShown(robot, "#stay"));
        untilShown(robot, "#nextCustomer");
        assertThat(onFx(() -> stage.isShowing())).isTrue();
        assertThat(state()).isEqualTo(AttemptState.BOOKED);
    }

    @Test
    void personMayThinkAgainWhileWaiting(FxRobot robot) throws TimeoutException {
        askToCloseWhileScheduling(robot, "delay:1500ms");
        robot.push(KeyCode.ENTER);
        untilShown(robot, "#waitingLeft");
        robot.push(KeyCode.ESCAPE);
        untilShown(robot, "#nextCustomer");
        assertThat(onFx(() -> stage.isShowing())).isTrue();
    }

    @Test
    void answerThatComesBeforeTheDecisionIsToldFirst(FxRobot robot) throws TimeoutException {
        askToCloseWhileScheduling(robot, "delay:1s");
        until(() -> text(robot, "#questionTitle").equals("Popin has answered"));
        waitForFxEvents();
        assertThat(isShown(robot, "#closeNow")).isFalse();
        assertThat(onFx(() -> stage.isShowing())).isTrue();
        robot.push(KeyCode.ENTER);
        until(() -> !stage.isShowing());
    }

    @Test
    void secondWishToCloseAsksNoSecondQuestion(FxRobot robot) throws TimeoutException {
        askToCloseWhileScheduling(robot, "hang");
        askToClose();
        waitForFxEvents();
        assertThat(robot.lookup("#stay").queryAll()).hasSize(1);
        assertThat(onFx(() -> stage.isShowing())).isTrue();
        robot.clickOn("#closeNow");
        until(() -> !stage.isShowing());
    }

    @Test
    void outcomeThatIsNotNotedDownIsNamedBeforeItIsLost(FxRobot robot) throws TimeoutException {
        bookUnsaved(robot);
        askToClose();
        untilShown(robot, "#saveAndClose");
        assertThat(text(robot, "#questionWords"))
                .contains("disk is full", "Asha Rao is booked for");
        robot.push(KeyCode.ENTER);
        until(() -> !desk.models.journal().savingProperty().get());
        waitForFxEvents();
        assertThat(isShown(robot, "#saveAndClose")).isTrue();
        assertThat(onFx(() -> stage.isShowing())).isTrue();

        robot.clickOn("#closeAnyway");
        until(() -> !stage.isShowing());
        assertThat(state()).isEqualTo(AttemptState.SCHEDULING);
    }

    @Test
    void windowClosesOnceTheOutcomeCouldBeNotedDown(FxRobot robot) throws TimeoutException {
        bookUnsaved(robot);
        askToClose();
        untilShown(robot, "#saveAndClose");
        desk.journal.refuse(attempt -> false);
        robot.clickOn("#saveAndClose");
        until(() -> !stage.isShowing());
        assertThat(state()).isEqualTo(AttemptState.BOOKED);
    }

    @Test
    void waitingEndsInTheQuestionAboutWhatCouldNotBeNotedDown(FxRobot robot)
            throws TimeoutException {
        desk.journal.refuse(attempt -> attempt.state() == AttemptState.BOOKED);
        askToCloseWhileScheduling(robot, "delay:1s");
        robot.push(KeyCode.ENTER);
        untilShown(robot, "#saveAndClose");
        assertThat(onFx(() -> stage.isShowing())).isTrue();
        robot.clickOn("#stay");
        untilShown(robot, "#nextCustomer");
    }

    // ---- In the person's words

    private void bookNextFree(FxRobot robot) {
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void bookUnsaved(FxRobot robot) throws TimeoutException {
        desk.journal.refuse(attempt -> attempt.state() == AttemptState.BOOKED);
        bookNextFree(robot);
        untilShown(robot, "#nextCustomer");
    }

    private void askToCloseWhileScheduling(FxRobot robot, String fault) throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, fault);
        bookNextFree(robot);
        until(() -> desk.service.requests(Endpoint.SCHEDULE) > 0);
        askToClose();
        untilShown(robot, "#stay");
    }

    /** As the window's own close button does. */
    private void askToClose() {
        Platform.runLater(
                () -> {
                    WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
                    stage.fireEvent(request);
                    if (!request.isConsumed()) {
                        stage.hide();
                    }
                });
    }

    private AttemptState state() {
        assertThat(desk.journal.attempts()).hasSize(1);
        return desk.journal.attempts().stream().map(Attempt::state).findFirst().orElseThrow();
    }

    private static String text(FxRobot robot, String id) {
        return onFx(() -> robot.lookup(id).queryAs(Labeled.class).getText());
    }

    private static boolean isShown(FxRobot robot, String id) {
        for (Node one = robot.lookup(id).tryQuery().orElse(null);
                one != null;
                one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static void untilShown(FxRobot robot, String id) throws TimeoutException {
        until(() -> isShown(robot, id));
        waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
