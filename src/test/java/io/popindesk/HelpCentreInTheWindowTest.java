package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoCapture;
import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.settings.DeskSettings;

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

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The settings of an account are followed while the program runs, in the real window. */
@ExtendWith(ApplicationExtension.class)
class HelpCentreInTheWindowTest {
    private static final CaptureExtras EXTRAS =
            new CaptureExtras("91", "4711", false, Map.of("utm_source", "shop"));

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
    void mobileAndNameAreAllThatIsTypedAndSent(FxRobot robot) throws TimeoutException {
        chooseHelpCentre(robot, Set.of());
        robot.clickOn("#mobile").write("98450 12345").push(KeyCode.ENTER);
        until(() -> focused(robot).equals("name"));
        robot.write("Asha Rao").push(KeyCode.ENTER);
        until(() -> focused(robot).equals("calendar"));
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() != null);

        DemoCapture capture = desk.service.captures().getFirst();
        assertThat(capture.customer())
                .isEqualTo(new Customer("9845012345", "Asha Rao", "", "", ""));
        assertThat(capture.extras()).isEqualTo(EXTRAS);
        assertThat(desk.service.schedules()).hasSize(1);
        assertThat(robot.lookup("#emailDraft").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#noEmail").tryQuery()).isPresent();
    }

    @Test
    void whatMayBeLeftOutIsCalledSoAtOnce(FxRobot robot) {
        assertThat(name(robot, "#email")).isEqualTo("Email");

        chooseHelpCentre(robot, Set.of(CustomerField.EMAIL));

        assertThat(name(robot, "#email")).isEqualTo("Email");
        assertThat(name(robot, "#pinCode")).isEqualTo("PIN / ZIP (optional)");
        assertThat(name(robot, "#group")).isEqualTo("Group (optional)");
        assertThat(name(robot, "#name")).isEqualTo("Name");
    }

    @Test
    void whatTheDeskWantsIsAskedForThoughPopinDoesNot(FxRobot robot) throws TimeoutException {
        chooseHelpCentre(robot, Set.of(CustomerField.GROUP));
        robot.clickOn("#mobile").write("98450 12345").push(KeyCode.ENTER);
        robot.write("Asha Rao").push(KeyCode.ENTER);
        until(() -> focused(robot).equals("group"));
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();

        assertThat(robot.lookup("#groupMessage").queryAs(Label.class).getText())
                .startsWith("Enter the group");
        assertThat(desk.service.captures()).isEmpty();
    }

    @Test
    void customerOfTheOtherRevisionIsSentAsBefore(FxRobot robot) throws TimeoutException {
        robot.interact(
                () ->
                        desk.settings.change(
                                now -> now.withAccount(now.account().withExtras(EXTRAS))));
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.F9);
        until(() -> desk.models.booking().confirmationProperty().get() != null);

        assertThat(desk.service.captures().getFirst().customer())
                .isEqualTo(
                        new Customer(
                                "9845012345", "Asha Rao", "asha@example.com", "560001", "QA101"));
        assertThat(desk.service.captures().getFirst().extras()).isEqualTo(CaptureExtras.NONE);
    }

    @Test
    void anotherRegionHasItsOwnNumbersAndPinCodesAtOnce(FxRobot robot) throws TimeoutException {
        robot.clickOn("#mobile").write("050 123 4567").push(KeyCode.TAB);
        until(() -> !message(robot, "#mobileMessage").isEmpty());

        robot.interact(
                () ->
                        desk.settings.change(
                                now -> now.withCustomers(now.customers().withRegion("AE"))));

        assertThat(message(robot, "#mobileMessage")).isEmpty();
        robot.clickOn("#pinCode").write("12 AB").push(KeyCode.TAB);
        robot.clickOn("#mobile").push(KeyCode.TAB);
        waitForFxEvents();
        assertThat(robot.lookup("#pinCodeMessage").tryQuery()).isEmpty();
        assertThat(robot.lookup("#mobile").queryAs(TextField.class).getText())
                .isEqualTo("501234567");
    }

    private void chooseHelpCentre(FxRobot robot, Set<CustomerField> wanted) {
        robot.interact(() -> desk.settings.change(now -> helpCentre(now, wanted)));
    }

    private static DeskSettings helpCentre(DeskSettings now, Set<CustomerField> wanted) {
        return now.withAccount(
                        now.account().withRevision(ApiRevision.HELP_CENTRE).withExtras(EXTRAS))
                .withCustomers(now.customers().withRequired(wanted));
    }

    private static String name(FxRobot robot, String field) {
        Node input = robot.lookup(field).query();
        return robot.lookup(".field-label").queryAllAs(Label.class).stream()
                .filter(label -> input.equals(label.getLabelFor()))
                .map(Label::getText)
                .findFirst()
                .orElseThrow();
    }

    private static String message(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.lookup("#mobile").query().getScene().getFocusOwner();
        return owner == null ? "" : Objects.toString(owner.getId(), "");
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    }
}
