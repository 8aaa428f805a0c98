package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.CustomerField;
import io.popindesk.settings.secrets.LockPin;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The lock in the whole window: what it hides, and that what opens it does nothing else. */
@ExtendWith(ApplicationExtension.class)
class LockInTheWindowTest {
    private static final String[] PERSONAL = {"Asha", "98450", "9845012345", "asha@example.com"};

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        desk = new DeskInAWindow(shown, DemoOptions.standard().withPort(0).withOtherDesks(false));
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
    void nothingOfTheFormIsFoundWhileItIsLocked(FxRobot robot) {
        robot.interact(desk::fillIn);
        assertThat(textsOf(robot)).anyMatch(text -> text.contains("Asha"));
        lock(robot);
        assertThat(textsOf(robot)).noneMatch(LockInTheWindowTest::isPersonal);
        assertThat(textsOf(robot)).contains("Popin Desk is locked");
    }

    @Test
    void keyThatOpensItTypesNothingAndTheFocusIsWhereItWas(FxRobot robot) {
        robot.interact(desk::fillIn);
        TextField name = focusName(robot, 2, 4);
        lock(robot);
        robot.push(KeyCode.X);
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isFalse();
        assertThat(name.getText()).isEqualTo("Asha Rao");
        assertThat(name.isFocused()).isTrue();
        assertThat(name.getAnchor()).isEqualTo(2);
        assertThat(name.getCaretPosition()).isEqualTo(4);
        robot.write("z");
        assertThat(name.getText()).isEqualTo("Asz Rao");
    }

    @Test
    void keyThatIsHeldAfterItOpenedTypesNothingEither(FxRobot robot) {
        robot.interact(desk::fillIn);
        TextField name = focusName(robot, 8, 8);
        setPin(robot, "4711");
        lock(robot);
        robot.write("4711");
        robot.press(KeyCode.ENTER);
        untilOpen();
        // Held down, it repeats itself into what has come back.
        robot.interact(() -> repeat(KeyCode.ENTER));
        waitForFxEvents();
        assertThat(name.isFocused()).as("Enter would lead to the next field").isTrue();
        robot.release(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(name.isFocused()).as("Enter would lead to the next field").isTrue();
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(name.isFocused()).isFalse();
    }

    @Test
    void chordThatBooksBooksNothingWhileItIsLocked(FxRobot robot) {
        robot.interact(
                () -> {
                    desk.fillIn();
                    desk.models.calendar().selectNextFree();
                });
        lock(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).as("it only opened").isFalse();
        assertThat(desk.models.booking().busyProperty().get()).isFalse();
        assertThat(desk.journal.attempts()).isEmpty();
    }

    @Test
    void shortcutsOfTheWindowReachNothingBehindThePin(FxRobot robot) {
        robot.interact(desk::fillIn);
        setPin(robot, "4711");
        lock(robot);
        robot.push(KeyCode.CONTROL, KeyCode.N)
                .push(KeyCode.CONTROL, KeyCode.DIGIT2)
                .push(KeyCode.F1)
                .push(KeyCode.F8)
                .push(KeyCode.ESCAPE);
        robot.write("?");
        robot.clickOn("#lockScreen", MouseButton.SECONDARY);
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isTrue();
        assertThat(robot.listWindows()).containsExactly(stage);
        robot.write("4711").push(KeyCode.ENTER);
        untilOpen();
        assertThat(desk.models.form().field(CustomerField.NAME).textProperty().get())
                .isEqualTo("Asha Rao");
        assertThat(textsOf(robot)).anyMatch(text -> text.contains("Asha"));
    }

    @Test
    void clickThatOpensItPressesNothingThatLiesUnderIt(FxRobot robot) {
        robot.interact(desk::fillIn);
        Node help = robot.lookup("#showShortcuts").query();
        var place = help.localToScreen(help.getBoundsInLocal());
        lock(robot);
        robot.moveTo(place.getCenterX(), place.getCenterY()).doubleClickOn(MouseButton.PRIMARY);
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isFalse();
        assertThat(robot.listWindows()).as("no sheet of shortcuts").containsExactly(stage);
        // A click of its own, because the mouse has been elsewhere.
        robot.moveTo("#clock").clickOn("#showShortcuts");
        waitForFxEvents();
        assertThat(robot.listWindows()).hasSizeGreaterThan(1);
    }

    @Test
    void wrongPinOpensNothingAndTheRightOneDoes(FxRobot robot) throws TimeoutException {
        robot.interact(desk::fillIn);
        setPin(robot, "4711");
        lock(robot);
        assertThat(robot.lookup("#lockPin").query().isFocused()).isTrue();
        robot.write("12a34").push(KeyCode.ENTER);
        until(() -> message(robot).startsWith("That is not the PIN."));
        assertThat(desk.models.lock().isLocked()).isTrue();
        assertThat(textsOf(robot)).noneMatch(LockInTheWindowTest::isPersonal);
        // As it is typed on a keyboard for Hindi.
        robot.interact(() -> ((TextField) robot.lookup("#lockPin").query()).setText("४७११"));
        robot.push(KeyCode.ENTER);
        untilOpen();
    }

    @Test
    void pinThatCannotBeReadIsToldAndRemovedByWhoeverOpensIt(FxRobot robot) {
        robot.interact(
                () ->
                        desk.settings.change(
                                now -> now.withPrivacy(now.privacy().withLockPin("pbkdf2$x"))));
        lock(robot);
        assertThat(textsOf(robot)).anyMatch(text -> text.startsWith("The PIN of this desk is dam"));
        robot.push(KeyCode.X);
        robot.clickOn("#lockBroken");
        assertThat(desk.models.lock().isLocked()).isTrue();
        robot.clickOn("#lockOpenBroken");
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isFalse();
        assertThat(pin()).isEmpty();
    }

    @Test
    void bookingUnderWayGoesOnBehindIt(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> {
                    desk.fillIn();
                    desk.models.calendar().selectNextFree();
                    desk.models.booking().book();
                    desk.models.lock().lock();
                });
        until(() -> desk.models.booking().confirmationProperty().get() != null);
        assertThat(textsOf(robot)).noneMatch(LockInTheWindowTest::isPersonal);
        assertThat(desk.journal.attempts())
                .extracting(attempt -> attempt.state())
                .containsExactly(AttemptState.BOOKED);
        robot.push(KeyCode.SHIFT, KeyCode.X);
        waitForFxEvents();
        assertThat(textsOf(robot)).anyMatch(text -> text.contains("Asha"));
        Node owner = stage.getScene().getFocusOwner();
        assertThat(owner).as("somewhere in the place that is shown").isNotNull();
        assertThat(owner.getScene()).isSameAs(stage.getScene());
    }

