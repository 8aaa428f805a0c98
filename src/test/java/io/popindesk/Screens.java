package io.popindesk;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.Endpoint;
import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Slot;
import io.popindesk.settings.NetworkSettings;
import io.popindesk.ui.booking.NextStep;
import io.popindesk.ui.journal.JournalCare.Backup;
import io.popindesk.ui.journal.JournalCare.Fault;
import io.popindesk.ui.journal.JournalCare.PutAside;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Leads through every place of the window and what may be seen there, and has each looked at. One
 * round leaves bookings of many kinds behind, so it is not gone twice with one desk.
 */
final class Screens {
    private final DeskInAWindow desk;
    private final FxRobot robot;
    private final Consumer<String> look;

    /**
     * @param look looks at what is shown, on the test's thread; it is given a name for it
     */
    Screens(DeskInAWindow desk, FxRobot robot, Consumer<String> look) {
        this.desk = desk;
        this.robot = robot;
        this.look = look;
    }

    void visitAll() throws Exception {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
        visitForm();
        visitCalendar();
        visitTroubles();
        visitConfirmations();
        visitJournalStrips();
        visitBookings();
        visitDialogs();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        visitSettings();
    }

    private void visitSettings() {
        lookAt("settings");
        robot.interact(
                () ->
                        desk.settings.change(
                                now ->
                                        now.withAccount(
                                                        now.account()
                                                                .withRevision(
                                                                        ApiRevision.HELP_CENTRE))
                                                .withNetwork(
                                                        now.network()
                                                                .withProxy(
                                                                        NetworkSettings.Proxy
                                                                                .MANUAL))));
        ScrollPane pane = (ScrollPane) robot.lookup(".settings-pane").query();
        for (double part : new double[] {0.25, 0.5, 0.75, 1}) {
            robot.interact(() -> pane.setVvalue(part));
            lookAt("settings at " + part);
        }
    }

    private void visitForm() {
        lookAt("empty form");
        fill("123", "Asha", "asha@gmial.com", "12", "QA101");
        robot.interact(() -> desk.models.booking().book());
        lookAt("form with a hint and mistakes");
        fill("+99 98450 12345", "", "asha at example", "", "");
        robot.interact(() -> desk.models.booking().book());
        lookAt("form with other mistakes");
        fill("98450 12345, 98450 12346", "", "a@example.com, b@example.com", "", "");
        robot.interact(() -> desk.models.booking().book());
        lookAt("form with two of each");
        robot.interact(() -> desk.models.booking().clear());
        lookAt("form cleared");
        robot.interact(desk::fillIn);
        lookAt("no time picked");
        robot.interact(() -> desk.models.calendar().selectNextFree());
        lookAt("ready to book");
    }

    private void visitCalendar() throws Exception {
        Slot slot = onFx(() -> desk.models.calendar().selectedSlotProperty().get());
        desk.anotherDeskBooks(slot);
        robot.interact(() -> desk.models.refresh().refreshIfOlderThan(Duration.ZERO));
        untilShown("#lostSlot");
        lookAt("slot lost");
        desk.service.faults().arm(Endpoint.SLOTS, "status:503");
        robot.interact(() -> desk.models.refresh().refresh());
        untilShown("#staleSlots");
        lookAt("free times that are old");
        desk.service.faults().clear();
        robot.interact(() -> desk.models.refresh().refresh());
        until(() -> !isShown("#staleSlots"));
        for (int week = 0; week < 60 && !isShown("#emptyWeek"); week++) {
            robot.interact(() -> desk.models.calendar().nextWeek());
        }
        lookAt("later week");
        robot.interact(() -> desk.models.calendar().thisWeek());
    }

    private void visitTroubles() throws Exception {
        desk.service.faults().arm(Endpoint.SCHEDULE, "refuse:Slot not available");
        bookInVain("refused");
        desk.service.faults().arm(Endpoint.SCHEDULE, "reset-after");
        bookInVain("in doubt");
        desk.service.faults().arm(Endpoint.CAPTURE, "status:503");
        bookInVain("not known whether registered");
        desk.service.faults().arm(Endpoint.CAPTURE, "status:401");
        bookInVain("keys refused");
        desk.journal.refuse(attempt -> true);
        bookInVain("not noted down");
    }

    private void bookInVain(String name) throws Exception {
        startBooking();
        until(
                () ->
                        desk.models.booking().troubleProperty().get() != null
                                && !desk.models.booking().busyProperty().get()
                                && !desk.models.booking().checkingProperty().get());
        lookAt(name);
        desk.service.faults().clear();
        desk.journal.refuse(attempt -> false);
        robot.interact(() -> desk.models.booking().take(NextStep.LATER));
        robot.interact(() -> desk.models.booking().clear());
    }

