package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.popin.Limits;
import io.popindesk.ui.booking.BookingModel;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The desk's day in the whole window: what comes up, what it reminds of, and who is next. */
@ExtendWith(ApplicationExtension.class)
class DayInTheWindowTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String LINK = "https://live.popin.to/8131";

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        desk =
                new DeskInAWindow(
                        stage,
                        DemoOptions.standard().withPort(0).withOtherDesks(false),
                        Limits.STANDARD);
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

    // ---- What comes up

    @Test
    void statusBarSaysWhenTheNextCallIsAndNotWithWhom(FxRobot robot) throws Exception {
        call(robot, 1, "Asha Rao", 50);
        until(() -> text(robot, "#nextCall").endsWith("in 50 min"));
        assertThat(text(robot, "#nextCall")).startsWith("Next call ").doesNotContain("Asha");
        assertThat(isShown(robot, "#reminder")).isFalse();
    }

    @Test
    void reminderTakesNoFocusAndItsButtonsDoWhatTheySay(FxRobot robot) throws Exception {
        robot.clickOn("#name").write("Me");
        call(robot, 1, "Asha Rao", 3);
        until(() -> isShown(robot, "#reminder"));
        robot.write("era");
        assertThat(input(robot, "#name").getText()).isEqualTo("Meera");
        assertThat(text(robot, "#reminderWords"))
                .startsWith("Call at ")
                .endsWith("in 3 min")
                .doesNotContain("Asha");
        assertThat(stage.getTitle()).startsWith("Call at ").endsWith(" · Popin Desk");

        robot.clickOn("#reminderOpen").clickOn("#reminderCopy");
        assertThat(desk.opened).containsExactly(URI.create(LINK));
        assertThat(copied()).isEqualTo(LINK);
        assertThat(text(robot, "#reminderCopy")).isEqualTo("Copied");

        robot.clickOn("#dismissReminder");
        waitForFxEvents();
        assertThat(isShown(robot, "#reminder")).isFalse();
        assertThat(stage.getTitle()).isEqualTo("Popin Desk");
        robot.write(" Nair");
        assertThat(input(robot, "#name").getText())
                .as("the keyboard is where it was")
                .isEqualTo("Meera Nair");
    }

    @Test
    void reminderPutAwayLeavesTheNextCustomerToEnter(FxRobot robot) throws Exception {
        book(robot);
        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        call(robot, 1, "Asha Rao", 3);
        until(() -> isShown(robot, "#dismissReminder"));
        robot.clickOn("#dismissReminder");
        waitForFxEvents();
        assertThat(robot.lookup("#nextCustomer").query().isFocused()).isTrue();
    }

    @Test
    void severalCallsAreOneSentence(FxRobot robot) throws Exception {
        call(robot, 1, "Asha Rao", 3);
        call(robot, 2, "Ravi Menon", 3);
        until(() -> isShown(robot, "#reminder"));
        assertThat(text(robot, "#reminderWords")).startsWith("2 calls at ").endsWith("in 3 min");
        assertThat(isShown(robot, "#reminderOpen")).as("of which?").isFalse();
        assertThat(isShown(robot, "#reminderShow")).isTrue();
    }

    @Test
    void keyLeadsToTheCallOfTheReminderInBookings(FxRobot robot) throws Exception {
        call(robot, 1, "Asha Rao", 40);
        call(robot, 2, "Ravi Menon", 3);
        call(robot, 3, "Meera Nair", 20);
        until(() -> isShown(robot, "#reminder"));
        robot.push(KeyCode.F8);
        until(() -> robot.lookup("#bookingsPlace").tryQuery().isPresent());
        until(() -> desk.models.bookings().rows().size() == 3);
        waitForFxEvents();
        assertThat(desk.models.bookings().filterProperty().get())
                .isEqualTo(AttemptQuery.Filter.UPCOMING);
        assertThat(desk.models.bookings().selectedProperty().get()).isEqualTo(new AttemptId(2));
        assertThat(robot.lookup("#bookings").query().isFocused()).isTrue();
        assertThat(desk.models.bookings().rows().stream().map(row -> row.id().value()))
                .as("the soonest first")
                .containsExactly(2L, 3L, 1L);

        robot.push(KeyCode.ENTER);
        until(() -> desk.opened.contains(URI.create(LINK)));
        robot.push(KeyCode.DOWN).push(KeyCode.F8);
        waitForFxEvents();
        assertThat(desk.models.bookings().selectedProperty().get())
                .as("from Bookings too")
                .isEqualTo(new AttemptId(2));
    }

    @Test
    void chosenPartOfTheBookingsIsRemembered(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).clickOn("#filter-WAITING");
        waitForFxEvents();
        assertThat(desk.settings.memoryProperty().get().bookingsFilter())
                .isEqualTo(AttemptQuery.Filter.WAITING);
    }

    @Test
    void reminderComesWhenTheHandsRest(FxRobot robot) throws Exception {
        robot.clickOn("#name");
        call(robot, 1, "Asha Rao", 3);
        until(() -> !desk.models.reminders().shownProperty().get().isEmpty());
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofMillis(2_500).toNanos()) {
            robot.push(KeyCode.A);
            assertThat(isShown(robot, "#reminder")).isFalse();
        }
        until(() -> isShown(robot, "#reminder"));
    }

    // ---- Who is next

    @Test
    void nextCustomerFromBookingsFindsAnEmptyFormAndUndoBringsTheOneBefore(FxRobot robot)
            throws Exception {
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N);
        Slot picked = desk.models.calendar().getSelectedSlot().orElseThrow();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).push(KeyCode.CONTROL, KeyCode.F);
        next(robot);
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
        assertThat(desk.models.form().isBlank()).isTrue();
        assertThat(desk.models.calendar().getSelectedSlot()).isEmpty();

        robot.clickOn("#undo");
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");
        assertThat(desk.models.calendar().getSelectedSlot()).contains(picked);
    }

    @Test
    void nextCustomerFromAHalfTypedFormCanBeUndone(FxRobot robot) {
        robot.clickOn("#name").write("Asha");
        next(robot);
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
        assertThat(input(robot, "#name").getText()).isEmpty();
        robot.clickOn("#undo");
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha");
    }

    @Test
    void nextCustomerPutsTheConfirmationAway(FxRobot robot) throws Exception {
        book(robot);
        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        next(robot);
        assertThat(desk.models.booking().confirmationProperty().get()).isNull();
        assertThat(input(robot, "#mobile").isFocused()).isTrue();
        assertThat(isShown(robot, "#undo")).as("nothing was lost").isFalse();
    }

    @Test
    void nextCustomerDoesNotDisturbABookingUnderWayAndSaysSo(FxRobot robot) throws Exception {
        desk.service.faults().arm(Endpoint.SCHEDULE, "delay:3s");
        book(robot);
        until(() -> desk.models.booking().busyProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        next(robot);
        assertThat(text(robot, "#bookingDetail")).startsWith("The next customer can begin");
        assertThat(input(robot, "#name").getText()).isEqualTo("Asha Rao");

        until(() -> robot.lookup("#nextCustomer").tryQuery().isPresent());
        assertThat(desk.service.schedules()).hasSize(1);
        assertThat(desk.models.booking().nextWantedProperty().get()).isFalse();
        assertThat(desk.models.booking().confirmationProperty().get()).isNotNull();
    }

    @Test
    void nextCustomerLeavesACallInDoubtToBookings(FxRobot robot) throws Exception {
        desk.service.faults().arm(Endpoint.SCHEDULE, "reset-after");
        book(robot);
        until(
                () ->
                        desk.models.booking().troubleProperty().get() != null
                                && !desk.models.booking().checkingProperty().get()
                                && desk.models.booking().activityProperty().get()
                                        == BookingModel.Activity.IDLE);
        next(robot);
        until(() -> desk.models.form().isBlank());
        assertThat(desk.models.booking().attemptProperty().get()).isNull();
        assertThat(desk.models.form().lockedProperty().get()).isFalse();
        until(() -> text(robot, "#needPerson").equals("1"));
    }

    private static void next(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitForFxEvents();
    }

    private void book(FxRobot robot) {
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /** A call that was booked at this desk an hour ago. */
    private void call(FxRobot robot, long id, String name, int minutes) throws JournalFailure {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Instant before = now.minus(Duration.ofHours(1));
        Slot slot =
                new Slot(
                        "any date",
                        "any time",
                        now.plus(Duration.ofMinutes(minutes)).atZone(INDIA).toLocalDateTime(),
                        INDIA);
        Attempt booked =
                Attempt.registering(
                                new AttemptId(id),
                                Purpose.APPOINTMENT,
                                new Customer("9845012345", name, "a@example.com", "560001", "Q"),
                                Optional.of(slot),
                                before)
                        .registered(
                                new Registration(
                                        new CustomerId("MzE1"), JoinLink.of(LINK, false), ""),
                                before)
                        .scheduling(slot, before)
                        .booked("", before);
        desk.journal.add(booked);
        robot.interact(() -> desk.models.feed().changed(booked, true));
    }

    private static String copied() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(DayInTheWindowTest::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
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