    @Test
    void dialogsAreCoveredAndTooltipsGo(FxRobot robot) {
        robot.interact(
                () -> {
                    desk.fillIn();
                    Tooltip names = new Tooltip("Asha Rao, 98450 12345");
                    names.show(stage);
                    Stage other = new Stage();
                    other.initOwner(stage);
                    other.setTitle("What happened with Asha Rao");
                    other.setScene(new javafx.scene.Scene(new TextField("asha@example.com")));
                    other.show();
                });
        lock(robot);
        assertThat(textsOf(robot)).noneMatch(LockInTheWindowTest::isPersonal);
        assertThat(robot.listWindows())
                .hasSize(2)
                .allSatisfy(
                        window -> assertThat(((Stage) window).getTitle()).isEqualTo("Popin Desk"));
        // What opens while it is locked is covered as well, and what is renamed keeps that to
        // itself.
        robot.interact(
                () -> {
                    stage.setTitle("Asha Rao at 3:15");
                    Stage late = new Stage();
                    late.initOwner(stage);
                    late.setTitle("Asha Rao came late");
                    late.setScene(new javafx.scene.Scene(new TextField("Asha Rao")));
                    late.show();
                });
        waitForFxEvents();
        assertThat(textsOf(robot)).noneMatch(LockInTheWindowTest::isPersonal);
        assertThat(stage.getTitle()).isEqualTo("Popin Desk");

        robot.push(KeyCode.X);
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isFalse();
        assertThat(robot.listWindows())
                .extracting(window -> ((Stage) window).getTitle())
                .containsExactlyInAnyOrder(
                        "Asha Rao at 3:15", "What happened with Asha Rao", "Asha Rao came late");
        assertThat(textsOf(robot)).anyMatch(text -> text.contains("asha@example.com"));
    }