    private void visitConfirmations() throws Exception {
        startBooking();
        until(() -> isShown("#qrCode"));
        lookAt("booked");
        robot.interact(() -> desk.models.booking().nextCustomer());
        desk.journal.refuse(attempt -> attempt.state() == AttemptState.BOOKED);
        startBooking();
        untilShown("#confirmationUnsaved");
        lookAt("booked and not noted down");
        desk.journal.refuse(attempt -> false);
        robot.interact(() -> desk.models.journal().save());
        until(() -> !isShown("#confirmationUnsaved"));
        robot.interact(() -> desk.models.booking().nextCustomer());
        robot.interact(desk::fillIn);
        robot.interact(() -> desk.models.booking().callNow());
        until(() -> isShown("#qrCode"));
        lookAt("call now");
        robot.interact(() -> desk.models.booking().nextCustomer());
    }

    private void visitJournalStrips() throws Exception {
        desk.care.fail(JournalFailure.Reason.READ_ONLY);
        robot.interact(() -> desk.models.journal().open());
        untilShown("#noJournal");
        lookAt("no journal");
        desk.care.fail(null);
        robot.interact(() -> desk.models.journal().open());
        until(() -> !isShown("#noJournal"));
        Path folder = Path.of("/home/desk/popin-desk/live/set-aside/2026-11-22");
        Backup backup = new Backup(Path.of("/journal-2026-11-21.db"), LocalDate.of(2026, 11, 21));
        desk.care.find(new PutAside(Fault.DAMAGED, Optional.of(folder), Optional.of(backup)));
        untilShown("#putAside");
        lookAt("journal put aside");
        press("#bringBack");
        until(() -> !isShown("#bringBack"));
        lookAt("backup brought back");
        press("#dismissPutAside");
        robot.interact(() -> desk.errors.report(new IllegalStateException("for the strip")));
        untilShown("#errorStrip");
        lookAt("unexpected error");
        press("#dismissError");
    }

    private void visitBookings() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> robot.lookup("#bookings .step").tryQuery().isPresent());
        lookAt("bookings");
        robot.interact(
                () ->
                        robot.lookup("#searchBookings")
                                .queryTextInputControl()
                                .setText("somebody else"));
        untilShown("#bookingsMessage");
        lookAt("nothing found");
        robot.interact(() -> robot.lookup("#searchBookings").queryTextInputControl().clear());
    }

    private void visitDialogs() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        press("#connectAccount");
        lookAtDialog("connecting an account");
        robot.push(KeyCode.F1);
        lookAtDialog("shortcuts");
    }

    private void lookAtDialog(String name) throws Exception {
        until(() -> Window.getWindows().size() > 1);
        lookAt(name);
        robot.push(KeyCode.ESCAPE);
        until(() -> Window.getWindows().size() == 1);
    }

    private void lookAt(String name) {
        waitForFxEvents();
        robot.interact(
                () ->
                        Window.getWindows()
                                .forEach(
                                        window -> {
                                            window.getScene().getRoot().applyCss();
                                            window.getScene().getRoot().layout();
                                        }));
        look.accept(name);
    }

    private void fill(String mobile, String name, String email, String pin, String group) {
        Map<CustomerField, String> typed =
                Map.of(
                        CustomerField.MOBILE, mobile,
                        CustomerField.NAME, name,
                        CustomerField.EMAIL, email,
                        CustomerField.PIN_CODE, pin,
                        CustomerField.GROUP, group);
        robot.interact(
                () ->
                        typed.forEach(
                                (field, text) -> {
                                    desk.models.form().field(field).textProperty().set(text);
                                    desk.models.form().field(field).leave();
                                }));
    }

    private void startBooking() throws Exception {
        until(() -> !desk.models.calendar().loadingProperty().get());
        robot.interact(desk::fillIn);
        robot.interact(() -> desk.models.calendar().selectNextFree());
        robot.interact(() -> desk.models.booking().book());
    }

    private void press(String id) {
        robot.interact(() -> Event.fireEvent(robot.lookup(id).query(), new ActionEvent()));
        waitForFxEvents();
    }

    private void untilShown(String id) throws Exception {
        until(() -> isShown(id));
    }

    private boolean isShown(String id) {
        Node one = robot.lookup(id).tryQuery().orElse(null);
        boolean there = one != null;
        while (one != null && one.isVisible()) {
            one = one.getParent();
        }
        return there && one == null;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        waitForFxEvents();
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
