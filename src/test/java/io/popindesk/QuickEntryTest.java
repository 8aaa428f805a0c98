package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.Draft;
import io.popindesk.settings.DeskGroup;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What most customers share is not typed again, in the real window. */
@ExtendWith(ApplicationExtension.class)
class QuickEntryTest {
    private static final List<DeskGroup> GROUPS =
            List.of(new DeskGroup("North", "QA101"), new DeskGroup("South", "QA102"));

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
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
    void secondCustomerIsBookedWithoutTypingPinAndGroup(FxRobot robot) throws TimeoutException {
        bookAsha(robot);
        robot.push(KeyCode.ENTER);
        until(() -> focused(robot).equals("mobile"));
        assertThat(input(robot, "#pinCode").getText()).isEqualTo("560001");
        assertThat(input(robot, "#group").getText()).isEqualTo("QA101");
        assertThat(robot.lookup("#pinCodeMessage").queryAs(Label.class).getText())
                .isEqualTo("From last customer");
        assertThat(desk.models.draft().draft()).isEqualTo(Draft.EMPTY);

        robot.write("98860 31415").push(KeyCode.ENTER).write("John").push(KeyCode.ENTER);
        robot.write("john@example.com").push(KeyCode.ENTER);
        until(() -> focused(robot).equals("calendar"));
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() != null);
        assertThat(desk.service.captures())
                .extracting(capture -> capture.customer().pinCode())
                .containsExactly("560001", "560001");
    }

    @Test
    void tabSelectsWhatIsThereForOvertyping(FxRobot robot) throws TimeoutException {
        bookAsha(robot);
        robot.push(KeyCode.ENTER);
        until(() -> focused(robot).equals("mobile"));
        robot.clickOn("#email").push(KeyCode.TAB).write("560002");
        waitForFxEvents();
        assertThat(input(robot, "#pinCode").getText()).isEqualTo("560002");
        assertThat(desk.models.draft().draft().typed()).containsOnlyKeys(CustomerField.PIN_CODE);
    }

    @Test
    void whoeverIsNotRegisteredIsNotRemembered(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.CAPTURE, "status:422");
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.F9);
        until(() -> desk.models.booking().troubleProperty().get() != null);
        assertThat(onFx(() -> desk.settings.memoryProperty().get().pinCode())).isEmpty();
        robot.push(KeyCode.ESCAPE);
        until(() -> input(robot, "#name").getText().isEmpty());
        assertThat(input(robot, "#pinCode").getText()).isEmpty();
    }

    @Test
    void desksOwnGroupGoesBeforeTheLastOne(FxRobot robot) throws TimeoutException {
        bookAsha(robot);
        robot.interact(() -> desk.settings.change(now -> now.withGroups(GROUPS, "QA102")));
        robot.push(KeyCode.ENTER);
        until(() -> focused(robot).equals("mobile"));
        assertThat(input(robot, "#group").getText()).isEqualTo("QA102");
        robot.interact(() -> desk.settings.change(now -> now.withGroups(GROUPS, "")));
        assertThat(input(robot, "#group").getText()).isEqualTo("QA101");
        robot.interact(() -> desk.settings.change(now -> now.withGroups(GROUPS.subList(1, 2), "")));
        assertThat(input(robot, "#group").getText()).isEmpty();
    }

    @Test
    void groupIsChosenByTypingAndEnter(FxRobot robot) throws TimeoutException {
        robot.interact(() -> desk.settings.change(now -> now.withGroups(GROUPS, "")));
        robot.clickOn("#group").write("sou");
        untilListed(robot, true);
        robot.push(KeyCode.ENTER);
        until(() -> input(robot, "#group").getText().equals("QA102"));
        assertThat(focused(robot)).isEqualTo("group");
        untilListed(robot, false);
        robot.push(KeyCode.ENTER);
        until(() -> focused(robot).equals("calendar"));
    }

    @Test
    void tabTakesWhatIsMarkedAndGoesOn(FxRobot robot) throws TimeoutException {
        robot.interact(() -> desk.settings.change(now -> now.withGroups(GROUPS, "")));
        robot.clickOn("#group").write("nor");
        untilListed(robot, true);
        robot.push(KeyCode.TAB);
        until(() -> input(robot, "#group").getText().equals("QA101"));
        assertThat(focused(robot)).isEqualTo("calendar");
        untilListed(robot, false);
    }

    @Test
    void arrowAndMouseOpenTheListAndEscapeClosesIt(FxRobot robot) throws TimeoutException {
        assertThat(robot.lookup("#openGroups").tryQuery()).isEmpty();
        robot.interact(() -> desk.settings.change(now -> now.withGroups(GROUPS, "")));
        robot.clickOn("#group").push(KeyCode.DOWN);
        untilListed(robot, true);
        robot.push(KeyCode.ESCAPE);
        untilListed(robot, false);
        robot.clickOn("#openGroups");
        untilListed(robot, true);
        robot.clickOn("#group-1");
        until(() -> input(robot, "#group").getText().equals("QA102"));
    }

    @Test
    void whatIsTypedAfterOpeningTheListTakesThePlaceOfTheLastGroup(FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> desk.settings.change(now -> now.withGroups(GROUPS, "QA101")));
        robot.clickOn("#pinCode").push(KeyCode.TAB).push(KeyCode.DOWN);
        untilListed(robot, true);
        robot.write("south").push(KeyCode.ENTER);
        until(() -> input(robot, "#group").getText().equals("QA102"));
    }

    @Test
    void listStandsAboveWhereThereIsNoRoomBelow(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> desk.settings.change(now -> now.withGroups(GROUPS, "").withTextPercent(200)));
        until(() -> input(robot, "#group").getFont().getSize() > 20);
        robot.interact(() -> input(robot, "#group").requestFocus());
        waitForFxEvents();
        robot.push(KeyCode.DOWN);
        untilListed(robot, true);
        Node list = robot.lookup("#groups").query();
        Node bar = robot.lookup("#book").query();
        assertThat(onFx(() -> list.localToScene(list.getLayoutBounds()).getMaxY()))
                .isLessThan(onFx(() -> bar.localToScene(bar.getLayoutBounds()).getMinY()));
    }

    private void bookAsha(FxRobot robot) throws TimeoutException {
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() != null);
        until(() -> robot.lookup("#nextCustomer").query().isFocused());
    }

    private static void untilListed(FxRobot robot, boolean listed) throws TimeoutException {
        until(
                () ->
                        robot.lookup("#groups").tryQuery().filter(Node::isVisible).isPresent()
                                == listed);
        waitForFxEvents();
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.lookup("#mobile").query().getScene().getFocusOwner();
        return owner == null ? "" : Objects.toString(owner.getId(), "");
    }

    private static TextField input(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
