package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.ui.booking.NextStep;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** From place to place in the whole window, over real HTTP. */
@ExtendWith(ApplicationExtension.class)
class PlacesTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
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
    void keysLeadFromPlaceToPlaceAndTheFocusReturns(FxRobot robot) {
        robot.clickOn("#name").write("Asha");
        toBookings(robot);
        assertThat(robot.lookup("#bookingsPlace").tryQuery()).isPresent();
        assertThat(robot.lookup("#name").tryQuery()).isEmpty();
        assertThat(robot.lookup("#bookings").query().isFocused()).isTrue();

        toBooking(robot);
        assertThat(robot.lookup("#bookingsPlace").tryQuery()).isEmpty();
        assertThat(input(robot, "#name").isFocused()).isTrue();
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha");
    }

    @Test
    void comingBackByMouseFindsTheKeyboardWhereItWas(FxRobot robot) {
        robot.clickOn("#mobile").write("98450 12345").clickOn("#name").write("Aha");
        robot.push(KeyCode.HOME).push(KeyCode.RIGHT);
        robot.clickOn("#place-BOOKINGS").clickOn("#place-BOOK");
        robot.write("s");
        waitForFxEvents();
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha");
        assertThat(input(robot, "#mobile").getText()).isEqualTo("9845012345");
    }

    @Test
    void comingBackToTheConfirmationByMouseLeavesTheNextCustomerToEnter(FxRobot robot)
            throws TimeoutException {
        bookNextFree(robot);
        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        robot.clickOn("#place-BOOKINGS").clickOn("#place-BOOK");
        waitForFxEvents();
        assertThat(robot.lookup("#nextCustomer").query().isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
        assertThat(input(robot, "#mobile").getText()).isEmpty();
    }

    @Test
    void newsPutAwayIsGoneAndTheKeyboardIsWhereItWas(FxRobot robot) {
        robot.clickOn("#name").write("Ash");
        robot.interact(() -> desk.window.tell("It could not be opened."));
        robot.clickOn("#dismissNotice").write("a");
        waitForFxEvents();
        assertThat(robot.lookup("#dismissNotice").tryQuery()).isEmpty();
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha");
    }

    @Test
    void buttonThatPutsNewsAwayKeepsItsWordBesideALongSentence(FxRobot robot) {
        robot.interact(() -> desk.window.tell("It could not be opened. ".repeat(30)));
        waitForFxEvents();
        Button dismiss = robot.lookup("#dismissNotice").queryButton();
        assertThat(dismiss.getWidth()).isGreaterThanOrEqualTo(dismiss.prefWidth(-1));
    }

    @Test
    void tabsLeadThereTooAndTheChosenOneStaysChosen(FxRobot robot) {
        robot.clickOn("#place-BOOKINGS").clickOn("#place-BOOKINGS");
        assertThat(robot.lookup("#bookingsPlace").tryQuery()).isPresent();
        robot.clickOn("#place-BOOK");
        assertThat(robot.lookup("#name").tryQuery()).isPresent();
    }

    @Test
    void keysOfTheHiddenPlaceDoNothing(FxRobot robot) throws Exception {
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N);
        toBookings(robot);
        int read = desk.service.requests(Endpoint.SLOTS);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER).push(KeyCode.F9).push(KeyCode.ESCAPE);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.F5);
        waitForFxEvents();
        assertThat(desk.service.captures()).isEmpty();
        assertThat(desk.service.requests(Endpoint.SLOTS)).isEqualTo(read);

        toBooking(robot);
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        assertThat(desk.service.schedules()).hasSize(1);
    }

    @Test
    void bookingInDoubtIsSettledInTheOtherPlace(FxRobot robot) throws Exception {
        desk.service.faults().arm(Endpoint.SCHEDULE, "reset-after");
        bookNextFree(robot);
        until(() -> text(robot, "#needPerson").equals("1"));
        desk.service.faults().clear();
        toBookings(robot);
        until(() -> step(robot, "Mark booked").isPresent());
        assertThat(robot.lookup("#statusBar").queryAs(StatusBar.class).getText())
                .isEqualTo("One booking");

        robot.clickOn(step(robot, "Mark booked").orElseThrow());
        until(() -> robot.lookup("#needPerson").tryQuery().isEmpty());
        until(() -> text(robot, "#bookingsNoticeWords").contains("marked as booked"));
        toBooking(robot);
        assertThat(input(robot, "#name").getText()).as("nobody need settle it twice").isEmpty();
    }

    @Test
    void confirmationDoesNotMoveWhoeverIsElsewhere(FxRobot robot) throws Exception {
        desk.service.faults().arm(Endpoint.SCHEDULE, "delay:700ms");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        toBookings(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        until(() -> desk.models.booking().confirmationProperty().get() != null);
        waitForFxEvents();
        assertThat(robot.lookup("#searchBookings").query().isFocused()).isTrue();

        toBooking(robot);
        assertThat(robot.lookup("#nextCustomer").query().isFocused()).isTrue();
    }

    @Test
    void refusedBookingGoesOnInTheOtherPlace(FxRobot robot) throws Exception {
        desk.service.faults().arm(Endpoint.SCHEDULE, "refuse:Slot not available");
        bookNextFree(robot);
        until(() -> robot.lookup("#trouble").tryQuery().filter(Node::isVisible).isPresent());
        desk.service.faults().clear();
        robot.interact(() -> desk.models.booking().take(NextStep.LATER));
        robot.clickOn("#name").write("Somebody else");
        toBookings(robot);
        until(() -> step(robot, "Pick another time").isPresent());

        robot.clickOn(step(robot, "Pick another time").orElseThrow());
        until(() -> robot.lookup("#answerNo").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#answerNo").tryQuery().isEmpty());
        assertThat(robot.lookup("#bookingsPlace").tryQuery()).as("Enter means to stay").isPresent();

        robot.clickOn(step(robot, "Pick another time").orElseThrow());
        until(() -> robot.lookup("#answerYes").tryQuery().isPresent());
        robot.clickOn("#answerYes");
        until(() -> robot.lookup("#name").tryQuery().isPresent());
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        assertThat(desk.service.captures()).as("nobody is registered twice").hasSize(1);
    }

    private void bookNextFree(FxRobot robot) {
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static void toBookings(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitForFxEvents();
    }

    private static void toBooking(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitForFxEvents();
    }

    private static Optional<Button> step(FxRobot robot, String text) {
        return robot.lookup(".step").queryAll().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && text.equals(button.getText()))
                .findFirst();
    }

    private static TextInputControl input(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
