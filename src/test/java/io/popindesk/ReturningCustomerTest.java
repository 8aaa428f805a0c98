package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
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
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody who was here before, in the real window. */
@ExtendWith(ApplicationExtension.class)
class ReturningCustomerTest {
    private static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");
    private static final Customer JOHN =
            new Customer("9845054321", "John", "john@example.com", "560002", "QA101");

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void twoWereHere() throws TimeoutException, JournalFailure {
        desk.journal.add(attempt(1, ASHA));
        desk.journal.add(attempt(2, JOHN));
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void returningCustomerIsBookedWithTheirNumberAndThreeChords(FxRobot robot)
            throws TimeoutException {
        robot.write("98450 1");
        untilOffered(robot, true);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        until(() -> desk.models.form().customerBinding().get().filter(ASHA::equals).isPresent());
        until(() -> focused(robot).equals("calendar"));
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() != null);

        assertThat(desk.service.schedules()).hasSize(1);
        assertThat(desk.service.captures()).as("each call has its own").hasSize(1);
    }

    @Test
    void arrowsGoThroughTheListWhileTheFocusStaysInTheField(FxRobot robot) throws TimeoutException {
        robot.write("984");
        untilOffered(robot, true);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        waitForFxEvents();
        Node second = robot.lookup("#offer-1").query();
        assertThat(focused(robot)).isEqualTo("mobile");
        assertThat(input(robot, "#mobile").queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isEqualTo(second);
        assertThat(second.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
        robot.push(KeyCode.UP).push(KeyCode.UP);
        waitForFxEvents();
        assertThat(second.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
        assertThat(input(robot, "#mobile").queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isNull();

        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> input(robot, "#name").getText().equals("Asha Rao"));
    }

    @Test
    void enterWithoutALineChosenGoesOnToTheNextField(FxRobot robot) throws TimeoutException {
        robot.write("98450 12345");
        untilOffered(robot, true);
        robot.push(KeyCode.ENTER);
        until(() -> focused(robot).equals("name"));
        untilOffered(robot, false);
        assertThat(input(robot, "#name").getText()).isEmpty();
    }

    @Test
    void clickTakesOverAndUndoBringsBack(FxRobot robot) throws TimeoutException {
        robot.clickOn("#name").write("asha");
        untilOffered(robot, true);
        robot.clickOn("#offer-0");
        until(() -> input(robot, "#mobile").getText().equals("9845012345"));
        until(() -> focused(robot).equals("calendar"));
        robot.clickOn("#undo");
        assertThat(input(robot, "#name").getText()).isEqualTo("asha");
        assertThat(input(robot, "#mobile").getText()).isEmpty();
    }

    @Test
    void escapeClosesTheListFirstAndClearsTheFormThen(FxRobot robot) throws TimeoutException {
        robot.clickOn("#name").write("asha");
        untilOffered(robot, true);
        robot.push(KeyCode.ESCAPE);
        untilOffered(robot, false);
        assertThat(input(robot, "#name").getText()).isEqualTo("asha");
        robot.push(KeyCode.ESCAPE);
        until(() -> input(robot, "#name").getText().isEmpty());
    }

    @Test
    void focusGoesToWhatIsMissing(FxRobot robot) throws Exception {
        desk.journal.add(attempt(3, new Customer("9886031415", "Ravi", "r@example.com", "", "Q")));
        robot.write("ravi");
        untilOffered(robot, true);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        until(() -> focused(robot).equals("pinCode"));
    }

    @Test
    void nothingMovesWhenTheListComes(FxRobot robot) throws TimeoutException {
        double before = onFx(() -> input(robot, "#group").localToScene(0, 0).getY());
        robot.write("98450");
        untilOffered(robot, true);
        assertThat(onFx(() -> input(robot, "#group").localToScene(0, 0).getY())).isEqualTo(before);
        Node list = robot.lookup("#offers").query();
        double fieldEnd = onFx(() -> bottom(input(robot, "#mobile")));
        assertThat(onFx(() -> list.localToScene(0, 0).getY())).isBetween(fieldEnd, fieldEnd + 8);
        assertThat(onFx(() -> list.getBoundsInLocal().getWidth())).isGreaterThan(200);
    }

    @Test
    void listIsToldToAScreenReader(FxRobot robot) throws TimeoutException {
        robot.write("984");
        untilOffered(robot, true);
        Node list = robot.lookup("#offers").query();
        assertThat(list.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
        assertThat(list.getAccessibleText()).isEqualTo("Customers who were here before");
        assertThat(list.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)).isEqualTo(2);
        Node first = (Node) list.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 0);
        assertThat(first.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
        assertThat(first.getAccessibleText()).startsWith("John, 98450 54321, here yesterday");
        assertThat(input(robot, "#mobile").getAccessibleHelp())
                .startsWith("2 known customers: John, 98450 54321, here yesterday");
        robot.push(KeyCode.ESCAPE);
        untilOffered(robot, false);
        assertThat(input(robot, "#mobile").getAccessibleHelp()).isEmpty();
    }

    @Test
    void pastedCustomerMakesNoOffer(FxRobot robot) throws TimeoutException {
        String text = "John, 98450 54321";
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> input(robot, "#name").getText().equals("John"));
        until(() -> desk.models.calendar().loadingProperty().not().get());
        waitForFxEvents();
        untilOffered(robot, false);
    }

    private static Attempt attempt(long id, Customer customer) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1)).plusMillis(id);
        Registration registration =
                new Registration(
                        new CustomerId("MTIz" + id),
                        JoinLink.of("https://live.popin.to/8131-a157", false),
                        "Hello");
        return Attempt.registering(
                        new AttemptId(id), Purpose.CALL_NOW, customer, Optional.empty(), yesterday)
                .registered(registration, yesterday);
    }

    private static void untilOffered(FxRobot robot, boolean offered) throws TimeoutException {
        until(
                () ->
                        robot.lookup("#offers").tryQuery().filter(Node::isVisible).isPresent()
                                == offered);
        waitForFxEvents();
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.lookup("#mobile").query().getScene().getFocusOwner();
        return owner == null ? "" : Objects.toString(owner.getId(), "");
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
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
