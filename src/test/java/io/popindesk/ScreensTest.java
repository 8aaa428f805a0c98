package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.access.Audit;
import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Slot;
import io.popindesk.popin.Limits;
import io.popindesk.settings.Brightness;
import io.popindesk.settings.Density;
import io.popindesk.settings.DeskAgent;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.NetworkSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.booking.BookingModel;
import io.popindesk.ui.booking.NextStep;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.CalendarPane;
import io.popindesk.ui.calendar.DayPart;
import io.popindesk.ui.journal.JournalCare;
import io.popindesk.ui.window.AlreadyOpenPage;
import io.popindesk.ui.window.SetupProblemPage;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * Every screen, in light and dark, compact and with large text: each control has a name and is big
 * enough to hit, each word and shape can be told from what it stands on, and nothing that the theme
 * says of any of them was cut from it.
 */
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
    private static final Map<String, UnaryOperator<DeskSettings>> LOOKS = looks();

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final List<String> findings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private CutRules cut;

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private FxRobot robot;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        cut = new CutRules();
        desk =
                new DeskInAWindow(
                        shown,
                        DemoOptions.standard().withPort(0).withOtherDesks(false),
                        Limits.STANDARD);
    }

    @BeforeEach
    void waitForTheSlots(FxRobot given) throws TimeoutException {
        robot = given;
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
    }

    @AfterEach
    void close() {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        desk.close();
        assertThat(findings).isEmpty();
    }

    @Test
    void bookingACall() throws Exception {
        screen("the empty form");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen("what is missing");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N);
        screen("customer and time");
        robot.interact(() -> robot.lookup("#email").queryTextInputControl().setText("a@gmail.con"));
        robot.clickOn("#name");
        waitForFxEvents();
        screen("a suggested address");
        robot.interact(desk::fillIn);
        desk.service.faults().arm(Endpoint.SCHEDULE, "delay:1500ms");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen("a booking under way");
        desk.service.faults().clear();
        untilShown("#nextCustomer");
        screen("the confirmation");
        robot.push(KeyCode.F11);
        untilShown("#closeQrFullScreen");
        screen("the QR code on the whole screen");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> desk.models.booking().nextCustomer());
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ESCAPE);
        screen("the cleared form");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.F9);
        untilShown("#nextCustomer");
        screen("a call at once");
    }

    @Test
    void whatGoesWrong() throws Exception {
        trouble("a refused booking", "refuse:Slot not available");
        trouble("an unknown booking", "reset-after");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N);
        Slot slot = desk.models.calendar().getSelectedSlot().orElseThrow();
        desk.anotherDeskBooks(slot);
        robot.push(KeyCode.F5);
        untilShown("#alternative-0");
        screen("a lost slot");
        desk.service.close();
        robot.push(KeyCode.F5);
        untilShown("#retryStaleSlots");
        screen("old slots");
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().troubleProperty().get() != null);
        screen("nothing was sent");
    }

    @Test
    void bookings() throws Exception {
        place(KeyCode.DIGIT2);
        screen("no bookings");
        place(KeyCode.DIGIT1);
        trouble("a booking in doubt", "reset");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        untilShown("#nextCustomer");
        robot.push(KeyCode.ENTER);
        place(KeyCode.DIGIT2);
        until(() -> desk.models.bookings().rows().size() == 2);
        screen("bookings");
        robot.push(KeyCode.SPACE);
        until(() -> windows() == 2);
        screen("what happened so far");
        robot.push(KeyCode.ESCAPE);
        until(() -> windows() == 1);
        robot.interact(() -> desk.models.bookings().searchProperty().set("nobody"));
        until(() -> desk.models.bookings().rows().isEmpty());
        screen("nobody found");
        robot.interact(
                () -> {
                    desk.models.bookings().searchProperty().set("");
                    desk.models.bookings().filterProperty().set(AttemptQuery.Filter.UPCOMING);
                });
        waitForFxEvents();
        screen("upcoming calls");
    }

    @Test
    void settingsAndDialogs() throws Exception {
        robot.interact(
                () ->
                        desk.settings.change(
                                now ->
                                        now.withGroups(
                                                List.of(
                                                        new DeskGroup("Sales", "QA101"),
                                                        new DeskGroup("Twice", "QA101")),
                                                "QA101")));
        place(KeyCode.DIGIT3);
        screen("settings");
        robot.interact(() -> desk.settings.change(ScreensTest::withEverySetting));
        ScrollPane settings = (ScrollPane) robot.lookup(".settings-pane").query();
        for (double part : new double[] {0.2, 0.4, 0.6, 0.8, 1}) {
            robot.interact(() -> settings.setVvalue(part));
            screen("settings at " + part);
        }
        robot.write("number");
        screen("settings found");
        robot.write(" nowhere");
        screen("no settings found");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#section-account .usual-value").queryButton().fire());
        screen("a setting as usual again");
        robot.push(KeyCode.F1);
        untilShown("#closeShortcuts");
        screen("the shortcuts");
        robot.push(KeyCode.F1);
        until(() -> windows() == 1);
        place(KeyCode.DIGIT1);
        robot.clickOn("#connectAccount");
        untilShown("#testConnection");
        screen("how to connect");
        robot.push(KeyCode.ESCAPE);
        until(() -> windows() == 1);
        desk.service.faults().arm(Endpoint.SCHEDULE, "hang");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.service.requests(Endpoint.SCHEDULE) == 1);
        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        untilShown("#waitAndClose");
        robot.push(KeyCode.ENTER);
        untilShown("#waitingLeft");
        screen("a question before closing");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void strips() throws Exception {
        robot.interact(() -> desk.errors.report(new IllegalStateException("unforeseen")));
        screen("something unforeseen");
        robot.interact(desk.errors::dismiss);
        desk.care.find(
                new JournalCare.PutAside(
                        JournalCare.Fault.EMPTY,
                        Optional.of(Path.of("/home/desk/aside")),
                        Optional.of(
                                new JournalCare.Backup(
                                        Path.of("/home/desk/backup"), LocalDate.EPOCH))));
        untilShown("#bringBack");
        screen("a journal put aside");
        desk.care.fail(JournalFailure.Reason.FULL);
        robot.interact(() -> desk.models.journal().start());
        waitForFxEvents();
        screen("no journal");
    }

    @Test
    void pages() throws Exception {
        CalendarModel calendar =
                new CalendarModel(InstantSource.system(), ZoneId.of("Asia/Kolkata"));
        show(() -> new CalendarPane(calendar, texts, () -> {}));
        screen("slots being read");
        robot.interact(() -> calendar.failed("Popin cannot be reached; nobody answered."));
        screen("slots that could not be read");
        robot.interact(
                () -> {
                    var reading = desk.models.calendar().getAvailability();
                    calendar.show(Objects.requireNonNull(reading));
                    for (int week = 0; week < 20; week++) {
                        calendar.nextWeek();
                    }
                    calendar.partProperty().set(DayPart.EVENING);
                });
        screen("a week without slots");
        show(
                () ->
                        new SetupProblemPage(
                                List.of("POPIN_API_KEY is not set."), texts, () -> {}, () -> {}));
        screen("a wrong configuration");
        show(() -> new AlreadyOpenPage(Path.of("/home/desk"), texts, () -> {}));
        screen("a program that is open already");
    }

    private void trouble(String name, String fault) throws TimeoutException {
        desk.service.faults().arm(Endpoint.SCHEDULE, fault);
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        BookingModel booking = desk.models.booking();
        until(() -> booking.troubleProperty().get() != null && !booking.checkingProperty().get());
        desk.service.faults().clear();
        screen(name);
        robot.interact(() -> booking.take(NextStep.LATER));
        waitForFxEvents();
    }

    /** Looks at whatever is open now, in all looks. */
    private void screen(String name) {
        waitForFxEvents();
        LOOKS.forEach(
                (look, change) -> {
                    robot.interact(() -> desk.settings.change(change));
                    for (Window window : List.copyOf(robot.listWindows())) {
                        Audit audit = onFx(() -> Audit.of(window.getScene()));
                        assertThat(audit.textsRead() + audit.controlsMet()).as(name).isPositive();
                        audit.findings()
                                .forEach(one -> findings.add(name + ", " + look + ": " + one));
                    }
                });
        robot.interact(() -> desk.settings.change(Objects.requireNonNull(LOOKS.get("light"))));
        for (Window window : List.copyOf(robot.listWindows())) {
            findings.addAll(onFx(() -> cut.missedBelow(window.getScene().getRoot())));
        }
    }

    private static Map<String, UnaryOperator<DeskSettings>> looks() {
        Map<String, UnaryOperator<DeskSettings>> looks = new LinkedHashMap<>();
        looks.put("dark", now -> plain(now).withBrightness(Brightness.DARK));
        looks.put("compact", now -> plain(now).withDensity(Density.COMPACT));
        looks.put("small", now -> plain(now).withTextPercent(DeskSettings.LEAST_TEXT));
        looks.put("large", now -> plain(now).withTextPercent(150));
        looks.put("light", ScreensTest::plain);
        return looks;
    }

    /** With all that is there for some choices only. */
    private static DeskSettings withEverySetting(DeskSettings now) {
        return now.withAccount(
                        now.account()
                                .withRevision(ApiRevision.HELP_CENTRE)
                                .withAgents(List.of(new DeskAgent("Meera", "42"))))
                .withNetwork(now.network().withProxy(NetworkSettings.Proxy.MANUAL));
    }

    private static DeskSettings plain(DeskSettings now) {
        return now.withBrightness(Brightness.LIGHT)
                .withDensity(Density.COMFORTABLE)
                .withTextPercent(100);
    }

    private void show(Callable<Parent> content) {
        onFx(
                () -> {
                    stage.setScene(new Scene(content.call(), 1000, 700));
                    return true;
                });
        waitForFxEvents();
    }

    private void place(KeyCode digit) {
        robot.interact(stage::requestFocus);
        robot.push(KeyCode.CONTROL, digit);
        waitForFxEvents();
    }

    private int windows() {
        return robot.listWindows().size();
    }

    private void untilShown(String id) throws TimeoutException {
        until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
