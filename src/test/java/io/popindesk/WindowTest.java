package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Slot;
import io.popindesk.ui.booking.BookingModel;
import io.popindesk.ui.calendar.SlotCalendar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The whole window, as the person at the desk uses it, over real HTTP. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
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
    void callIsBookedByMouse(FxRobot robot) throws TimeoutException {
        fillIn(robot);
        Slot slot = firstFree();
        showWeekOf(slot, robot);
        robot.clickOn(chip(slot, robot)).clickOn("#book");
        untilShown(robot, "#nextCustomer");

        assertThat(desk.service.captures()).hasSize(1);
        assertThat(desk.service.schedules()).hasSize(1);
        assertThat(text(robot, "#confirmationState")).isEqualTo("Booked");
        String link = input(robot, "#joinUrl").getText();
        assertThat(link).startsWith("http://127.0.0.1:");

        robot.clickOn("#copyLink");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(link);
        robot.clickOn("#openLink");
        assertThat(desk.opened).hasSize(1);

        robot.clickOn("#nextCustomer");
        waitForFxEvents();
        assertThat(input(robot, "#mobile").getText()).isEmpty();
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
    }

    @Test
    void callIsBookedByKeyboardAlone(FxRobot robot) throws TimeoutException {
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
        robot.write("98450 12345").push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("name");
        robot.write("Asha Rao").push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("email");
        robot.write("asha@example.com").push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("pinCode");
        robot.write("560001").push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("group");
        robot.write("QA101").push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("calendar");
        Slot first = onFx(() -> desk.models.calendar().cursorProperty().get());
        assertThat(first).isEqualTo(firstFree());
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(desk.models.calendar().selectedSlotProperty().get()).isEqualTo(first);
        assertThat(desk.service.captures()).as("picking sends nothing").isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        untilShown(robot, "#nextCustomer");

        assertThat(desk.service.schedules()).hasSize(1);
        until(() -> robot.lookup("#nextCustomer").query().isFocused());
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
    }

    @Test
    void tabLeadsFromTheSlotsBackToTheLastField(FxRobot robot) {
        fillIn(robot);
        robot.clickOn("#group").push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("calendar");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("group");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("pinCode");
    }

    @Test
    void tabLeadsToTheButtonsOfTheFormAfterTheOneThatBooks(FxRobot robot) {
        fillIn(robot);
        robot.push(KeyCode.ESCAPE);
        waitForFxEvents();
        robot.interact(() -> robot.lookup("#book").query().requestFocus());
        for (String id : List.of("undo", "callNow", "clear")) {
            robot.push(KeyCode.TAB);
            assertThat(focused(robot)).isEqualTo(id);
        }
        robot.push(KeyCode.TAB);
        assertThat(focused(robot)).as("out of the place").isNotIn("mobile", "calendar", "book");
        robot.interact(() -> robot.lookup("#undo").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("book");
    }

    @Test
    void everyStopIsReachedByTabAlone(FxRobot robot) {
        Set<String> reached = new HashSet<>();
        for (int stop = 0; stop < 40; stop++) {
            reached.add(focused(robot));
            robot.push(KeyCode.TAB);
        }
        assertThat(reached)
                .contains("mobile", "name", "email", "pinCode", "group", "calendar", "nextFree")
                .contains("refresh", "book", "callNow", "clear", "place-BOOK");
        assertThat(desk.service.captures()).isEmpty();
    }

    @Test
    void enterLeadsFromTheLastFieldToTheFirstFreeSlotAndPicksIt(FxRobot robot) {
        fillIn(robot);
        robot.clickOn("#group").push(KeyCode.ENTER).push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(desk.models.calendar().selectedSlotProperty().get()).isNotNull();
    }

    @Test
    void doubleClickOnBookSendsOneRequestOfEachKind(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.CAPTURE, "delay:300ms");
        fillIn(robot);
        robot.push(KeyCode.ALT, KeyCode.N).doubleClickOn("#book");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        untilShown(robot, "#nextCustomer");

        assertThat(desk.service.captures()).hasSize(1);
        assertThat(desk.service.schedules()).hasSize(1);
    }

    @Test
    void bookingOnceMoreDoesNotPutTheLinkAway(FxRobot robot) throws TimeoutException {
        fillIn(robot);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        untilShown(robot, "#nextCustomer");
        until(() -> robot.lookup("#nextCustomer").query().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        assertThat(isShown(robot, "#nextCustomer")).isTrue();
    }

    @Test
    void missingDetailsArePointedAt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        assertThat(text(robot, "#mobileMessage")).contains("mobile number");
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
        assertThat(desk.service.captures()).isEmpty();
    }

    @Test
    void slotLostUnderThePersonsHandsKeepsTheCustomerAndOffersTheNearest(FxRobot robot)
            throws TimeoutException, PopinFailure {
        fillIn(robot);
        robot.push(KeyCode.ALT, KeyCode.N);
        Slot slot = firstFree();
        desk.anotherDeskBooks(slot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().troubleProperty().get() != null);
        waitForFxEvents();

        assertThat(desk.service.schedules()).as("the other desk's alone").hasSize(1);
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
        until(() -> isShown(robot, "#alternative-0"));
        robot.clickOn("#alternative-0").push(KeyCode.CONTROL, KeyCode.ENTER);
        untilShown(robot, "#nextCustomer");
        assertThat(desk.service.captures()).as("one a desk").hasSize(2);
        assertThat(desk.service.schedules()).as("one a desk").hasSize(2);
    }

    @Test
    void refreshKeepsSelectionAndFocus(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.ALT, KeyCode.N);
        Slot selected = desk.models.calendar().selectedSlotProperty().get();
        robot.clickOn("#name").write("As");
        int read = desk.service.requests(Endpoint.SLOTS);
        robot.push(KeyCode.F5);
        until(
                () ->
                        desk.service.requests(Endpoint.SLOTS) > read
                                && !desk.models.calendar().loadingProperty().get());
        waitForFxEvents();

        assertThat(desk.models.calendar().selectedSlotProperty().get()).isEqualTo(selected);
        assertThat(input(robot, "#name").isFocused()).isTrue();
        assertThat(input(robot, "#name").getText()).isEqualTo("As");
    }

    @Test
    void refusalIsShownInPopinsWordsAndTheCustomerStaysRegistered(FxRobot robot)
            throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, "refuse:Slot not available");
        bookNextFree(robot);
        until(() -> isShown(robot, "#trouble"));
        assertThat(text(robot, "#troubleText")).contains("“Slot not available”");
        assertThat(text(robot, "#registrationNote")).startsWith("Registered with Popin");

        desk.service.faults().clear();
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        untilShown(robot, "#nextCustomer");
        assertThat(desk.service.captures()).hasSize(1);
    }

    @Test
    void nothingSentMayBeTriedAgain(FxRobot robot) throws TimeoutException {
        desk.service.close();
        bookNextFree(robot);
        until(() -> isShown(robot, "#trouble"));
        assertThat(text(robot, "#troubleText")).contains("Nothing was sent");
        assertThat(robot.lookup("#step-try-again").tryQuery()).isPresent();
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
    }

    @Test
    void unknownBookingIsCheckedAndSettledByThePerson(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, "reset-after");
        bookNextFree(robot);
        until(() -> isShown(robot, "#step-mark-booked") && !isDisabled(robot, "#step-mark-booked"));

        assertThat(text(robot, "#troubleHeadline")).isEqualTo("Probably booked");
        assertThat(desk.service.schedules()).hasSize(1);
        robot.clickOn("#step-mark-booked");
        untilShown(robot, "#nextCustomer");
        assertThat(text(robot, "#confirmationState")).isEqualTo("Marked as booked");
    }

    @Test
    void unknownBookingThatLeftTheSlotFreeIsProbablyNotBooked(FxRobot robot)
            throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, "reset");
        bookNextFree(robot);
        until(() -> isShown(robot, "#step-try-again") && !isDisabled(robot, "#step-try-again"));
        assertThat(text(robot, "#troubleHeadline")).isEqualTo("Probably not booked");

        desk.service.faults().clear();
        robot.clickOn("#step-try-again");
        untilShown(robot, "#nextCustomer");
        assertThat(desk.service.schedules()).hasSize(1);
    }

    @Test
    void popinsComplaintAboutAFieldStandsAtTheField(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.CAPTURE, "status:422");
        bookNextFree(robot);
        until(() -> isShown(robot, "#trouble"));
        waitForFxEvents();
        assertThat(text(robot, "#troubleHeadline")).contains("did not register");
        assertThat(text(robot, "#mobileMessage")).contains("The mobile format is invalid.");
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
    }

    @Test
    void waitingCanBeStopped(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.CAPTURE, "hang");
        bookNextFree(robot);
        until(
                () ->
                        desk.models.booking().activityProperty().get() != BookingModel.Activity.IDLE
                                && desk.models.booking().sentProperty().get());
        waitForFxEvents();
        assertThat(text(robot, "#cancelBooking")).isEqualTo("Stop waiting");
        robot.clickOn("#cancelBooking");
        until(() -> isShown(robot, "#trouble"));
        assertThat(text(robot, "#troubleHeadline")).startsWith("Not known");
    }

    @Test
    void suggestedAddressIsTakenOverByKeyWithoutLeavingTheWay(FxRobot robot) {
        robot.interact(() -> input(robot, "#email").setText("asha@gmail.con"));
        robot.clickOn("#email").push(KeyCode.TAB);
        waitForFxEvents();
        assertThat(input(robot, "#pinCode").isFocused()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        waitForFxEvents();
        assertThat(input(robot, "#email").getText()).isEqualTo("asha@gmail.com");
        assertThat(input(robot, "#pinCode").isFocused()).isTrue();
    }

    @Test
    void unforeseenErrorIsToldByItsCodeAndTheFormIsKept(FxRobot robot) throws TimeoutException {
        fillIn(robot);
        robot.interact(() -> desk.errors.report(new IllegalStateException("unforeseen")));
        untilShown(robot, "#errorStrip");
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
        robot.clickOn("#dismissError");
        until(() -> !isShown(robot, "#errorStrip"));
    }

    @Test
    void callNowGivesALinkWithoutATime(FxRobot robot) throws TimeoutException {
        fillIn(robot);
        robot.push(KeyCode.F9);
        untilShown(robot, "#nextCustomer");
        assertThat(text(robot, "#confirmationState")).isEqualTo("Ready to call");
        assertThat(desk.service.schedules()).isEmpty();
        assertThat(desk.service.captures()).hasSize(1);
    }

    @Test
    void escapeClearsTheFormAndUndoBringsItBack(FxRobot robot) {
        fillIn(robot);
        robot.clickOn("#name").push(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(input(robot, "#name").getText()).isEmpty();
        robot.clickOn("#undo");
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
    }

    @Test
    void aLinePastedIntoAnyFieldFillsThemAll(FxRobot robot) throws Exception {
        copy("Asha Rao, 98450 12345, asha@example.com");
        robot.clickOn("#email").push(KeyCode.CONTROL, KeyCode.V);
        until(() -> input(robot, "#name").getText().equals("Asha Rao"));
        assertThat(input(robot, "#mobile").getText()).isEqualTo("9845012345");
        assertThat(input(robot, "#pinCode").isFocused()).isTrue();

        copy("560001");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> input(robot, "#pinCode").getText().equals("560001"));
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
    }

    private static void copy(String text) throws Exception {
        boolean copied =
                onFx(
                        () ->
                                Clipboard.getSystemClipboard()
                                        .setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        assertThat(copied).isTrue();
    }

    @Test
    void failedReadingIsToldAndOldSlotsStay(FxRobot robot) throws TimeoutException {
        desk.service.faults().arm(Endpoint.SLOTS, "status:401");
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#connection").equals("Keys refused"));
        assertThat(desk.models.calendar().availabilityProperty().get()).isNotNull();
        assertThat(text(robot, "#statusBar")).contains("could not be read again");
    }

    // ---- In the person's words

    private void fillIn(FxRobot robot) {
        robot.interact(() -> desk.fillIn());
    }

    private void bookNextFree(FxRobot robot) {
        fillIn(robot);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private Slot firstFree() {
        return onFx(() -> desk.models.calendar().nextFree().orElseThrow());
    }

    private void showWeekOf(Slot slot, FxRobot robot) {
        robot.interact(
                () -> {
                    desk.models.calendar().select(slot);
                    desk.models.calendar().clearSelection();
                });
    }

    private static Node chip(Slot slot, FxRobot robot) {
        SlotCalendar calendar = robot.lookup("#calendar").queryAs(SlotCalendar.class);
        return onFx(() -> calendar.chipOf(slot).orElseThrow());
    }

    private static TextInputControl input(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    /** The id of what has the keyboard. */
    private static String focused(FxRobot robot) {
        waitForFxEvents();
        return onFx(
                () -> {
                    Node owner = robot.lookup("#statusBar").query().getScene().getFocusOwner();
                    return owner == null ? "nothing" : String.valueOf(owner.getId());
                });
    }

    private static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return switch (node) {
            case Labeled label -> onFx(label::getText);
            case StatusBar bar -> onFx(bar::getText);
            default -> throw new IllegalArgumentException(id + " has no text");
        };
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(WindowTest::isTreeVisible).orElse(false);
    }

    private static boolean isTreeVisible(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDisabled(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class).isDisabled();
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