    @Test
    void sheetOfShortcutsIsCoveredAndComesBackWhole(FxRobot robot) {
        robot.push(KeyCode.F1);
        waitForFxEvents();
        assertThat(robot.listWindows()).hasSize(2);
        lock(robot);
        assertThat(robot.lookup(".lock-screen").queryAll()).hasSize(2);
        // Looks change with the system's while a dialog is covered, and must not break it.
        robot.interact(
                () ->
                        desk.settings.change(
                                now -> now.withBrightness(io.popindesk.settings.Brightness.DARK)));
        robot.push(KeyCode.X);
        waitForFxEvents();
        assertThat(robot.lookup("#shortcuts").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(robot.listWindows()).containsExactly(stage);
    }

    @Test
    void fullScreenOfTheCodeIsClosed(FxRobot robot) {
        robot.interact(
                () -> {
                    Stage whole = new Stage();
                    whole.initOwner(stage);
                    whole.setScene(new javafx.scene.Scene(new TextField("code")));
                    whole.setFullScreen(true);
                    whole.show();
                });
        assertThat(robot.listWindows()).hasSize(2);
        lock(robot);
        assertThat(robot.listWindows()).containsExactly(stage);
    }

    @Test
    void itIsLockedByTheButtonToo(FxRobot robot) {
        robot.clickOn("#lockNow");
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isTrue();
        robot.clickOn("#lockScreen");
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isFalse();
    }

    @Test
    void pinIsSetAndRemovedInTheSettings(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitForFxEvents();
        robot.clickOn("#searchSettings").write("PIN to open");
        robot.clickOn("#newPin").write("4711").push(KeyCode.TAB).write("4712").push(KeyCode.ENTER);
        until(() -> news(robot).startsWith("The two new PINs are not the same."));
        assertThat(robot.lookup("#newPin").query().isFocused()).isTrue();
        robot.write("4711").push(KeyCode.TAB).write("4711").push(KeyCode.ENTER);
        until(() -> news(robot).startsWith("The PIN is set."));
        assertThat(LockPin.read(pin())).isPresent();

        robot.clickOn("#presentPin").write("0000");
        robot.clickOn("#removePin");
        until(() -> news(robot).startsWith("That is not the present PIN."));
        assertThat(pin()).isNotEmpty();
        robot.clickOn("#presentPin").write("4711");
        robot.clickOn("#removePin");
        until(() -> news(robot).startsWith("There is no PIN any more."));
        assertThat(pin()).isEmpty();
    }

    /** As the system does while a key is held down, which the robot does not. */
    private void repeat(KeyCode code) {
        Node owner = Objects.requireNonNull(stage.getScene().getFocusOwner());
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)) {
            owner.fireEvent(
                    new KeyEvent(
                            type,
                            "\r",
                            "",
                            type == KeyEvent.KEY_TYPED ? KeyCode.UNDEFINED : code,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private static String news(FxRobot robot) {
        return robot.lookup("#pinNews").queryLabeled().getText();
    }

    private static String message(FxRobot robot) {
        return robot.lookup("#lockMessage").queryLabeled().getText();
    }

    private String pin() {
        return desk.settings.settingsProperty().get().privacy().lockPin();
    }

    private void lock(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        waitForFxEvents();
        assertThat(desk.models.lock().isLocked()).isTrue();
    }

    private void setPin(FxRobot robot, String digits) {
        WaitForAsyncUtils.waitForFxEvents();
        String text;
        try {
            text = LockPin.create(digits.toCharArray()).text();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        robot.interact(
                () ->
                        desk.settings.change(
                                now -> now.withPrivacy(now.privacy().withLockPin(text))));
    }

    private TextField focusName(FxRobot robot, int anchor, int caret) {
        TextField name =
                robot.lookup(".text-field").queryAllAs(TextField.class).stream()
                        .filter(field -> "Asha Rao".equals(field.getText()))
                        .findFirst()
                        .orElseThrow();
        robot.interact(
                () -> {
                    name.requestFocus();
                    name.selectRange(anchor, caret);
                });
        return name;
    }

    private static boolean isPersonal(String text) {
        for (String one : PERSONAL) {
            if (text.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** All that is written in all windows, seen or not, titles included. */
    private static List<String> textsOf(FxRobot robot) {
        List<String> texts = new ArrayList<>();
        robot.interact(
                () -> {
                    for (Window window : List.copyOf(Window.getWindows())) {
                        if (window instanceof Stage shown) {
                            texts.add(shown.getTitle());
                        }
                        collect(window.getScene().getRoot(), texts);
                    }
                });
        texts.removeIf(Objects::isNull);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        texts.add(node.getAccessibleText());
        texts.add(node.getAccessibleHelp());
        switch (node) {
            case Labeled labeled -> texts.add(labeled.getText());
            case TextInputControl input -> texts.add(input.getText());
            case Text text -> texts.add(text.getText());
            default -> {
                // Says nothing by itself.
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private void untilOpen() {
        try {
            until(() -> !desk.models.lock().isLocked());
        } catch (TimeoutException e) {
            throw new AssertionError("still locked", e);
        }
        waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                15, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
    }
}
